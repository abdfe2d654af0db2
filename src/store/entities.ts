import type { EntityType } from '../article/index.ts';
import {
  countriesOf,
  type Projection,
  type Properties,
  type PropertyValue,
  project,
  retally,
  type Statement,
  type Tally,
  tallyFrom,
} from '../graph/index.ts';
import type { NamedRow, Transaction } from './connection.ts';
import { DELETE_ENTITIES, LOCK_ENTITIES, removeLabels, setEntities } from './cypher.ts';
import { numbersOf, rowsOf, textOf, textsOf } from './rows.ts';
import { together } from './together.ts';

/** What one article said of entities before, and what it says now; an entity missing in either said nothing there. */
export interface StatementChange {
  readonly removed: ReadonlyMap<string, readonly Statement[]>;
  readonly added: ReadonlyMap<string, readonly Statement[]>;
}

/** An entity before and after the change; null where it was, or is, not in the graph. */
export interface EntityTransition {
  readonly id: string;
  readonly before: Projection | null;
  readonly after: Projection | null;
}

/**
 * Locks the entities of the change, makes those that are missing, and tells what becomes of each; `writeEntities` then
 * writes it. The countries of its places are locked with them: whether a place and its country are both in the graph is
 * for one article at a time to change.
 */
export async function lockEntities(
  transaction: Transaction,
  { removed, added }: StatementChange,
): Promise<EntityTransition[]> {
  const spoken = [...removed, ...added];
  const countries = spoken.flatMap(([id, statements]) => countriesOf(id, statements));
  // In one order everywhere, so that two articles rarely wait for each other.
  const ids = [...new Set([...spoken.map(([id]) => id), ...countries])].sort();
  if (ids.length === 0) return [];
  return (await rowsOf(transaction, LOCK_ENTITIES, { ids })).map((row) => {
    const id = textOf(row.id);
    const tally = tallyFrom(textsOf(row.statements), numbersOf(row.articles));
    const next = retally(tally, removed.get(id) ?? [], added.get(id) ?? []);
    return { id, before: projected(id, tally), after: projected(id, next) };
  });
}

function projected(id: string, tally: Tally): Projection | null {
  return tally.size === 0 ? null : project(id, tally);
}

export async function writeEntities(
  transaction: Transaction,
  transitions: readonly EntityTransition[],
  types: ReadonlyMap<string, EntityType>,
): Promise<void> {
  const rows: NamedRow[] = [];
  const unlabelled: NamedRow[] = [];
  for (const { id, before, after } of transitions) {
    if (after === null) continue;
    const properties = differing(before?.properties ?? {}, after.properties);
    const type = before === null ? types.get(id) : undefined;
    const arrived = after.labels.filter((label) => before?.labels.includes(label) !== true);
    const gone = before?.labels.filter((label) => !after.labels.includes(label)) ?? [];
    const labels = type === undefined ? arrived : [type, ...arrived];
    if (labels.length > 0 || Object.keys(properties).length > 0) rows.push({ names: labels.join(':'), id, properties });
    if (gone.length > 0) unlabelled.push({ names: gone.join(':'), id });
  }
  const lost = transitions.filter(({ after }) => after === null).map(({ id }) => id);
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
