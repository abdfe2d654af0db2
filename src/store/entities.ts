import type { EntityType } from '../article/index.ts';
import {
  adjusted,
  counted,
  type Part,
  type Projection,
  type Properties,
  type PropertyValue,
  project,
  type Tally,
  widerPlaces,
} from '../graph/index.ts';
import { countryCodeOf, geonamesIdOf, type Profile } from '../resolve/index.ts';
import type { NamedRow, Transaction } from './connection.ts';
import { DELETE_ENTITIES, LOCK_ENTITIES, LOCK_STANDING_ENTITIES, removeLabels, setEntities } from './cypher/index.ts';
import {
  carryOver,
  concernedEntities,
  type PlacedProfile,
  placedProfiles,
  type Relocation,
  relocate,
  type StandingProfile,
  standingProfiles,
} from './placing.ts';
import type { StoredProfile } from './profiles.ts';
import { entitiesOf, type ResolutionChange } from './resolution.ts';
import { together } from './together.ts';
import { writeProfiles } from './write-profiles.ts';

/** An entity before and after the change; null where it was, or is, not in the graph. */
export interface EntityTransition {
  /** By which it is found in the graph now. */
  readonly id: string;
  readonly before: TypedProjection | null;
  readonly after: TypedProjection | null;
  /** It is in the graph under this id for the first time. */
  readonly isNew: boolean;
  /** The code of the country, or the GeoNames id of the place, that it is; null for all others. */
  readonly country: string | null;
  readonly geonamesId: number | null;
}

/** What a node holds, and its type: that of the profile which stands for it. */
interface TypedProjection extends Projection {
  readonly type: EntityType;
  /** The ids of the places that it lies in. */
  readonly wider: readonly string[];
}

export interface EntityUpdate {
  readonly transitions: readonly EntityTransition[];
  /** Who each profile is now. */
  readonly entities: ReadonlyMap<string, string>;
  /** The articles in which somebody is mentioned who is another entity now. */
  readonly moved: readonly string[];
}

/** What one article said before, and what it says now, of those that are local to it. */
export interface LocalChange {
  readonly removed: readonly Part[];
  readonly added: readonly Part[];
  readonly types: ReadonlyMap<string, EntityType>;
}

/**
 * Brings entities in line with who is whom and with what is said of them: those that go on under another id are
 * renamed, what articles say of profiles that moved is carried over, and what each entity's node holds is written.
 */
export async function updateEntities(
  transaction: Transaction,
  found: ResolutionChange,
  local: LocalChange,
): Promise<EntityUpdate> {
  const { change, standing } = await lockConcerned(transaction, found);
  const concerned = concernedEntities(change);
  const locals = localTransitions(local);
  const coming = change.profiles.flatMap(({ before, id }) => (before === null ? (change.clusters.get(id) ?? id) : []));
  const arrivals = [...new Set([...change.clusters.values(), ...coming])];
  const profiles = placedProfiles(change, standing);
  const relocation = await relocate(transaction, profiles);
  const there = new Set(concerned.map(relocation.nodeOf));
  const arriving = arrivals.filter((id) => !there.has(id) && profiles.some(({ after }) => after?.entity === id));
  await lock(transaction, [...arriving, ...locals.map(({ id }) => id)]);
  const moved = await carryOver(transaction, relocation);
  await writeProfiles(transaction, change, relocation);
  const transitions = [...profileTransitions(profiles, relocation), ...locals];
  await writeEntities(transaction, transitions);
  const entities = change.profiles.map(({ id, entity }) => [id, change.clusters.get(id) ?? entity ?? id] as const);
  return { transitions, entities: new Map(entities), moved };
}

interface LockedChange {
  readonly change: ResolutionChange;
  /** All profiles of the entities that it concerns. */
  readonly standing: readonly StandingProfile[];
}

/**
 * Locks the entities that the change concerns, and the places that they lie in. Until an entity is locked another writer
 * may give it another id; then its profiles are found under that one.
 */
async function lockConcerned(transaction: Transaction, change: ResolutionChange): Promise<LockedChange> {
  const concerned = concernedEntities(change);
  const locked = [...new Set([...concerned, ...placesAround(change)])].sort();
  if (locked.length > 0) await transaction.run(LOCK_STANDING_ENTITIES, { ids: locked });
  const standing = await standingProfiles(transaction, concerned);
  const found = new Map(standing.map(({ stored, entity }) => [stored.profile.id, entity]));
  const isSettled = change.profiles.every(({ id, entity }) => entity === null || found.get(id) === entity);
  if (isSettled) return { change, standing };
  const now = await entitiesOf(
    transaction,
    change.profiles.map(({ id }) => id),
  );
  const profiles = change.profiles.map((one) => ({ ...one, entity: now.get(one.id) ?? null }));
  return lockConcerned(transaction, { ...change, profiles });
}

