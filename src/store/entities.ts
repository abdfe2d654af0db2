import type { EntityType } from '../article/index.ts';
import {
  adjusted,
  counted,
  countriesOf,
  type Part,
  type Projection,
  type Properties,
  type PropertyValue,
  project,
  type Tally,
} from '../graph/index.ts';
import type { NamedRow, Transaction } from './connection.ts';
import { DELETE_ENTITIES, LOCK_ENTITIES, removeLabels, setEntities } from './cypher.ts';
import {
  carryOver,
  concernedEntities,
  type PlacedProfile,
  placedProfiles,
  type Relocation,
  relocate,
} from './placing.ts';
import type { ResolutionChange } from './resolution.ts';
import { rowsOf, textOf, textOrNull } from './rows.ts';
import { together } from './together.ts';
import { writeProfiles } from './write-profiles.ts';

/** An entity before and after the change; null where it was, or is, not in the graph. */
export interface EntityTransition {
  /** By which it is found in the graph now. */
  readonly id: string;
  readonly type: EntityType;
  readonly before: Projection | null;
  readonly after: Projection | null;
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
 * The countries of its places are locked with them: whether a place and its country are both in the graph is for one
 * article at a time to change.
 */
export async function updateEntities(
  transaction: Transaction,
  change: ResolutionChange,
  local: LocalChange,
): Promise<EntityTransition[]> {
  const concerned = concernedEntities(change);
  const locals = localTransitions(local);
  const coming = change.profiles.flatMap(({ before, id }) => (before === null ? (change.clusters.get(id) ?? id) : []));
  const arrivals = [...new Set([...change.clusters.values(), ...coming])];
  const missing = await lock(transaction, [...concerned, ...locals.map(({ id }) => id), ...countriesIn(change, local)]);
  const profiles = await placedProfiles(transaction, change, concerned);
  const relocation = await relocate(transaction, profiles);
  const there = new Set(concerned.map(relocation.nodeOf));
  await lock(
    transaction,
    arrivals.filter((id) => !there.has(id) && profiles.some(({ after }) => after?.entity === id)),
  );
  await carryOver(transaction, relocation);
  await writeProfiles(transaction, change, relocation);
  const transitions = [...profileTransitions(profiles, relocation), ...locals];
  const known = new Set(transitions.map(({ id }) => id));
  await writeEntities(
    transaction,
    transitions,
    missing.filter((id) => !known.has(id)),
  );
  return transitions;
}

/** Locks entities, in one order everywhere, and gives those that had to be made for it. */
async function lock(transaction: Transaction, ids: readonly string[]): Promise<string[]> {
  const ordered = [...new Set(ids)].sort();
  if (ordered.length === 0) return [];
  const rows = await rowsOf(transaction, LOCK_ENTITIES, { ids: ordered });
  return rows.filter((row) => textOrNull(row.name) === null).map((row) => textOf(row.id));
}

function countriesIn({ profiles }: ResolutionChange, { removed, added }: LocalChange): string[] {
  const stored = profiles.flatMap(({ id, before, after }) =>
    [before, after].flatMap((one) => (one === null ? [] : countriesOf(id, [...one.record.statements.keys()]))),
  );
  const spoken = [...removed, ...added].filter(({ isLocal }) => isLocal);
  return [...stored, ...spoken.flatMap(({ mentions, statements }) => countriesOf(mentions.entity, statements))];
}

function localTransitions({ removed, added, types }: LocalChange): EntityTransition[] {
  const said = (parts: readonly Part[]) =>
    new Map(parts.filter(({ isLocal }) => isLocal).map(({ mentions, statements }) => [mentions.entity, statements]));
  const [before, after] = [said(removed), said(added)];
  return [...new Set([...before.keys(), ...after.keys()])].map((id) => ({
    id,
    type: types.get(id) ?? 'Unnamed',
    before: projected(id, counted(before.get(id) ?? [])),
    after: projected(id, counted(after.get(id) ?? [])),
  }));
}

function profileTransitions(profiles: readonly PlacedProfile[], { nodeOf }: Relocation): EntityTransition[] {
  const nodes = new Map<string, { type: EntityType; before: Tally; after: Tally }>();
  const at = (id: string, type: EntityType) => {
    const node = nodes.get(id) ?? { type, before: NOTHING, after: NOTHING };
    nodes.set(id, node);
    return node;
  };
  for (const { before, after } of profiles) {
    if (before !== null) {
      const node = at(nodeOf(before.entity), before.stored.profile.type);
      node.before = adjusted(node.before, NOTHING, before.stored.record.statements);
    }
    if (after !== null) {
      const node = at(after.entity, after.stored.profile.type);
      node.after = adjusted(node.after, NOTHING, after.stored.record.statements);
    }
  }
  return [...nodes].map(([id, { type, before, after }]) => ({
    id,
    type,
    before: projected(id, before),
    after: projected(id, after),
  }));
}

const NOTHING: Tally = new Map();

function projected(id: string, tally: Tally): Projection | null {
  return tally.size === 0 ? null : project(id, tally);
}

async function writeEntities(
  transaction: Transaction,
  transitions: readonly EntityTransition[],
  unneeded: readonly string[],
): Promise<void> {
  const rows: NamedRow[] = [];
  const unlabelled: NamedRow[] = [];
  for (const { id, type, before, after } of transitions) {
    if (after === null) continue;
    const properties = differing(before?.properties ?? {}, after.properties);
    const arrived = after.labels.filter((label) => before?.labels.includes(label) !== true);
    const gone = before?.labels.filter((label) => !after.labels.includes(label)) ?? [];
    const labels = before === null ? [type, ...arrived] : arrived;
    if (labels.length > 0 || Object.keys(properties).length > 0) rows.push({ names: labels.join(':'), id, properties });
    if (gone.length > 0) unlabelled.push({ names: gone.join(':'), id });
  }
  const lost = [...transitions.filter(({ after }) => after === null).map(({ id }) => id), ...unneeded];
  await together([
    transaction.runNamed(setEntities, rows),
    transaction.runNamed(removeLabels, unlabelled),
    ...(lost.length > 0 ? [transaction.run(DELETE_ENTITIES, { ids: lost })] : []),
  ]);
}

/** The properties that changed, null for those that went: an entity that thousands of articles name changes little. */
function differing(before: Properties, after: Properties): Record<string, PropertyValue | null> {
  const gone = Object.keys(before).filter((key) => !(key in after));
  const changed = Object.entries(after).filter(([key, value]) => JSON.stringify(before[key]) !== JSON.stringify(value));
  return Object.fromEntries([...gone.map((key) => [key, null] as const), ...changed]);
}
