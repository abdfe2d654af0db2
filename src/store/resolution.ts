import { type Contribution, contributionsOf, type Part, recordAfter } from '../graph/index.ts';
import {
  type Candidate,
  type Clusters,
  type Profile,
  type ProfileChange,
  resolveChange,
  signatureOf,
} from '../resolve/index.ts';
import type { GraphNode, Transaction } from './connection.ts';
import { ENTITIES_OF_PROFILES, LOCK_PROFILES } from './cypher/index.ts';
import { neighbourhood } from './neighbourhood.ts';
import { candidateOf, type StoredProfile, storedProfile } from './profiles.ts';
import { rowsOf, textOf } from './rows.ts';

/** A profile of which an article says something else now: null before where it comes, and after where it goes. */
export interface ProfileTransition {
  readonly id: string;
  readonly before: StoredProfile | null;
  readonly after: StoredProfile | null;
  /** Where it is resolved to so far. */
  readonly entity: string | null;
}

/** Who is whom after a change. */
export interface ResolutionChange {
  readonly profiles: readonly ProfileTransition[];
  /** The new entity of each profile whose block, or own evidence, changed; the others stay where they are. */
  readonly clusters: Clusters;
  /** The entities of those before. */
  readonly stood: ReadonlyMap<string, string>;
  readonly blockSizes: ReadonlyMap<string, number>;
}

/** What articles said, and what they say now, each by itself. */
export interface PartsChange {
  readonly removed: readonly (readonly Part[])[];
  readonly added: readonly (readonly Part[])[];
  /** The profiles that they speak of now. */
  readonly known: ReadonlyMap<string, Profile>;
}

/** Locks the profiles that articles speak of, or spoke of, and finds out whom they mean now. */
export async function resolveParts(transaction: Transaction, change: PartsChange): Promise<ResolutionChange> {
  const profiles = await profileTransitions(transaction, change);
  return resolveProfiles(transaction, profiles, profiles.flatMap(changeOf));
}

export async function resolveProfiles(
  transaction: Transaction,
  profiles: readonly ProfileTransition[],
  changes: readonly ProfileChange[],
): Promise<ResolutionChange> {
  if (changes.length === 0) return { profiles, clusters: new Map(), stood: new Map(), blockSizes: new Map() };
  const { clusters, stood, sizes } = await resolveChange(changes, neighbourhood(transaction));
  const entities = new Map(stood.map(({ candidate, entity }) => [candidate.profile.id, entity]));
  return { profiles, clusters, stood: entities, blockSizes: sizes };
}

async function profileTransitions(
  transaction: Transaction,
  { removed, added, known }: PartsChange,
): Promise<ProfileTransition[]> {
  const [taken, given] = [contributionsTo(removed), contributionsTo(added)];
  // In one order everywhere, so that two articles rarely wait for each other.
  const ids = [...new Set([...taken.keys(), ...given.keys()])].sort();
  if (ids.length === 0) return [];
  const rows = await rowsOf(transaction, LOCK_PROFILES, { ids });
  const entities = await entitiesOf(transaction, ids);
  return rows.map((row) => {
    const stored = storedProfile(row.p as GraphNode);
    const { id } = stored.profile;
    const record = [
      ...(taken.get(id) ?? []).map((one) => [one, undefined] as const),
      ...(given.get(id) ?? []).map((one) => [undefined, one] as const),
    ].reduce((held, [less, more]) => recordAfter(held, less, more), stored.record);
    const profile = stored.record.articles > 0 ? stored.profile : (known.get(id) ?? stored.profile);
    return {
      id,
      before: stored.record.articles > 0 ? stored : null,
      after: record.articles > 0 ? { profile, record } : null,
      entity: entities.get(id) ?? null,
    };
  });
}

/** What each article adds to each profile. */
function contributionsTo(articles: readonly (readonly Part[])[]): ReadonlyMap<string, readonly Contribution[]> {
  const contributions = new Map<string, Contribution[]>();
  for (const parts of articles)
    for (const [id, contribution] of contributionsOf(parts)) {
      const known = contributions.get(id);
      if (known === undefined) contributions.set(id, [contribution]);
      else known.push(contribution);
    }
  return contributions;
}

export async function entitiesOf(
  transaction: Transaction,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await rowsOf(transaction, ENTITIES_OF_PROFILES, { ids });
  return new Map(rows.map((row) => [textOf(row.profile), textOf(row.entity)]));
}

/** Whom a profile means is asked again only where something that decides on it is new. */
function changeOf({ id, before, after, entity }: ProfileTransition): ProfileChange[] {
  const [was, is] = [before === null ? null : candidateOf(before), after === null ? null : candidateOf(after)];
  return isAlike(was, is) ? [] : [{ id, before: was, after: is, entity }];
}

function isAlike(one: Candidate | null, other: Candidate | null): boolean {
  if (one === null || other === null) return one === other;
  if (one.profile.authority !== null && one.profile.type === 'Place') return true;
  return signatureOf(one.evidence) === signatureOf(other.evidence);
}
