import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';
import { MAX_FILE_BYTES } from '../../limits.ts';
import { isGzip } from '../bytes/gzip.ts';
import { headerLines } from './headers.ts';

/** What a server answered, as an archive keeps it. */
export interface HttpHead {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  /** Where the body begins. */
  readonly length: number;
}

const NEWLINE = Buffer.from('\r\n');

/** The status and headers at the head of an HTTP answer; undefined when it is none. */
export function httpHead(bytes: Uint8Array): HttpHead | undefined {
  const lines = headerLines(bytes);
  const status = /^HTTP\/\d(?:\.\d)? (\d{3})/.exec(lines?.first ?? '')?.[1];
  return lines === undefined || status === undefined ? undefined : { ...lines, status: Number(status) };
}

/**
 * The body of an HTTP answer, unchunked and decompressed. Archives often keep a body as it was after that, and the
 * headers as they were before: so each is undone only where the bytes show it. Throws when a body unfolds beyond bounds.
 */
export function httpBody({ headers, length }: HttpHead, bytes: Uint8Array): Uint8Array {
  const body = bytes.subarray(length);
  const isChunked = /chunked/i.test(headers.get('transfer-encoding') ?? '');
  const whole = isChunked ? (unchunked(body) ?? body) : body;
  const encodings = (headers.get('content-encoding') ?? '')
    .toLowerCase()
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');
  return encodings.toReversed().reduce(decompressed, whole);
}

function decompressed(body: Uint8Array, encoding: string): Uint8Array {
  const bounds = { maxOutputLength: MAX_FILE_BYTES };
  if (/^(?:x-)?gzip$/.test(encoding)) return isGzip(body) ? gunzipSync(body, bounds) : body;
  if (encoding === 'deflate') {
    if (((body[0] ?? 0) & 0x0f) === 8) return inflateSync(body, bounds);
    return looksLikeText(body) ? body : inflateRawSync(body, bounds);
  }
  if (encoding !== 'br') return body;
  return looksLikeText(body) ? body : brotliDecompressSync(body, bounds);
}

/** A page begins with a tag, after spaces at most. */
function looksLikeText(body: Uint8Array): boolean {
  return /^(?:\u00ef\u00bb\u00bf)?\s*</.test(Buffer.from(body.subarray(0, 64)).toString('latin1'));
}

/** The body without the lengths of its chunks; undefined when it has none. */
function unchunked(body: Uint8Array): Uint8Array | undefined {
  const buffer = Buffer.from(body.buffer, body.byteOffset, body.length);
  const parts: Uint8Array[] = [];
  let at = 0;
  while (at < buffer.length) {
    const end = buffer.indexOf(NEWLINE, at);
    const size = /^\s*([\da-f]{1,8})\s*(?:;.*)?$/i.exec(
      buffer.subarray(at, end < 0 || end - at > 100 ? at : end).toString('latin1'),
    )?.[1];
    if (size === undefined) return undefined;
    const length = Number.parseInt(size, 16);
    if (length === 0) break;
    parts.push(buffer.subarray(end + 2, end + 2 + length));
    at = end + 2 + length + 2;
  }
  return Buffer.concat(parts);
}
