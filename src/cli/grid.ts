import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';

/** No column is made narrower than this to let another fit. */
const NARROWEST = 8;

/**
 * A table in lines that are no wider than `width` terminal columns: long cells are wrapped, wide characters counted as
 * two. Where the columns would become too narrow to read, each row is a block of its own, a value a line.
 */
export function gridOf(head: readonly string[], rows: readonly (readonly string[])[], width: number): string[] {
  const widths = columnWidths([head, ...rows], width);
  if (widths === null) return blocks(head, rows, width);
  const rule = (left: string, middle: string, right: string) =>
    `${left}${widths.map((column) => '─'.repeat(column + 2)).join(middle)}${right}`;
  return [
    rule('┌', '┬', '┐'),
    ...cellLines(head, widths),
    rule('├', '┼', '┤'),
    ...rows.flatMap((row) => cellLines(row, widths)),
    rule('└', '┴', '┘'),
  ];
}

/** Each column gets what it needs, as long as all fit; else the widest give way. Null where they cannot fit. */
function columnWidths(rows: readonly (readonly string[])[], width: number): number[] | null {
  const [head = []] = rows;
  const needed = head.map((_, column) => rows.reduce((most, row) => Math.max(most, widthOf(row[column] ?? '')), 1));
  const room = width - 3 * head.length - 1;
  const total = (widths: readonly number[]) => widths.reduce((sum, column) => sum + column, 0);
  if (total(needed) <= room) return needed;
  if (total(needed.map((column) => Math.min(column, NARROWEST))) > room) return null;
  const most = widestThatFits(needed, room);
  const widths = needed.map((column) => Math.min(column, most));
  // What is left over goes to the first of those that gave way.
  const wider = needed.findIndex((column) => column > most);
  return widths.map((column, index) => (index === wider ? column + room - total(widths) : column));
}

/** The greatest bound for every column with which all of them fit. */
function widestThatFits(needed: readonly number[], room: number): number {
  let bound = NARROWEST;
  const fits = (most: number) => needed.reduce((sum, column) => sum + Math.min(column, most), 0) <= room;
  while (fits(bound + 1)) bound += 1;
  return bound;
}

function widthOf(text: string): number {
  return text.split('\n').reduce((most, line) => Math.max(most, stringWidth(line)), 0);
}

function cellLines(cells: readonly string[], widths: readonly number[]): string[] {
  const wrapped = widths.map((width, column) => wrap(cells[column] ?? '', width));
  const height = Math.max(...wrapped.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) => {
    const parts = wrapped.map((lines, column) => ` ${padded(lines[line] ?? '', widths[column] ?? 0)} `);
    return `│${parts.join('│')}│`;
  });
}

function blocks(head: readonly string[], rows: readonly (readonly string[])[], width: number): string[] {
  const names = Math.min(Math.max(...head.map(widthOf)), Math.max(Math.floor(width / 3), 4));
  const values = Math.max(width - names - 2, 4);
  return rows.flatMap((row, index) => [
    ...(index === 0 ? [] : ['']),
    `─ row ${index + 1} `.padEnd(Math.min(width, 40), '─'),
    ...head.flatMap((name, column) => besides(wrap(name, names), wrap(row[column] ?? '', values), names)),
  ]);
}

function besides(names: readonly string[], values: readonly string[], width: number): string[] {
  const height = Math.max(names.length, values.length);
  return Array.from({ length: height }, (_, line) =>
    `${padded(names[line] ?? '', width)}  ${values[line] ?? ''}`.trimEnd(),
  );
}

function wrap(text: string, width: number): string[] {
  return wrapAnsi(text, width, { hard: true }).split('\n');
}

function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(width - stringWidth(text), 0));
}
