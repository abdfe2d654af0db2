import type { StandingClaim } from '../graph/index.ts';
import type { Transaction } from './connection.ts';
import { COPIES } from './cypher.ts';
import { rowsOf, textOf } from './rows.ts';

/** The articles with one of these hashes of their words, with theirs. */
export async function copiesOfHashes(
  transaction: Transaction,
  hashes: readonly string[],
): Promise<readonly { readonly article: string; readonly hash: string }[]> {
  const rows = await rowsOf(transaction, COPIES, { hashes: [...new Set(hashes)] });
  return rows.map((row) => ({ article: textOf(row.id), hash: textOf(row.contentHash) }));
}

export function hashesOf(claims: readonly StandingClaim[]): string[] {
  return claims.map(({ contentHash }) => contentHash);
}
