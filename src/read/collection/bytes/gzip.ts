import { crc32 } from 'node:zlib';
import { WiregraphError } from '../../../article/index.ts';
import type { ByteReader } from './byte-reader.ts';
import { inflated } from './inflate.ts';

const HEADER_BYTES = 10;
const HAS_EXTRA = 4;
const HAS_NAME = 8;
const HAS_COMMENT = 16;
const HAS_HEADER_CHECK = 2;
const LONGEST_NAME = 65_536;
const SEARCHED_BYTES = 2_000_000;
const MARK = Buffer.from([0x1f, 0x8b, 8]);

/** Whether a gzip member begins here. */
export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === 8 && ((bytes[3] ?? 0) & 0xe0) === 0;
}

/** What the members of a gzip stream hold, one after the other; `onMember` is told where each begins. */
export async function* gunzip(
  input: ByteReader,
  source: string,
  onMember: (offset: number) => void = () => undefined,
): AsyncGenerator<Uint8Array> {
  for (let isFirst = true; (await input.peek(1)).length > 0; isFirst = false) {
    const start = input.offset;
    if (!isGzip(await input.peek(4))) {
      if (!isFirst && (await isPadding(input))) return;
      throw damaged(source, start);
    }
    onMember(start);
    await input.skip(MARK.length);
    // Damaged data may seem to run on into the members behind them: the search for the next one begins here.
    input.mark(SEARCHED_BYTES);
    await skipHeader(input);
    yield* memberOf(input, source, start);
  }
}

async function* memberOf(input: ByteReader, source: string, start: number): AsyncGenerator<Uint8Array> {
  let check = 0;
  let length = 0;
  try {
    for await (const bytes of inflated(input)) {
      check = crc32(bytes, check);
      length += bytes.length;
      yield bytes;
    }
  } catch (cause) {
    input.rewind();
    throw damaged(source, start, cause);
  }
  const trailer = Buffer.from(await input.read(8));
  if (trailer.length < 8) throw cutOff(source, start);
  const isWhole = trailer.readUInt32LE(0) === check && trailer.readUInt32LE(4) === length % 2 ** 32;
  if (isWhole) return input.mark(0);
  input.rewind();
  throw damaged(source, start);
}

/** Goes on to where the next gzip member seems to begin; false when there is none. */
export async function toNextMember(input: ByteReader): Promise<boolean> {
  while (await input.skipTo(MARK)) {
    if (isGzip(await input.peek(4))) return true;
    await input.skip(1);
  }
  return false;
}

/** The rest of a member's head, behind its mark. */
async function skipHeader(input: ByteReader): Promise<void> {
  const [flags = 0] = await input.read(HEADER_BYTES - MARK.length);
  if ((flags & HAS_EXTRA) !== 0) {
    const [low = 0, high = 0] = await input.read(2);
    await input.skip(low + high * 256);
  }
  if ((flags & HAS_NAME) !== 0) await skipText(input);
  if ((flags & HAS_COMMENT) !== 0) await skipText(input);
  if ((flags & HAS_HEADER_CHECK) !== 0) await input.skip(2);
}

async function skipText(input: ByteReader): Promise<void> {
  const end = (await input.peek(LONGEST_NAME)).indexOf(0);
  await input.skip(end < 0 ? LONGEST_NAME : end + 1);
}

/** Tapes and some servers fill up the last block with zeros. */
async function isPadding(input: ByteReader): Promise<boolean> {
  for await (const bytes of input.rest()) if (bytes.some((byte) => byte !== 0)) return false;
  return true;
}

function cutOff(source: string, offset: number): WiregraphError {
  return new WiregraphError(
    'input-malformed',
    `the gzip data that begin at byte ${offset} end in the middle`,
    'What was whole has been read; fetch the file again for the rest.',
    { source, offset },
  );
}

function damaged(source: string, offset: number, cause?: unknown): WiregraphError {
  return new WiregraphError(
    'input-malformed',
    `the gzip data that begin at byte ${offset} are damaged`,
    'What was whole before it has been read; fetch the file again for the rest.',
    { source, offset },
    cause,
  );
}
