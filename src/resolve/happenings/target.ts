import { comesBefore } from '../copies.ts';
import { fileUnder } from '../file-under.ts';
import { happeningBlocks, happeningLookups } from './blocks.ts';
import type { EventReference } from './reference.ts';
import { type HappeningScore, scoreHappening } from './score.ts';

/** The event of an earlier article that tells of the same happening. */
export interface HappeningTarget extends HappeningScore {
  readonly target: string;
}

/** `storyLikeness` of two articles by their ids; undefined where it is not known. */
export type Likeness = (one: string, other: string) => number | undefined;

/** Total order of events: by publication, as articles; those of one article by their ids. */
export function isToldBefore(one: EventReference, other: EventReference): boolean {
  return one.article === other.article ? one.id < other.id : comesBefore(articleOf(one), articleOf(other));
}

/**
 * Of the candidates, the event of the first article before that tells of the same happening; where that article has
 * several, the one of the highest score, then of the lowest id. A function of the set of candidates.
 */
export function happeningTarget(
  event: EventReference,
  candidates: readonly EventReference[],
  likeness: Likeness = () => undefined,
): HappeningTarget | undefined {
  const earlier = candidates
    .filter((candidate) => candidate.article !== event.article && isToldBefore(candidate, event))
    .toSorted((one, other) => (isToldBefore(one, other) ? -1 : 1));
  let found: (HappeningTarget & { readonly article: string }) | undefined;
  for (const { id, article, ...candidate } of earlier) {
    if (found !== undefined && found.article !== article) break;
    const scored = scoreHappening({ id, article, ...candidate }, event, likeness(article, event.article));
    if (scored.outcome === 'same' && scored.score > (found?.score ?? 0)) found = { ...scored, target: id, article };
  }
  if (found === undefined) return undefined;
  const { score, outcome, reasons, target } = found;
  return { target, score, outcome, reasons };
}

/** Each event that an earlier article tells of too, with that event. A function of the set, not of its order. */
export function happeningTargets(
  events: readonly EventReference[],
  likeness?: Likeness,
): ReadonlyMap<string, HappeningTarget> {
  const byBlock = new Map<string, EventReference[]>();
  for (const event of events) for (const block of happeningBlocks(event)) fileUnder(byBlock, block, event);
  return new Map(
    events.flatMap((event) => {
      const met = happeningLookups(event).flatMap((block) => byBlock.get(block) ?? []);
      const target = happeningTarget(event, [...new Set(met)], likeness);
      return target === undefined ? [] : [[event.id, target] as const];
    }),
  );
}

function articleOf({ article, publishedAt }: EventReference): { id: string; publishedAt: string | null } {
  return { id: article, publishedAt };
}
