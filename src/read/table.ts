import { readFileSync } from 'node:fs';

/** Reads a table of `data/`: tab-separated, a header line, comment lines that start with `#`. Missing cells are ''. */
export function readTable(name: string): readonly Readonly<Record<string, string>>[] {
  const lines = readFileSync(new URL(`./data/${name}.tsv`, import.meta.url), 'utf8').split('\n');
  const rows = lines.filter((line) => line.trim() !== '' && !line.startsWith('#')).map((line) => line.split('\t'));
  const header = rows[0] ?? [];
  return rows
    .slice(1)
    .map((cells) => Object.fromEntries(header.map((column, at) => [column, (cells[at] ?? '').trim()])));
}
