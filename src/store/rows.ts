import type { Parameters, Transaction } from './connection.ts';

/** A row by the names of its columns. */
export type Row = Readonly<Record<string, unknown>>;

/** Runs a statement of the catalogue and gives its rows by name. */
export async function rowsOf(transaction: Transaction, cypher: string, parameters?: Parameters): Promise<Row[]> {
  const { columns, rows } = await transaction.run(cypher, parameters);
  return rows.map((row) => Object.fromEntries(columns.map((column, index) => [column, row[index]])));
}

export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

export function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

export function numberOf(value: unknown): number {
  return typeof value === 'number' || typeof value === 'bigint' ? Number(value) : 0;
}

export function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.map(textOf) : [];
}

export function numbersOf(value: unknown): number[] {
  return Array.isArray(value) ? value.map(numberOf) : [];
}

/** Groups values by a key, in the order in which the keys first come. */
export function grouped<Value>(values: readonly Value[], keyOf: (value: Value) => string): Map<string, Value[]> {
  const groups = new Map<string, Value[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [value]);
    else group.push(value);
  }
  return groups;
}
