import type { Statement } from './changes.ts';

/** How often each statement is made: by how many articles, for those on an entity. */
export type Tally = ReadonlyMap<Statement, number>;

/** The tally less what another counts, and with what a third does. */
export function adjusted(tally: Tally, removed: Tally, added: Tally): Tally {
  const counts = new Map(tally);
  for (const [statement, count] of removed) counts.set(statement, (counts.get(statement) ?? 0) - count);
  for (const [statement, count] of added) counts.set(statement, (counts.get(statement) ?? 0) + count);
  return new Map([...counts].filter(([, count]) => count > 0));
}

export function counted(statements: readonly Statement[]): Tally {
  const counts = new Map<Statement, number>();
  for (const statement of statements) counts.set(statement, (counts.get(statement) ?? 0) + 1);
  return counts;
}

/** The tally as it is kept in the graph: two lists of equal length. */
export function tallyFrom(statements: readonly Statement[], counts: readonly number[]): Tally {
  return new Map(statements.map((statement, index) => [statement, counts[index] ?? 0]));
}
