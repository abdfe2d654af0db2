import type { Parameters, Transaction } from './connection.ts';

export type Statement = readonly [cypher: string, parameters: Parameters];

/**
 * Sends statements that do not depend on each other without waiting for one before the next. All are waited for
 * before an error is thrown: a transaction cannot be rolled back while a statement of it still runs.
 */
export async function runTogether(transaction: Transaction, statements: readonly Statement[]): Promise<void> {
  const running = statements.map(([cypher, parameters]) => transaction.run(cypher, parameters));
  for (const outcome of await Promise.allSettled(running)) if (outcome.status === 'rejected') throw outcome.reason;
}
