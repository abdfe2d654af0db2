import { bucketOf, MOST_COMPANIONS } from '../resolve/index.ts';
import type { Statement } from './changes.ts';
import type { Part } from './entity-mentions.ts';

/** What one article adds to a profile: its statements, and the others that it names beside it. */
export interface Contribution {
  readonly statements: readonly Statement[];
  /** Buckets of the article's other profiles. */
  readonly companions: readonly number[];
}

/** By profile. Of the others those count that the article names most. */
export function contributionsOf(parts: readonly Part[]): ReadonlyMap<string, Contribution> {
  const known = parts.filter(({ isLocal }) => !isLocal);
  const companions = known
    .toSorted(
      ({ mentions: one }, { mentions: other }) => other.count - one.count || (one.entity < other.entity ? -1 : 1),
    )
    .slice(0, MOST_COMPANIONS)
    .map(({ mentions: { entity } }) => ({ entity, bucket: bucketOf(entity) }));
  return new Map(
    known.map(({ mentions: { entity }, statements }) => [
      entity,
      {
        statements,
        companions: companions.flatMap((other) => (other.entity === entity ? [] : [other.bucket])),
      },
    ]),
  );
}
