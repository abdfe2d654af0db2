import { type Placement, type PlacementPlan, planOf } from '../resolve/index.ts';
import type { GraphNode, Transaction } from './connection.ts';
import { DELETE_HIERARCHY_FROM, DELETE_HIERARCHY_TO, PROFILES_OF_ENTITIES, RENAME_ENTITIES } from './cypher/index.ts';
import { moveProfiles } from './moves.ts';
import { type StoredProfile, storedProfile } from './profiles.ts';
import type { ResolutionChange } from './resolution.ts';
import { rowsOf, textOf } from './rows.ts';

/** A profile of an entity that the change concerns, with what is kept of it before and after. */
export interface PlacedProfile {
  readonly id: string;
  /** Null for one that comes. */
  readonly before: { readonly stored: StoredProfile; readonly entity: string } | null;
  /** Null for one that goes. */
  readonly after: { readonly stored: StoredProfile; readonly entity: string } | null;
}

/** The entities that exist and whose profiles, or what is said of them, change. */
export function concernedEntities({ profiles, clusters, stood }: ResolutionChange): string[] {
  const moved = [...stood].filter(([id, entity]) => clusters.get(id) !== entity);
  const touched = profiles.flatMap(({ entity }) => entity ?? []);
  const arriving = [...clusters.values()].filter((entity) => [...stood.values()].includes(entity));
  const changes = moved.length > 0 || profiles.some(({ before, id }) => before === null && clusters.get(id) !== id);
  return [...new Set([...touched, ...moved.map(([, entity]) => entity), ...(changes ? arriving : [])])];
}

/** A profile as it stands, and the entity that it is resolved to. */
export interface StandingProfile {
  readonly stored: StoredProfile;
  readonly entity: string;
}

export async function standingProfiles(
  transaction: Transaction,
  entities: readonly string[],
): Promise<readonly StandingProfile[]> {
  if (entities.length === 0) return [];
  const rows = await rowsOf(transaction, PROFILES_OF_ENTITIES, { ids: entities });
  return rows.map((row) => ({ stored: storedProfile(row.p as GraphNode), entity: textOf(row.entity) }));
}

/** All profiles of the entities concerned, and those that come. */
export function placedProfiles(change: ResolutionChange, standing: readonly StandingProfile[]): PlacedProfile[] {
  const transitions = new Map(change.profiles.map((transition) => [transition.id, transition]));
  const known = standing.map(({ stored, entity }): PlacedProfile => {
    const { id } = stored.profile;
    const transition = transitions.get(id);
    const next = transition === undefined ? stored : transition.after;
    const after = next === null ? null : { stored: next, entity: change.clusters.get(id) ?? entity };
    return { id, before: { stored, entity }, after };
  });
  const coming = change.profiles.flatMap(({ id, before, after }): PlacedProfile[] =>
    before === null && after !== null
      ? [{ id, before: null, after: { stored: after, entity: change.clusters.get(id) ?? id } }]
      : [],
  );
  return [...known, ...coming];
}

/** What became of the nodes of the entities concerned: the id by which each is found now. */
export interface Relocation {
  readonly nodeOf: (entity: string) => string;
  readonly plan: PlacementPlan;
}

/** Gives entities their new ids. Those that lose all their profiles stand aside under an id that nobody has, until they go. */
export async function relocate(transaction: Transaction, profiles: readonly PlacedProfile[]): Promise<Relocation> {
  const plan = planOf(profiles.flatMap(placementOf));
  const aside = new Map(plan.emptied.map((entity) => [entity, `${entity} aside`]));
  const nodeOf = (entity: string) => aside.get(entity) ?? plan.renamed.get(entity) ?? entity;
  const [renamed, emptied] = [[...plan.renamed.keys()], plan.emptied];
  if (renamed.length + emptied.length > 0) {
    const ids = [...renamed, ...emptied];
    await transaction.run(DELETE_HIERARCHY_FROM, { ids });
    await transaction.run(DELETE_HIERARCHY_TO, { ids });
    const rows = ids.map((entity) => ({ from: entity, to: `${entity} aside` }));
    await transaction.run(RENAME_ENTITIES, { rows });
    await transaction.run(RENAME_ENTITIES, {
      rows: renamed.map((entity) => ({ from: `${entity} aside`, to: nodeOf(entity) })),
    });
  }
  return { nodeOf, plan };
}

/** Carries over what articles say under the profiles that left, and gives the ids of these articles. Their new entities are in the graph by now. */
export async function carryOver(transaction: Transaction, { nodeOf, plan }: Relocation): Promise<readonly string[]> {
  const moves = plan.moved.map(({ profile, before, after }) => ({ profile, from: nodeOf(before), to: after }));
  return moveProfiles(transaction, moves);
}

function placementOf({ id, before, after }: PlacedProfile): Placement[] {
  if (before === null || after === null) return [];
  return [{ profile: id, before: before.entity, after: after.entity, articles: before.stored.record.articles }];
}
