import type { Table as QueryResult } from '../store/index.ts';
import { gridOf } from './grid.ts';
import { printable } from './terminal.ts';

/** `{"columns":[…],"rows":[[…],…]}`; nodes and relationships as in the contract. */
export function asJson(result: QueryResult): string {
  return `${JSON.stringify({ columns: result.columns, rows: result.rows })}\n`;
}

/** RFC 4180; nodes, maps and lists as JSON, null as nothing, and the empty text as a pair of quotes. */
export function asCsv(result: QueryResult): string {
  const field = (value: unknown) => {
    const text = plain(value);
    return value === '' || /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return [result.columns, ...result.rows].map((row) => `${row.map(field).join(',')}\r\n`).join('');
}

/** A table that fits the terminal, and the number of its rows. */
export function asTable(result: QueryResult, width: number): string {
  const head = result.columns.map(shown);
  const rows = result.rows.map((row) => row.map(shown));
  const count = rows.length === 1 ? '1 row' : `${rows.length} rows`;
  return `${[...(head.length === 0 ? [] : gridOf(head, rows, width)), count].join('\n')}\n`;
}

function shown(value: unknown): string {
  return printable(plain(value)).replaceAll('\t', ' ');
}

function plain(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
