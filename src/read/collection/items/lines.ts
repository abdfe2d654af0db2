import { MAX_LINE_BYTES } from '../../limits.ts';

/** A line of a stream: its bytes, or null where it was too long to hold. */
export interface NumberedLine {
  readonly number: number;
  readonly bytes: Uint8Array | null;
}

const NEWLINE = 10;

/** The lines of a byte stream that are not blank, numbered from 1, never holding more than one line. */
export async function* numberedLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<NumberedLine> {
  let number = 1;
  let parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, start)) {
      length += end - start;
      const line = lineOf([...parts, chunk.subarray(start, end)], length, number);
      if (line !== undefined) yield line;
      number += 1;
      parts = [];
      length = 0;
      start = end + 1;
    }
    length += chunk.length - start;
    if (length <= MAX_LINE_BYTES) parts.push(chunk.subarray(start));
    else parts = [];
  }
  const last = lineOf(parts, length, number);
  if (last !== undefined) yield last;
}

function lineOf(parts: readonly Uint8Array[], length: number, number: number): NumberedLine | undefined {
  if (length > MAX_LINE_BYTES) return { number, bytes: null };
  const bytes = Buffer.concat(parts);
  if (bytes.every((byte) => byte <= 32)) return undefined;
  return { number, bytes };
}
