import { parse } from 'csv-parse/sync';
import { MAX_LINE_BYTES } from '../../limits.ts';
import type { ByteReader } from '../bytes/byte-reader.ts';

/** A row of a table: its cells, or undefined where it is too long or its quotes do not close. */
export interface Row {
  readonly number: number;
  readonly cells: readonly string[] | undefined;
}

const LONGEST_ROW = MAX_LINE_BYTES / 2;
const QUOTE = 34;

interface Line {
  readonly number: number;
  readonly bytes: Uint8Array | null;
  readonly hasOddQuotes: boolean;
}

/**
 * The rows of a table. Lines are taken together until the quotes in them are even, so that a cell may hold line ends;
 * where that gives no rows of `width` cells (the first row's, if not given), the first line fails alone and the others
 * are tried again: a stray quote costs one row, not the rest of the table.
 */
export async function* csvRows(input: ByteReader, delimiter: string): AsyncGenerator<Row> {
  const lines = new LineQueue(input);
  let width: number | undefined;
  for (let first = await lines.take(); first !== undefined; first = await lines.take()) {
    if (first.bytes === null) {
      yield { number: first.number, cells: undefined };
      continue;
    }
    const group = await groupFrom(first, lines);
    const rows = rowsIn(group, delimiter);
    width ??= rows?.[0]?.cells?.length;
    const isSound = group.length === 1 || rows?.every((row) => row.cells?.length === width) === true;
    if (rows !== undefined && isSound) yield* rows;
    else {
      lines.putBack(group.slice(1));
      yield { number: first.number, cells: rowsIn([first], delimiter)?.[0]?.cells };
    }
  }
}

/** The line and those after it that a quote still open in it takes in; it alone where the quote is never closed. */
async function groupFrom(first: Line, lines: LineQueue): Promise<readonly Line[]> {
  const group = [first];
  let isOpen = first.hasOddQuotes;
  let length = first.bytes?.length ?? 0;
  while (isOpen) {
    const next = await lines.take();
    if (next !== undefined) group.push(next);
    length += next?.bytes?.length ?? 0;
    if (next === undefined || next.bytes === null || length > LONGEST_ROW) {
      lines.putBack(group.slice(1));
      return [first];
    }
    if (next.hasOddQuotes) isOpen = false;
  }
  return group;
}

/** Bytes are kept one to one, to be decoded cell by cell. */
function rowsIn(group: readonly Line[], delimiter: string): readonly Row[] | undefined {
  const [first] = group;
  const bytes = Buffer.concat(group.flatMap((line) => line.bytes ?? []));
  try {
    const records = parse(bytes, {
      delimiter,
      encoding: 'latin1',
      info: true,
      relax_column_count: true,
      relax_quotes: true,
    });
    let number = first?.number ?? 1;
    return (records as unknown as readonly Parsed[]).map(({ record, info }) => {
      const row = { number, cells: record };
      number = (first?.number ?? 1) + info.lines;
      return row;
    });
  } catch {
    return undefined; // A quote that does not close.
  }
}

interface Parsed {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/** The lines of a table with their numbers, blank ones left out unless they are within quotes. */
class LineQueue {
  readonly #input: ByteReader;
  #waiting: Line[] = [];
  #number = 0;

  constructor(input: ByteReader) {
    this.#input = input;
  }

  async take(): Promise<Line | undefined> {
    const waiting = this.#waiting.pop();
    if (waiting !== undefined) return waiting;
    const bytes = await this.#input.line(LONGEST_ROW);
    if (bytes === undefined) return undefined;
    this.#number += 1;
    return { number: this.#number, bytes, hasOddQuotes: bytes !== null && quotesIn(bytes) % 2 === 1 };
  }

  putBack(lines: readonly Line[]): void {
    for (const line of lines.toReversed()) this.#waiting.push(line);
  }
}

function quotesIn(bytes: Uint8Array): number {
  let quotes = 0;
  for (let at = bytes.indexOf(QUOTE); at >= 0; at = bytes.indexOf(QUOTE, at + 1)) quotes += 1;
  return quotes;
}
