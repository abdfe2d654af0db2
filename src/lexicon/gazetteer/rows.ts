import { readFileSync } from 'node:fs';

/** The lines of a large table of `data/` below its comments and header: their cells are read when they are asked for. */
export function linesOf(name: string): readonly string[] {
  const text = readFileSync(new URL(`../data/${name}.tsv`, import.meta.url), 'utf8');
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return lines.slice(1);
}

/** One cell of a line, counted from 0; '' where it has none. */
export function cellOf(line: string, column: number): string {
  let start = 0;
  for (let at = 0; at < column; at += 1) {
    const tab = line.indexOf('\t', start);
    if (tab < 0) return '';
    start = tab + 1;
  }
  const end = line.indexOf('\t', start);
  return end < 0 ? line.slice(start) : line.slice(start, end);
}

/** The parts of a cell that are kept apart by `|`. */
export function partsOf(cell: string): readonly string[] {
  return cell === '' ? [] : cell.split('|');
}
