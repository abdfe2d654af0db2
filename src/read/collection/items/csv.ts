import { WiregraphError } from '../../../article/index.ts';
import { attempt } from '../../attempt.ts';
import { decode } from '../../decode.ts';
import type { PassingOptions, ReadResult } from '../../options.ts';
import type { ByteReader } from '../bytes/byte-reader.ts';
import { csvRows, type Row } from './csv-rows.ts';
import { delimiterOf } from './csv-shape.ts';
import { FIELD_NAMES } from './field-mapping.ts';
import { hasPath, type Item, valuesOf } from './fields.ts';
import { malformedItem, readItem } from './item.ts';
import { missingColumn } from './mapped-fields.ts';

const HEAD_BYTES = 65_536;
const COLUMNS_SHOWN = 30;

/** A table with a line of column names and one article a row, parted by commas, tabs, semicolons or bars. */
export async function* readCsv(input: ByteReader, path: string, options: PassingOptions): AsyncGenerator<ReadResult> {
  const [one, two, three] = await input.peek(3);
  if (one === 0xef && two === 0xbb && three === 0xbf) await input.skip(3);
  const delimiter = delimiterOf(Buffer.from(await input.glance(1, HEAD_BYTES)).toString('latin1'));
  let columns: readonly string[] | undefined;
  for await (const row of csvRows(input, delimiter)) {
    if (isBlank(row)) continue;
    if (columns === undefined) columns = columnsOf(row.cells ?? [], path, options);
    else if (options.passes?.() !== true) yield readRow(row, columns, path, options);
  }
  if (columns === undefined) {
    throw new WiregraphError('input-empty', 'this table is empty', 'Give a table of articles.', { source: path });
  }
}

function columnsOf(cells: readonly string[], path: string, options: PassingOptions): readonly string[] {
  const columns = cells.map((name, at) => cellText(name, path).trim() || `column ${at + 1}`);
  const item = Object.fromEntries(columns.map((name) => [name, 'stated']));
  for (const field of FIELD_NAMES) {
    const column = options.fields?.[field];
    if (column !== undefined && !hasPath(item, column)) throw missingColumn(path, field, column, columns);
  }
  if (valuesOf(item, 'text', options.fields).length > 0) return columns;
  const advice = `Name the one that holds it as --field text=COLUMN. The columns are: ${columns.slice(0, COLUMNS_SHOWN).join(', ')}.`;
  const place = { source: path, line: 1 };
  throw new WiregraphError('input-malformed', 'no column of this table has a usual name for the text', advice, place);
}

function readRow(
  { number, cells }: Row,
  columns: readonly string[],
  path: string,
  options: PassingOptions,
): ReadResult {
  const source = `${path}:${number}`;
  return attempt(source, () => {
    if (cells === undefined)
      throw malformedItem({ path, number }, 'its quotes do not close, or it is many megabytes long', []);
    if (cells.length !== columns.length) {
      const why = `it has ${cells.length} cells where the table has ${columns.length} columns`;
      throw malformedItem({ path, number }, why, []);
    }
    const item: Item = Object.fromEntries(columns.map((name, at) => [name, cellText(cells[at] ?? '', source)]));
    return readItem(item, { path, number }, options);
  });
}

function isBlank({ cells }: Row): boolean {
  return cells?.length === 1 && cells[0]?.trim() === '';
}

/** The bytes of a cell as text: each for itself, since a table of many outlets may mix encodings. */
function cellText(cell: string, source: string): string {
  return cell.trim() === '' ? '' : decode(Buffer.from(cell, 'latin1'), source);
}
