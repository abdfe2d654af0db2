import { aliasesOf, foldedName } from './field-names.ts';

const DELIMITERS = [',', '\t', ';', '|'] as const;
const LINES_LOOKED_AT = 20;

/** The character between the columns of a table: the one that most lines at its start have, and equally often. */
export function delimiterOf(head: string): string {
  const lines = head
    .replace(/"(?:[^"]|"")*"/g, '""')
    .split(/\r?\n/)
    .slice(0, LINES_LOOKED_AT);
  const [first = ''] = lines;
  let best = ',';
  let most = 0;
  for (const delimiter of DELIMITERS) {
    const columns = first.split(delimiter).length;
    const alike = lines.filter((line) => line.split(delimiter).length === columns).length;
    const score = columns === 1 ? 0 : columns + 1000 * (alike / lines.length);
    if (score > most) [best, most] = [delimiter, score];
  }
  return best;
}

/** Whether a text begins as a table of articles does: a line of columns, one of them by a usual name for the text. */
export function readsAsCsv(head: string): boolean {
  const [first = ''] = head.split(/\r?\n/, 1);
  if (first.length > 2000) return false;
  const columns = first.split(delimiterOf(head)).map((name) => foldedName(name.replace(/^"|"$/g, '').trim()));
  const isField = (name: string) =>
    aliasesOf('headline').includes(name) || aliasesOf('url').includes(name) || aliasesOf('published').includes(name);
  return columns.length >= 2 && columns.some((name) => aliasesOf('text').includes(name)) && columns.some(isField);
}
