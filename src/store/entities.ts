import type { EntityType } from '../article/index.ts';
import {
  type Projection,
  type Properties,
  type PropertyValue,
  project,
  retally,
  type Statement,
  type Tally,
  tallyFrom,
} from '../graph/index.ts';
import type { Transaction } from './connection.ts';
import { addLabel, DELETE_ENTITIES, LOCK_ENTITIES, removeLabel, SET_ENTITIES } from './cypher.ts';
import { numbersOf, rowsOf, textOf, textsOf } from './rows.ts';
import { runTogether } from './together.ts';

/** What one article said of entities before, and what it says now; an entity missing in either said nothing there. */
export interface StatementChange {
  readonly removed: ReadonlyMap<string, readonly Statement[]>;
  readonly added: ReadonlyMap<string, readonly Statement[]>;
  readonly types: ReadonlyMap<string, EntityType>;
}

/** An entity before and after the change; null where it was, or is, not in the graph. */
export interface EntityTransition {
  readonly id: string;
  readonly before: Projection | null;
  readonly after: Projection | null;
}

/** Brings the tallies of the entities up to date and writes what follows from them. */
export async function changeEntities(transaction: Transaction, change: StatementChange): Promise<EntityTransition[]> {
  const ids = [...new Set([...change.removed.keys(), ...change.added.keys()])].sort();
  if (ids.length === 0) return [];
  const transitions: EntityTransition[] = [];
  for (const row of await rowsOf(transaction, LOCK_ENTITIES, { ids })) {
    const id = textOf(row.id);
    const tally = tallyFrom(textsOf(row.statements), numbersOf(row.articles));
    const next = retally(tally, change.removed.get(id) ?? [], change.added.get(id) ?? []);
    transitions.push({ id, before: projected(id, tally), after: projected(id, next) });
  }
  await writeEntities(transaction, transitions, change.types);
  return transitions;
}

function projected(id: string, tally: Tally): Projection | null {
  return tally.size === 0 ? null : project(id, tally);
}

async function writeEntities(
  transaction: Transaction,
  transitions: readonly EntityTransition[],
  types: ReadonlyMap<string, EntityType>,
): Promise<void> {
  const rows = transitions.flatMap(({ id, before, after }) =>
    after === null ? [] : [{ id, properties: differing(before?.properties ?? {}, after.properties) }],
  );
  if (rows.length > 0) await transaction.run(SET_ENTITIES, { rows });
  const [added, removed] = [new Map<string, string[]>(), new Map<string, string[]>()];
  for (const { id, before, after } of transitions) {
    if (after === null) continue;
    const type = types.get(id);
    const standing = new Set(before === null ? [] : before.labels);
    const wanted = new Set(after.labels);
    if (before === null && type !== undefined) push(added, type, id);
    for (const label of wanted) if (!standing.has(label)) push(added, label, id);
    for (const label of standing) if (!wanted.has(label)) push(removed, label, id);
  }
  await runTogether(transaction, [
    ...[...added].map(([label, ids]) => [addLabel(label), { ids }] as const),
    ...[...removed].map(([label, ids]) => [removeLabel(label), { ids }] as const),
  ]);
  const gone = transitions.filter(({ after }) => after === null).map(({ id }) => id);
  if (gone.length > 0) await transaction.run(DELETE_ENTITIES, { ids: gone });
}

function push(groups: Map<string, string[]>, key: string, value: string): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [value]);
  else group.push(value);
}

/** The properties that changed, null for those that went: an entity that thousands of articles name changes little. */
function differing(before: Properties, after: Properties): Record<string, PropertyValue | null> {
  const gone = Object.keys(before).filter((key) => !(key in after));
  const changed = Object.entries(after).filter(([key, value]) => JSON.stringify(before[key]) !== JSON.stringify(value));
  return Object.fromEntries([...gone.map((key) => [key, null] as const), ...changed]);
}
