import { derive, type GraphChanges, type StandingClaim } from '../graph/index.ts';
import type { Transaction } from './connection.ts';
import { CLAIMED_PAIRS_OF_ARTICLE, CLAIMS_OF_PAIRS, createDerived, DELETE_DERIVED } from './cypher.ts';
import { grouped, numberOf, type Row, rowsOf, textOf, textOrNull } from './rows.ts';
import { runTogether } from './together.ts';

/** Two entities between which an article claims something. */
export interface ClaimedPair {
  readonly subject: string;
  readonly object: string;
}

export async function claimedPairsOf(transaction: Transaction, article: string): Promise<ClaimedPair[]> {
  const rows = await rowsOf(transaction, CLAIMED_PAIRS_OF_ARTICLE, { id: article });
  return rows.map((row) => ({ subject: textOf(row.subject), object: textOf(row.object) }));
}

export function claimedPairsIn({ arguments: links }: GraphChanges): ClaimedPair[] {
  const objects = grouped(
    links.filter(({ type }) => type === 'OBJECT'),
    ({ from }) => from,
  );
  const subjects = links.filter(({ type }) => type === 'SUBJECT');
  return subjects.flatMap(({ from, to }) =>
    (objects.get(from) ?? []).map((object) => ({ subject: to, object: object.to })),
  );
}

/** Makes the derived relationships of the pairs anew from the claims that stand now. */
export async function rebuildDerived(transaction: Transaction, touched: readonly ClaimedPair[]): Promise<void> {
  const pairs = [...new Map(touched.map((pair) => [`${pair.subject} ${pair.object}`, pair])).values()];
  if (pairs.length === 0) return;
  await transaction.run(DELETE_DERIVED, { pairs });
  const claims = await rowsOf(transaction, CLAIMS_OF_PAIRS, { pairs });
  const groups = grouped(derive(claims.map(claimOf)), ({ type }) => type);
  await runTogether(
    transaction,
    [...groups].map(([type, group]) => {
      const rows = group.map(({ from, to, properties }) => ({ source: from, target: to, properties }));
      return [createDerived(type), { rows }];
    }),
  );
}

function claimOf(row: Row): StandingClaim {
  return {
    article: textOf(row.article),
    contentHash: textOf(row.contentHash),
    subject: textOf(row.subject),
    object: textOf(row.object),
    predicate: textOf(row.predicate),
    title: textOrNull(row.title),
    negated: row.negated === true,
    confidence: numberOf(row.confidence),
  };
}
