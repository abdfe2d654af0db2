import type { Part } from '../graph/index.ts';
import type { CopyCandidate, EventReference } from '../resolve/index.ts';
import type { Transaction } from './connection.ts';
import { storedSignature } from './copies.ts';
import { LOCK_STANDING_PROFILES } from './cypher/index.ts';
import { lockedClaims, updateDerived } from './derived.ts';
import { deleteFacts, standingParts } from './facts.ts';
import { standingTellings } from './happenings.ts';
import { sameOrigin } from './origins.ts';

/** What the graph held of an article. */
export interface TakenOut {
  readonly removed: readonly Part[];
  readonly signature: CopyCandidate | null;
  readonly tellings: readonly EventReference[];
}

/**
 * Takes out what the article states, and what only it supports; its node stays, a report of its own until somebody finds
 * of which it is a copy, and its entities are still to be told.
 */
export async function takeOut(transaction: Transaction, id: string): Promise<TakenOut> {
  const removed = await standingParts(transaction, id);
  // Who carries a profile over to another entity waits, and does not bring back what is taken out here.
  const profiles = removed.flatMap(({ isLocal, mentions: { entity } }) => (isLocal ? [] : [entity])).sort();
  if (profiles.length > 0) await transaction.run(LOCK_STANDING_PROFILES, { ids: profiles });
  const claims = await lockedClaims(transaction, [id]);
  await deleteFacts(transaction, id);
  await updateDerived(transaction, { removed: claims, added: [], others: await sameOrigin(transaction, [id]) });
  const signature = await storedSignature(transaction, id);
  return { removed, signature, tellings: await standingTellings(transaction, id) };
}
