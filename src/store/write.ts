import { claimsOf, factsHashOf, type GraphChanges, type Part, partsOf, resolvedChanges } from '../graph/index.ts';
import type { Transaction } from './connection.ts';
import { copiesOfHashes, hashesOf } from './copies.ts';
import { ARTICLE_STATE, LOCK_ARTICLE, SET_ARTICLE } from './cypher.ts';
import { standingClaims, updateDerived } from './derived.ts';
import { updateEntities } from './entities.ts';
import { createFacts, deleteFacts, standingParts } from './facts.ts';
import { updateHierarchy } from './hierarchy.ts';
import { type ResolutionChange, resolveParts } from './resolution.ts';
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
  const removed = isNew ? [] : await takeOut(transaction, id);
  const added = partsOf(changes);
  const profiles = new Map(
    changes.entities.flatMap(({ profile }) => (profile === null ? [] : [[profile.id, profile]])),
  );
  const resolution = await resolveParts(transaction, removed, added, profiles);
  const types = new Map(changes.entities.map((entity) => [entity.id, entity.type]));
  const transitions = await updateEntities(transaction, resolution, { removed, added, types });
  const entities = placesOf(resolution);
  const resolved = resolvedChanges(changes, (participant) => entities.get(participant) ?? participant);
  const copies = await copiesOf(transaction, id, [textOf(properties.contentHash)]);
  await updateDerived(transaction, {
    removed: [],
    added: claimsOf({ ...changes, arguments: resolved.arguments }),
    copies,
  });
  await together([
    transaction.run(SET_ARTICLE, { id, properties: { ...properties, factsHash, ingestedAt } }),
    createFacts(transaction, changes, resolved),
  ]);
  await updateHierarchy(transaction, transitions);
  return { article: id, ...statusOf(isNew, copies) };
}

/** Takes out what the article states, and what only it supports; its node stays, and the entities are still to be told. */
export async function takeOut(transaction: Transaction, id: string): Promise<readonly Part[]> {
  const [parts, claims] = await together([standingParts(transaction, id), standingClaims(transaction, [id])]);
  await deleteFacts(transaction, id);
  const copies = await copiesOf(transaction, id, hashesOf(claims));
  await updateDerived(transaction, { removed: claims, added: [], copies });
  return parts;
}

/** The other articles with one of these hashes of their words. */
async function copiesOf(transaction: Transaction, id: string, hashes: readonly string[]): Promise<string[]> {
  const copies = await copiesOfHashes(transaction, hashes);
  return copies.map(({ article }) => article).filter((other) => other !== id);
}

/** The entity of each profile that the article speaks of. */
function placesOf({ profiles, clusters }: ResolutionChange): ReadonlyMap<string, string> {
  return new Map(profiles.map(({ id, entity }) => [id, clusters.get(id) ?? entity ?? id]));
}

function statusOf(isNew: boolean, copies: readonly string[]): Omit<WriteSummary, 'article'> {
  const [duplicateOf] = copies.toSorted();
  if (isNew && duplicateOf !== undefined) return { status: 'duplicate', duplicateOf };
  return { status: isNew ? 'created' : 'updated' };
}
