import {
  claimsOf,
  eventReferencesOf,
  factsHashOf,
  type GraphChanges,
  type Part,
  partsOf,
  resolvedChanges,
} from '../graph/index.ts';
import type { Transaction } from './connection.ts';
import { storedSignature, updateCopies } from './copies.ts';
import { ARTICLE_STATE, COPIES, LOCK_ARTICLE, LOCK_STANDING_PROFILES, SET_ARTICLE } from './cypher/index.ts';
import { lockedClaims, updateDerived } from './derived.ts';
import { updateEntities } from './entities.ts';
import { createLinks, createPassages, deleteFacts, standingParts } from './facts.ts';
import { standingTellings, updateHappenings } from './happenings.ts';
import { updateHierarchy } from './hierarchy.ts';
import { lastOfAll } from './last-of-all.ts';
import { copiesOfOrigin, sameOrigin } from './origins.ts';
import { resolveParts } from './resolution.ts';
import { rowsOf, textOf, textOrNull } from './rows.ts';
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
  const earlier = isNew ? null : await storedSignature(transaction, id);
  const tellings = isNew ? [] : await standingTellings(transaction, id);
  await together([
    transaction.run(SET_ARTICLE, { id, properties: { ...properties, factsHash, ingestedAt } }),
    createPassages(transaction, changes),
  ]);
  // From here on others who speak of the same wait.
  const participants = new Map(changes.entities.map((entity) => [entity.id, entity]));
  const events = eventReferencesOf(changes, (participant) => participants.get(participant));
  const added = partsOf(changes);
  const profiles = new Map(
    changes.entities.flatMap(({ profile }) => (profile === null ? [] : [[profile.id, profile]])),
  );
  const resolution = await resolveParts(transaction, removed, added, profiles);
  const types = new Map(changes.entities.map((entity) => [entity.id, entity.type]));
  const { transitions, entities } = await updateEntities(transaction, resolution, { removed, added, types });
  const resolved = resolvedChanges(changes, (participant) => entities.get(participant) ?? participant);
  // Of which report it is a copy is found last, and its claims are counted to that then.
  const claims = claimsOf({ ...changes, arguments: resolved.arguments });
  await updateDerived(transaction, {
    removed: [],
    added: claims,
    others: isNew ? [] : await copiesOfOrigin(transaction, id),
  });
  await createLinks(transaction, id, resolved);
  const { signature, story } = changes;
  const after = { id, publishedAt: textOrNull(properties.publishedAt), signature };
  const [twins] = await lastOfAll(transaction, () =>
    together([
      rowsOf(transaction, COPIES, { hashes: [properties.contentHash] }),
      updateHierarchy(transaction, transitions),
      updateCopies(transaction, { id, before: earlier, after, story }),
      updateHappenings(transaction, { article: id, before: tellings, after: events, story }),
    ]),
  );
  const copies = twins.map((row) => textOf(row.id)).filter((other) => other !== id);
  return { article: id, ...statusOf(isNew, copies) };
}

/**
 * Takes out what the article states, and what only it supports; its node stays, a report of its own until somebody finds
 * of which it is a copy, and its entities are still to be told.
 */
export async function takeOut(transaction: Transaction, id: string): Promise<readonly Part[]> {
  const parts = await standingParts(transaction, id);
  // Who carries a profile over to another entity waits, and does not bring back what is taken out here.
  const profiles = parts.flatMap(({ isLocal, mentions: { entity } }) => (isLocal ? [] : [entity])).sort();
  if (profiles.length > 0) await transaction.run(LOCK_STANDING_PROFILES, { ids: profiles });
  const claims = await lockedClaims(transaction, [id]);
  await deleteFacts(transaction, id);
  await updateDerived(transaction, { removed: claims, added: [], others: await sameOrigin(transaction, [id]) });
  return parts;
}

function statusOf(isNew: boolean, copies: readonly string[]): Omit<WriteSummary, 'article'> {
  const [duplicateOf] = copies.toSorted();
  if (isNew && duplicateOf !== undefined) return { status: 'duplicate', duplicateOf };
  return { status: isNew ? 'created' : 'updated' };
}
