import type { ProfileId } from './profile.ts';

/** A profile that was and still is, with the entity that it was and is resolved to. */
export interface Placement {
  readonly profile: ProfileId;
  readonly before: string;
  readonly after: string;
  /** How many articles use it. */
  readonly articles: number;
}

/** How a graph gets from the one resolution to the other. */
export interface PlacementPlan {
  /** Entities that go on under another id, most of their articles staying with them. */
  readonly renamed: ReadonlyMap<string, string>;
  /** Entities that no profile stays with. */
  readonly emptied: readonly string[];
  /** Profiles that leave their entity, with the id that it had. */
  readonly moved: readonly Placement[];
}

/** The plan that moves the fewest articles. `placements` are all profiles of all entities concerned. */
export function planOf(placements: readonly Placement[]): PlacementPlan {
  const shares = new Map<string, { before: string; after: string; articles: number }>();
  for (const { before, after, articles } of placements) {
    const key = JSON.stringify([before, after]);
    shares.set(key, { before, after, articles: articles + (shares.get(key)?.articles ?? 0) });
  }
  const ordered = [...shares.entries()].sort(
    ([one, { articles }], [other, { articles: others }]) => others - articles || (one < other ? -1 : 1),
  );
  const goesOnAs = new Map<string, string>();
  const taken = new Set<string>();
  for (const [, { before, after }] of ordered) {
    if (goesOnAs.has(before) || taken.has(after)) continue;
    goesOnAs.set(before, after);
    taken.add(after);
  }
  return {
    renamed: new Map([...goesOnAs].filter(([before, after]) => before !== after)),
    emptied: [...new Set(placements.map(({ before }) => before))].filter((before) => !goesOnAs.has(before)),
    moved: placements.filter(({ before, after }) => goesOnAs.get(before) !== after),
  };
}