/** The places that those spoken of lie in: they are linked to them last of all, when others may wait for that. */
function placesAround({ profiles }: ResolutionChange): string[] {
  return profiles.flatMap(({ id, before, after }) =>
    [before, after].flatMap((one) =>
      one?.profile.type === 'Place' ? (projected(id, 'Place', one.record.statements)?.wider ?? []) : [],
    ),
  );
}

/** Locks entities, in one order everywhere, and makes those that are missing. */
async function lock(transaction: Transaction, ids: readonly string[]): Promise<void> {
  const ordered = [...new Set(ids)].sort();
  if (ordered.length > 0) await transaction.run(LOCK_ENTITIES, { ids: ordered });
}

function localTransitions({ removed, added, types }: LocalChange): EntityTransition[] {
  const said = (parts: readonly Part[]) =>
    new Map(parts.filter(({ isLocal }) => isLocal).map(({ mentions, statements }) => [mentions.entity, statements]));
  const [before, after] = [said(removed), said(added)];
  return [...new Set([...before.keys(), ...after.keys()])].map((id) => ({
    id,
    before: projected(id, types.get(id), counted(before.get(id) ?? [])),
    after: projected(id, types.get(id), counted(after.get(id) ?? [])),
    isNew: !before.has(id),
    country: null,
    geonamesId: null,
  }));
}

function profileTransitions(profiles: readonly PlacedProfile[], { nodeOf, plan }: Relocation): EntityTransition[] {
  const renamed = new Set(plan.renamed.values());
  const [before, after] = [new Map<string, Sum>(), new Map<string, Sum>()];
  for (const { before: was, after: is } of profiles) {
    if (was !== null) add(before, nodeOf(was.entity), was.entity, was.stored);
    if (is !== null) add(after, is.entity, is.entity, is.stored);
  }
  return [...new Set([...before.keys(), ...after.keys()])].map((id) => ({
    id,
    before: projectedSum(id, before.get(id)),
    after: projectedSum(id, after.get(id)),
    isNew: renamed.has(id) || !before.has(id),
    country: countryCodeIn(after.get(id)),
    geonamesId: geonamesIdIn(after.get(id)),
  }));
}

/** What is said under all profiles of an entity. */
interface Sum {
  readonly tally: Tally;
  /** That which stands for it. */
  readonly profile: Profile | null;
}

function countryCodeIn(sum: Sum | undefined): string | null {
  return sum?.profile == null ? null : countryCodeOf(sum.profile);
}

function geonamesIdIn(sum: Sum | undefined): number | null {
  return sum?.profile == null ? null : geonamesIdOf(sum.profile);
}

function add(sums: Map<string, Sum>, node: string, entity: string, { profile, record }: StoredProfile): void {
  const known = sums.get(node);
  sums.set(node, {
    tally: adjusted(known?.tally ?? new Map(), new Map(), record.statements),
    profile: profile.id === entity ? profile : (known?.profile ?? null),
  });
}

function projectedSum(id: string, sum: Sum | undefined): TypedProjection | null {
  return sum === undefined ? null : projected(id, sum.profile?.type, sum.tally);
}

function projected(id: string, type: EntityType = 'Unnamed', tally: Tally): TypedProjection | null {
  if (tally.size === 0) return null;
  const projection = project(id, tally);
  return { type, wider: widerPlaces(id, [type], projection.properties), ...projection };
}

async function writeEntities(transaction: Transaction, transitions: readonly EntityTransition[]): Promise<void> {
  const rows: NamedRow[] = [];
  const unlabelled: NamedRow[] = [];
  for (const { id, before, after } of transitions) {
    if (after === null) continue;
    const properties = differing(before?.properties ?? {}, after.properties);
    const [had, has] = [labelsOf(before), labelsOf(after)];
    const arrived = has.filter((label) => !had.includes(label));
    const gone = had.filter((label) => !has.includes(label));
    if (arrived.length > 0 || Object.keys(properties).length > 0) {
      rows.push({ names: arrived.join(':'), id, properties });
    }
    if (gone.length > 0) unlabelled.push({ names: gone.join(':'), id });
  }
  const lost = transitions.filter(({ after }) => after === null).map(({ id }) => id);
  await together([
    transaction.runNamed(setEntities, rows),
    transaction.runNamed(removeLabels, unlabelled),
    ...(lost.length > 0 ? [transaction.run(DELETE_ENTITIES, { ids: lost })] : []),
  ]);
}

function labelsOf(projection: TypedProjection | null): string[] {
  return projection === null ? [] : [projection.type, ...projection.labels];
}

/** The properties that changed, null for those that went: an entity that thousands of articles name changes little. */
function differing(before: Properties, after: Properties): Record<string, PropertyValue | null> {
  const gone = Object.keys(before).filter((key) => !(key in after));
  const changed = Object.entries(after).filter(([key, value]) => JSON.stringify(before[key]) !== JSON.stringify(value));
  return Object.fromEntries([...gone.map((key) => [key, null] as const), ...changed]);
}
