import { claimsOf, factsHashOf, type GraphChanges, type StandingClaim } from '../graph/index.ts';
import type { Transaction } from './connection.ts';
import { ARTICLE_STATE, COPIES, LOCK_ARTICLE, SET_ARTICLE } from './cypher.ts';
import { standingClaims, updateDerived } from './derived.ts';
import { lockEntities, writeEntities } from './entities.ts';
import { createFacts, deleteFacts, standingStatements } from './facts.ts';
import { updateHierarchy } from './hierarchy.ts';
import { rowsOf, textOf } from './rows.ts';
import type { WriteSummary } from './summary.ts';
import { together } from './together.ts';

/** What is written, made ready before its turn. */
export interface ArticleWrite {
  readonly changes: GraphChanges;
  readonly factsHash: string;
}

export function articleWrite(changes: GraphChanges): ArticleWrite {
  return { changes, factsHash: factsHashOf(changes) };
}

/**
 * Writes one article: nothing where the graph holds the same already; else what an earlier text of it said is taken
 * out and the new put in. `ingestedAt` is an ISO 8601 instant.
 */
export async function writeArticle(
  transaction: Transaction,
  { changes, factsHash }: ArticleWrite,
  ingestedAt: string,
): Promise<WriteSummary> {
  const { id, properties } = changes.article;
  const [seen] = await rowsOf(transaction, ARTICLE_STATE, { id });
  if (seen?.factsHash === factsHash) return { article: id, status: 'unchanged' };
  const [locked] = await rowsOf(transaction, LOCK_ARTICLE, { id });
  if (locked?.factsHash === factsHash) return { article: id, status: 'unchanged' };
  const isNew = seen === undefined && typeof locked?.factsHash !== 'string';
  const earlier = isNew ? NOTHING : await takeOut(transaction, id);
  const types = new Map(changes.entities.map((entity) => [entity.id, entity.type]));
  const added = new Map(changes.entities.map((entity) => [entity.id, entity.statements]));
  const transitions = await lockEntities(transaction, { removed: earlier.statements, added });
  const claims = { removed: earlier.claims, added: claimsOf(changes) };
  const copies = await copiesOf(transaction, id, [textOf(properties.contentHash), ...hashesOf(earlier.claims)]);
  await updateDerived(transaction, { ...claims, copies: [...copies.keys()] });
  await together([
    transaction.run(SET_ARTICLE, { id, properties: { ...properties, factsHash, ingestedAt } }),
    writeEntities(transaction, transitions, types),
    createFacts(transaction, changes),
  ]);
  await updateHierarchy(transaction, transitions);
  const duplicated = [...copies].flatMap(([other, hash]) => (hash === properties.contentHash ? [other] : []));
  return { article: id, ...statusOf(isNew, duplicated) };
}

interface Earlier {
  readonly statements: ReadonlyMap<string, readonly string[]>;
  readonly claims: readonly StandingClaim[];
}

const NOTHING: Earlier = { statements: new Map(), claims: [] };

/** Takes out what the article states; its node stays. */
export async function takeOut(transaction: Transaction, id: string): Promise<Earlier> {
  const [statements, claims] = await together([
    standingStatements(transaction, id),
    standingClaims(transaction, [id]),
    deleteFacts(transaction, id),
  ]);
  return { statements, claims };
}

/** The other articles with one of these hashes of their words, by their ids. */
export async function copiesOf(
  transaction: Transaction,
  id: string,
  hashes: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await rowsOf(transaction, COPIES, { hashes: [...new Set(hashes)] });
  return new Map(
    rows.map((row) => [textOf(row.id), textOf(row.contentHash)] as const).filter(([other]) => other !== id),
  );
}

export function hashesOf(claims: readonly StandingClaim[]): string[] {
  return claims.map(({ contentHash }) => contentHash);
}

function statusOf(isNew: boolean, copies: readonly string[]): Omit<WriteSummary, 'article'> {
  const [duplicateOf] = copies.toSorted();
  if (isNew && duplicateOf !== undefined) return { status: 'duplicate', duplicateOf };
  return { status: isNew ? 'created' : 'updated' };
}
