import { adjustContext, bucketOf, EMPTY_RECORD, MOST_COMPANIONS, type ProfileRecord } from '../resolve/index.ts';
import type { Statement } from './changes.ts';
import type { Part } from './entity-mentions.ts';
import { adjusted, counted } from './tally.ts';

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

/** What is kept of a profile, with one article's share taken out and another's put in. */
export function recordAfter(
  record: ProfileRecord,
  removed: Contribution | undefined,
  added: Contribution | undefined,
): ProfileRecord {
  const articles = record.articles - (removed === undefined ? 0 : 1) + (added === undefined ? 0 : 1);
  if (articles <= 0) return EMPTY_RECORD;
  return {
    statements: adjusted(record.statements, counted(removed?.statements ?? []), counted(added?.statements ?? [])),
    context: adjustContext(record.context, removed?.companions ?? [], added?.companions ?? []),
    articles,
  };
}
