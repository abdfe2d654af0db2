import { crc32 } from 'node:zlib';
import { WiregraphError } from '../../../article/index.ts';
import type { ByteReader } from '../bytes/byte-reader.ts';
import { inflated } from '../bytes/inflate.ts';
import type { ArchiveEntry } from './entry.ts';

const LOCAL_HEADER = 0x04034b50;
const DESCRIPTOR = 0x08074b50;
const NEXT = Buffer.from('PK\u0003\u0004');
/** What begins the list of files behind the last of them, and what may stand around it. */
const BEHIND_FILES: ReadonlySet<number> = new Set([0x02014b50, 0x06054b50, 0x06064b50, 0x08064b50]);
const HEADER_BYTES = 30;
const IS_ENCRYPTED = 1;
const HAS_DESCRIPTOR = 8;
const STORED = 0;
const DEFLATED = 8;
const UNKNOWN = 0xffffffff;

/** Whether a zip archive begins here. */
export function isZip(head: Uint8Array): boolean {
  return head.length >= 4 && Buffer.from(head).readUInt32LE(0) === LOCAL_HEADER;
}

interface Header {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly check: number;
  readonly size: number;
  readonly isLong: boolean;
}

/** How far the content of a file came. */
interface State {
  isWhole: boolean;
  /** Whether whoever reads it was told what is wrong with it. */
  isTold: boolean;
}

/** The files of a zip archive in the order in which they lie in it; each must be read before the next is asked for. */
export async function* zipEntries(input: ByteReader, source: string): AsyncGenerator<ArchiveEntry> {
  while (!(await isBehindFiles(input))) {
    const header = await nextHeader(input);
    if (header === undefined) {
      yield { error: damaged(source, input.offset) };
      await input.skip(1); // What begins here is no whole head, be it marked as one.
      if (!(await input.skipTo(NEXT))) return;
      continue;
    }
    const start = input.offset;
    const state: State = { isWhole: false, isTold: false };
    const chunks = contentOf(input, header, source, state);
    if (!header.name.endsWith('/')) yield { name: header.name, chunks: kept(chunks, state) };
    await finish(chunks);
    if (state.isWhole || (await toNextHeader(input, header, start))) continue;
    if (!state.isTold) yield { error: damaged(source, input.offset) };
    return;
  }
}

async function isBehindFiles(input: ByteReader): Promise<boolean> {
  const mark = Buffer.from(await input.peek(4));
  return mark.length === 4 && BEHIND_FILES.has(mark.readUInt32LE(0));
}

/** The same chunks for a reader that may leave them early: the end of a file is found by reading it. */
function kept(chunks: AsyncGenerator<Uint8Array>, state: State): AsyncIterable<Uint8Array> {
  const next = () =>
    chunks.next().catch((error: unknown) => {
      state.isTold = true;
      throw error;
    });
  return { [Symbol.asyncIterator]: () => ({ next }) };
}

async function nextHeader(input: ByteReader): Promise<Header | undefined> {
  const fixed = Buffer.from(await input.peek(HEADER_BYTES));
  if (fixed.length < HEADER_BYTES || fixed.readUInt32LE(0) !== LOCAL_HEADER) return undefined;
  await input.skip(HEADER_BYTES);
  const name = Buffer.from(await input.read(fixed.readUInt16LE(26))).toString('utf8');
  const extra = Buffer.from(await input.read(fixed.readUInt16LE(28)));
  const stated = fixed.readUInt32LE(18);
  const long = stated === UNKNOWN ? longSize(extra) : undefined;
  return {
    name,
    flags: fixed.readUInt16LE(6),
    method: fixed.readUInt16LE(8),
    check: fixed.readUInt32LE(14),
    size: long ?? stated,
    isLong: long !== undefined,
  };
}

/** The packed size in the extra field of archives over 4 GB. */
function longSize(extra: Buffer): number | undefined {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) === 1 && at + 20 <= extra.length) return Number(extra.readBigUInt64LE(at + 12));
  }
  return undefined;
}

async function* contentOf(input: ByteReader, header: Header, source: string, state: State): AsyncGenerator<Uint8Array> {
  const hasDescriptor = (header.flags & HAS_DESCRIPTOR) !== 0;
  if ((header.flags & IS_ENCRYPTED) !== 0) throw unreadable(source, 'is encrypted');
  if (header.method !== DEFLATED && (header.method !== STORED || hasDescriptor)) {
    throw unreadable(source, `is packed by method ${header.method}, which cannot be read as it streams`);
  }
  let check = 0;
  try {
    for await (const bytes of header.method === STORED ? stored(input, header.size) : inflated(input)) {
      check = crc32(bytes, check);
      yield bytes;
    }
  } catch (cause) {
    throw damaged(source, input.offset, cause);
  }
  if ((hasDescriptor ? await descriptorCheck(input, header) : header.check) !== check) {
    throw damaged(source, input.offset);
  }
  state.isWhole = true;
}

async function* stored(input: ByteReader, size: number): AsyncGenerator<Uint8Array> {
  const end = input.offset + size;
  while (input.offset < end) {
    const bytes = await input.read(Math.min(65_536, end - input.offset));
    if (bytes.length === 0) throw new Error('the archive ends in the middle');
    yield bytes;
  }
}

async function descriptorCheck(input: ByteReader, header: Header): Promise<number> {
  const head = Buffer.from(await input.peek(4));
  if (head.length === 4 && head.readUInt32LE(0) === DESCRIPTOR) await input.skip(4);
  const fields = Buffer.from(await input.read(header.isLong ? 20 : 12));
  return fields.length < 12 ? -1 : fields.readUInt32LE(0);
}

async function finish(chunks: AsyncGenerator<Uint8Array>): Promise<void> {
  try {
    for await (const _ of chunks);
  } catch {
    // Whoever read the file has been told already.
  }
}

/** Passes over a file that could not be read: by the size that its header states, or else to where the next one begins. */
async function toNextHeader(input: ByteReader, header: Header, start: number): Promise<boolean> {
  const left = start + header.size - input.offset;
  if ((header.flags & HAS_DESCRIPTOR) === 0 && left >= 0) return (await input.skip(left)) === left;
  return input.skipTo(NEXT);
}

function unreadable(source: string, why: string): WiregraphError {
  const advice = 'Unpack the archive, and give the folder.';
  return new WiregraphError('input-unreadable', `this file of the archive ${why}`, advice, { source });
}

function damaged(source: string, offset: number, cause?: unknown): WiregraphError {
  const advice = 'What was whole has been read; fetch the archive again for the rest.';
  const message = `the zip archive is damaged near byte ${offset}`;
  return new WiregraphError('input-malformed', message, advice, { source, offset }, cause);
}
