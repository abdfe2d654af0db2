import { WiregraphError } from '../../../article/index.ts';
import { MAX_FILE_BYTES, tooLarge } from '../../limits.ts';
import type { ByteReader } from '../bytes/byte-reader.ts';
import { headerLines } from './headers.ts';

/** A record of a web archive; `offset` is where it begins in the file. */
export interface WarcRecord {
  readonly offset: number;
  /** By their names in small letters. */
  readonly headers: ReadonlyMap<string, string>;
  readonly block: Uint8Array;
}

/** A record that was read, one that was not wanted, or one that cannot be read. */
export type WarcEntry =
  | { readonly record: WarcRecord }
  | { readonly passedOver: string }
  | { readonly offset: number; readonly error: WiregraphError };

/** Says why a record is not wanted, given its headers and how its block begins; undefined when it is. */
export type Unwanted = (headers: ReadonlyMap<string, string>, head: Uint8Array) => string | undefined;

const LONGEST_HEADERS = 65_536;
const LOOKED_AT = 16_384;
const NEXT = Buffer.from('\nWARC/');
const NEWLINE = 10;
const CARRIAGE_RETURN = 13;

/** The records of an uncompressed web archive; `offsetOf` says where in the file the reader stands. */
export async function* warcRecords(
  input: ByteReader,
  source: string,
  unwanted: Unwanted,
  offsetOf: () => number,
): AsyncGenerator<WarcEntry> {
  while (await skipBlankLines(input)) {
    const offset = offsetOf();
    const headers = await recordHeaders(input);
    const length = lengthIn(headers);
    if (headers === undefined || length === undefined) {
      yield { offset, error: damaged(source, offset, 'has no header that can be read') };
      await toNextRecord(input);
      continue;
    }
    const reason = unwanted(headers, await input.peek(Math.min(length, LOOKED_AT)));
    if (reason !== undefined || length > MAX_FILE_BYTES) {
      const isWhole = (await input.skip(length)) === length && (await isAtEnd(input));
      if (!isWhole) yield* misfit(input, source, offset);
      else if (reason !== undefined) yield { passedOver: reason };
      else yield { offset, error: tooLarge(source, `${Math.round(length / 1e6)} MB`) };
      continue;
    }
    const block = await input.read(length);
    if (block.length === length && (await isAtEnd(input))) {
      yield { record: { offset, headers, block } };
      continue;
    }
    if (block.length < length) await input.peek(1); // Throws where the archive is damaged here.
    // Its length is wrong: another record may have begun in what was taken for its block.
    const next = Buffer.from(block).indexOf(NEXT);
    if (next >= 0) input.unread(block.subarray(next));
    yield* misfit(input, source, offset);
  }
}

async function* misfit(input: ByteReader, source: string, offset: number): AsyncGenerator<WarcEntry> {
  yield { offset, error: damaged(source, offset, 'is not as long as it says') };
  await toNextRecord(input);
}

/** Two line ends close a record; some writers forget one of them. */
async function isAtEnd(input: ByteReader): Promise<boolean> {
  const [first] = await input.peek(1);
  return first === undefined || first === CARRIAGE_RETURN || first === NEWLINE;
}

async function recordHeaders(input: ByteReader): Promise<ReadonlyMap<string, string> | undefined> {
  const head = Buffer.from(await input.peek(LONGEST_HEADERS));
  if (head.subarray(0, 5).toString('latin1') !== 'WARC/') return undefined;
  const lines = headerLines(head);
  if (lines === undefined) return undefined;
  await input.skip(lines.length);
  return lines.headers;
}

function lengthIn(headers: ReadonlyMap<string, string> | undefined): number | undefined {
  const stated = headers?.get('content-length') ?? '';
  const length = Number(stated);
  return /^\d+$/.test(stated) && Number.isSafeInteger(length) ? length : undefined;
}

/** False at the end of the archive. */
async function skipBlankLines(input: ByteReader): Promise<boolean> {
  for (;;) {
    const [byte] = await input.peek(1);
    if (byte === undefined) return false;
    if (byte !== CARRIAGE_RETURN && byte !== NEWLINE) return true;
    await input.skip(1);
  }
}

/** Goes on to the next line that opens a record, or to the end. */
async function toNextRecord(input: ByteReader): Promise<void> {
  if (await input.skipTo(NEXT)) await input.skip(1);
}

/** The error for a record that cannot be read. */
export function damaged(source: string, offset: number, why: string, cause?: unknown): WiregraphError {
  return new WiregraphError(
    'input-malformed',
    `the record at byte ${offset} ${why}`,
    'Reading went on with the next record; fetch the archive again if it should be whole.',
    { source, offset },
    cause,
  );
}
