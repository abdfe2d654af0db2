import Table from 'cli-table3';
import type { Table as QueryResult } from '../store/index.ts';
import { printable } from './terminal.ts';

/** `{"columns":[…],"rows":[[…],…]}`; nodes and relationships as in the contract. */
export function asJson(result: QueryResult): string {
  return JSON.stringify({ columns: result.columns, rows: result.rows });
}

/** RFC 4180; nodes and lists as JSON. */
export function asCsv(result: QueryResult): string {
  const field = (text: string) => (/[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const lines = [result.columns, ...result.rows].map((row) => row.map((value) => field(plain(value))).join(','));
  return lines.join('\r\n');
}

/** A table that fits the terminal: long cells are wrapped. */
export function asTable(result: QueryResult, width: number): string {
  const rows = result.rows.map((row) => row.map((value) => printable(plain(value))));
  const widths = columnWidths([result.columns, ...rows], width);
  const table = new Table({
    head: [...result.columns],
    colWidths: widths,
    wordWrap: true,
    style: { head: [], border: [], compact: true },
  });
  table.push(...rows);
  const count = rows.length === 1 ? '1 row' : `${rows.length} rows`;
  return `${table.toString()}\n${count}`;
}

/** Each column gets what it needs, as long as all fit; else the widest give way. */
function columnWidths(rows: readonly (readonly string[])[], width: number): number[] {
  const padding = 2;
  const wanted = (rows[0] ?? []).map((_, column) => {
    const lengths = rows.map((row) => Math.max(...(row[column] ?? '').split('\n').map((line) => line.length)));
    return lengths.reduce((longest, length) => Math.max(longest, length), 1) + padding;
  });
  const borders = wanted.length + 1;
  let excess = wanted.reduce((sum, column) => sum + column, borders) - width;
  while (excess > 0) {
    const widest = wanted.indexOf(Math.max(...wanted));
    const current = wanted[widest] ?? 0;
    if (current <= 12) break;
    wanted[widest] = current - 1;
    excess -= 1;
  }
  return wanted;
}

function plain(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
