import { WiregraphError } from '../../../article/index.ts';
import type { ByteReader } from '../bytes/byte-reader.ts';
import type { ArchiveEntry } from './entry.ts';

const BLOCK = 512;
const LONGEST_NAME = 65_536;

/** Whether a tar archive begins here. */
export function isTar(head: Uint8Array): boolean {
  return Buffer.from(head.subarray(257, 262)).toString('latin1') === 'ustar';
}

/** The files of a tar archive; each must be read, or left, before the next is asked for. */
export async function* tarEntries(input: ByteReader, source: string): AsyncGenerator<ArchiveEntry> {
  let longName: string | undefined;
  for (let header = await nextHeader(input, source); header !== undefined; header = await nextHeader(input, source)) {
    const { name, size, type } = headerFields(header, source, input.offset);
    if (type === 'L' || type === 'x') {
      const bytes = Buffer.from(await input.read(Math.min(size, LONGEST_NAME)));
      longName = type === 'L' ? textTo0(bytes) : (paxPath(bytes.toString('utf8')) ?? longName);
      await input.skip(padded(size) - bytes.length);
      continue;
    }
    const end = input.offset + size;
    const state = { isTold: false };
    if (type === '0' || type === '\0') yield { name: longName ?? name, chunks: upTo(input, end, source, state) };
    if (state.isTold) return;
    await input.skip(end - input.offset + padded(size) - size);
    longName = undefined;
  }
}

/** Blank blocks are the mark of the end; some writers join archives, so that more may follow them. */
async function nextHeader(input: ByteReader, source: string): Promise<Buffer | undefined> {
  for (let isMarked = false; ; isMarked = true) {
    const block = Buffer.from(await input.read(BLOCK));
    const isBlank = block.every((byte) => byte === 0);
    if (block.length < BLOCK && !(isBlank && isMarked)) throw cutOff('this archive', source);
    if (block.length < BLOCK) return undefined;
    if (!isBlank) return block;
  }
}

function headerFields(header: Buffer, source: string, offset: number) {
  const stated = Number.parseInt(textTo0(header.subarray(148, 156)).trim(), 8);
  const blank = header.subarray(148, 156).reduce((sum, byte) => sum + byte, 0);
  const sum = header.reduce((total, byte) => total + byte, 0) - blank + 8 * 32;
  const size = sizeOf(header.subarray(124, 136));
  if (stated !== sum || !Number.isSafeInteger(size)) {
    const advice = 'What was whole before it has been read; fetch the file again for the rest.';
    const message = `the tar archive is damaged at byte ${offset - BLOCK}`;
    throw new WiregraphError('input-malformed', message, advice, { source, offset: offset - BLOCK });
  }
  const prefix = textTo0(header.subarray(345, 500));
  const name = textTo0(header.subarray(0, 100));
  const hasPrefix = header.subarray(257, 263).toString('latin1') === 'ustar\0' && prefix !== '';
  return { name: hasPrefix ? `${prefix}/${name}` : name, size, type: String.fromCharCode(header[156] ?? 0) };
}

/** Octal digits, or, for large files, a number in binary behind a set bit. */
function sizeOf(field: Buffer): number {
  if (((field[0] ?? 0) & 0x80) === 0) return Number.parseInt(textTo0(field).trim() || '0', 8);
  return field.subarray(4).reduce((value, byte) => value * 256 + byte, 0);
}

function paxPath(records: string): string | undefined {
  return /^\d+ path=(.*)$/m.exec(records)?.[1];
}

function textTo0(bytes: Buffer): string {
  const end = bytes.indexOf(0);
  return bytes.subarray(0, end < 0 ? bytes.length : end).toString('utf8');
}

function padded(size: number): number {
  return Math.ceil(size / BLOCK) * BLOCK;
}

/** The bytes of a file; `state` tells whether whoever reads them was told that some are missing. */
async function* upTo(
  input: ByteReader,
  end: number,
  source: string,
  state: { isTold: boolean },
): AsyncGenerator<Uint8Array> {
  while (input.offset < end) {
    const bytes = await input.read(Math.min(65_536, end - input.offset));
    state.isTold = bytes.length === 0;
    if (state.isTold) throw cutOff('this file', source);
    yield bytes;
  }
}

function cutOff(what: string, source: string): WiregraphError {
  const advice = 'What was whole has been read; fetch the file again for the rest.';
  return new WiregraphError('input-malformed', `${what} ends in the middle`, advice, { source });
}
