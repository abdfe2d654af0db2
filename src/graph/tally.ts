import type { Statement } from './changes.ts';

/** How many articles make each statement of an entity. */
export type Tally = ReadonlyMap<Statement, number>;

/** The tally with one article's statements taken out and another's put in. */
export function retally(tally: Tally, removed: readonly Statement[], added: readonly Statement[]): Tally {
  const counts = new Map(tally);
  for (const statement of removed) counts.set(statement, (counts.get(statement) ?? 0) - 1);
  for (const statement of added) counts.set(statement, (counts.get(statement) ?? 0) + 1);
  return new Map([...counts].filter(([, count]) => count > 0));
}

/** The tally as it is kept on the entity: two lists of equal length. */
export function tallyFrom(statements: readonly Statement[], articles: readonly number[]): Tally {
  return new Map(statements.map((statement, index) => [statement, articles[index] ?? 0]));
}
