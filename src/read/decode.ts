import { WiregraphError } from '../article/index.ts';
import { MAX_FILE_BYTES, tooLarge } from './limits.ts';

const SAMPLE_BYTES = 65_536;

/**
 * Bytes to text: by byte-order mark, else UTF-8, else the encoding that the input declares, else Windows-1252. What does
 * not fit the bytes is passed over, whoever declares it.
 */
export function decode(bytes: Uint8Array, source: string, declared?: string): string {
  if (bytes.length > MAX_FILE_BYTES) throw tooLarge(source, `${Math.round(bytes.length / 1e6)} MB`);
  const text = decodeBytes(bytes, source, declared);
  if (text.trim() === '') {
    throw new WiregraphError('input-empty', 'this input is empty', 'Give a file that holds the text of an article.', {
      source,
    });
  }
  return text;
}

const DECLARATION_BYTES = 1024;

/** The encoding that a server's content type or the head of a page or XML document declares. */
export function declaredEncoding(bytes: Uint8Array, contentType: string): string | undefined {
  const head = Buffer.from(bytes.subarray(0, DECLARATION_BYTES)).toString('latin1');
  const stated =
    /charset=["']?([\w-]+)/i.exec(contentType) ?? /^\s*<\?xml[^>]{0,200}?encoding=["']([\w-]+)/i.exec(head);
  return (stated ?? /charset=["']?([\w-]+)/i.exec(head))?.[1];
}

function decodeBytes(bytes: Uint8Array, source: string, declared: string | undefined): string {
  const wide = wideEncoding(bytes);
  if (wide === undefined && isBinary(bytes)) throw binary(source);
  if (wide !== undefined) return new TextDecoder(wide).decode(bytes);
  const encoding = encodingOf(declared);
  // It is written in ASCII alone, and would be read as such.
  if (encoding === 'iso-2022-jp') return decodedAs(encoding, bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return firstThatFits(bytes, ['utf-8', ...(encoding === undefined ? [] : [encoding])]);
  }
}

/** Of so many characters that are not ASCII one may be damaged, as where a program cut a text in the middle of one. */
const DAMAGED = 1 / 4;

/** Read in the first encoding in which hardly a character is none, else in that which was long the usual one of pages. */
function firstThatFits(bytes: Uint8Array, encodings: readonly string[]): string {
  for (const encoding of encodings) {
    const text = decodedAs(encoding, bytes);
    const damaged = text.split('\ufffd').length - 1;
    const special = text.match(/[^\0-\x7f]/g)?.length ?? 0;
    if (damaged <= special * DAMAGED) return text;
  }
  return decodedAs('windows-1252', bytes);
}

/** In parts: of a whole, Node 20 takes Windows-1252 for Latin-1, and its quotation marks and dashes for control characters. */
function decodedAs(encoding: string, bytes: Uint8Array): string {
  const decoder = new TextDecoder(encoding);
  return decoder.decode(bytes, { stream: true }) + decoder.decode();
}

function encodingOf(declared: string | undefined): string | undefined {
  try {
    return declared === undefined ? undefined : new TextDecoder(declared).encoding;
  } catch {
    return undefined;
  }
}

/** UTF-16 has a mark, or, in mostly Latin text, zeros at every other byte. */
export function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const end = Math.min(bytes.length, SAMPLE_BYTES) & ~1;
  if (end < 8) return undefined;
  const zeros = [0, 0];
  for (let at = 0; at < end; at += 1) if (bytes[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const most = end * 0.35;
  if (odd > most && even < end * 0.02) return 'utf-16le';
  if (even > most && odd < end * 0.02) return 'utf-16be';
  return undefined;
}

function isBinary(bytes: Uint8Array): boolean {
  const head = String.fromCharCode(...bytes.subarray(0, 5));
  if (head === '%PDF-' || head.startsWith('PK\u0003\u0004') || head.startsWith('\u007fELF')) return true;
  const end = Math.min(bytes.length, SAMPLE_BYTES);
  let [controls, zeros] = [0, 0];
  for (let at = 0; at < end; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === 0) zeros += 1;
    if (byte < 32 && (byte < 9 || byte > 13) && byte !== 27) controls += 1;
  }
  // A few stand in pages and texts that programs have spoilt; what is no text has many of one or the other.
  return controls > end * 0.05 || zeros > end * 0.01;
}

function binary(source: string): WiregraphError {
  return new WiregraphError(
    'input-binary',
    'this input is not text but binary data',
    'Give the article as plain text, HTML, a feed or JSON Lines.',
    { source },
  );
}
