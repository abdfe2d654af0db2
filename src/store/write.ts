import { factsHashOf, type GraphChanges } from '../graph/index.ts';
import type { Transaction } from './connection.ts';
import { ARTICLE_STATE, COPIES, LOCK_ARTICLE, SET_ARTICLE } from './cypher.ts';
import { type ClaimedPair, claimedPairsIn, claimedPairsOf, rebuildDerived } from './derived.ts';
import { lockEntities, writeEntities } from './entities.ts';
import { createFacts, deleteFacts, standingStatements } from './facts.ts';
import { updateHierarchy } from './hierarchy.ts';
import { rowsOf, textOf } from './rows.ts';
import type { WriteSummary } from './summary.ts';
import { together } from './together.ts';

/**
 * Writes one article: nothing where the graph holds the same already; else what an earlier text of it said is taken
 * out and the new put in. `ingestedAt` is an ISO 8601 instant.
 */
export async function writeArticle(
  transaction: Transaction,
  changes: GraphChanges,
  ingestedAt: string,
): Promise<WriteSummary> {
  const { id, properties } = changes.article;
  const factsHash = factsHashOf(changes);
  const [[seen], copies] = await together([
    rowsOf(transaction, ARTICLE_STATE, { id }),
    rowsOf(transaction, COPIES, { hash: properties.contentHash ?? '' }),
  ]);
  if (seen?.factsHash === factsHash) return { article: id, status: 'unchanged' };
  const [locked] = await rowsOf(transaction, LOCK_ARTICLE, { id });
  if (locked?.factsHash === factsHash) return { article: id, status: 'unchanged' };
  const isNew = seen === undefined && typeof locked?.factsHash !== 'string';
  const earlier = isNew ? NOTHING : await takeOut(transaction, id);
  const types = new Map(changes.entities.map((entity) => [entity.id, entity.type]));
  const added = new Map(changes.entities.map((entity) => [entity.id, entity.statements]));
  const transitions = await lockEntities(transaction, { removed: earlier.statements, added });
  await together([
    transaction.run(SET_ARTICLE, { id, properties: { ...properties, factsHash, ingestedAt } }),
    writeEntities(transaction, transitions, types),
    createFacts(transaction, changes),
    rebuildDerived(transaction, [...earlier.pairs, ...claimedPairsIn(changes)]),
  ]);
  await updateHierarchy(transaction, transitions);
  const others = copies.map((row) => textOf(row.id)).filter((other) => other !== id);
  return { article: id, ...statusOf(isNew, others) };
}

interface Earlier {
  readonly statements: ReadonlyMap<string, readonly string[]>;
  readonly pairs: readonly ClaimedPair[];
}

const NOTHING: Earlier = { statements: new Map(), pairs: [] };

/** Takes out what the article states; its node stays. */
export async function takeOut(transaction: Transaction, id: string): Promise<Earlier> {
  const [statements, pairs] = await together([
    standingStatements(transaction, id),
    claimedPairsOf(transaction, id),
    deleteFacts(transaction, id),
  ]);
  return { statements, pairs };
}

function statusOf(isNew: boolean, copies: readonly string[]): Omit<WriteSummary, 'article'> {
  const [duplicateOf] = copies.toSorted();
  if (isNew && duplicateOf !== undefined) return { status: 'duplicate', duplicateOf };
  return { status: isNew ? 'created' : 'updated' };
}
