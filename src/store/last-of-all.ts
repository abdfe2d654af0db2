import type { Transaction } from './connection.ts';
import { LOCK, UNLOCK } from './cypher/index.ts';

/**
 * One writer at a time, from here to its commit: what looks for others all over the graph (copies of a report, places in
 * a country) would not see those that another writer has not committed yet.
 */
export async function lastOfAll<Result>(transaction: Transaction, work: () => Promise<Result>): Promise<Result> {
  await transaction.run(LOCK, { id: 'last of all' });
  const result = await work();
  await transaction.run(UNLOCK, { id: 'last of all' });
  return result;
}
