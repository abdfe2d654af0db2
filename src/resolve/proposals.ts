import { setImmediate } from 'node:timers/promises';
import { judged, type Pair } from './cluster.ts';
import { type Comparison, compare, type Reason, SAME } from './compare.ts';
import type { Judgement } from './judgement.ts';
import type { Standing } from './neighbourhood.ts';
import { pairsInSteps } from './pairs.ts';

/** A profile, whom it means, and how many articles use it. */
export interface Weighed extends Standing {
  readonly articles: number;
}

/** A question for people: whether two profiles are of one entity. */
export interface Proposal {
  /** `merge`: they are two entities, and may be one; `split`: they are one, and may be two. */
  readonly kind: 'merge' | 'split';
  readonly one: Weighed;
  readonly other: Weighed;
  readonly score: number;
  readonly reasons: readonly Reason[];
  /** How many articles would speak of another entity, were it decided the other way. */
  readonly articles: number;
}

/** So many pairs are compared, for some milliseconds, before whatever else the process has to do gets its turn. */
const COMPARED_AT_ONCE = 250;

/** Those that are held together by others, and are themselves this far from the same, may be two. */
const DOUBTFUL = SAME / 2;

/**
 * What people can decide better than scores, in the order of its effect on the graph: for each two entities that may be
 * one the pair that speaks most for it, and within an entity the profile that speaks most against being of it. What
 * somebody has judged is not asked again. Of hundreds of thousands of profiles it takes half a minute, in which other
 * work goes on.
 */
export async function proposals(profiles: readonly Weighed[], judgements: readonly Judgement[]): Promise<Proposal[]> {
  const sizes = new Map<string, number>();
  for (const { entity, articles } of profiles) sizes.set(entity, (sizes.get(entity) ?? 0) + articles);
  const settled = settledPairs(profiles, judgements);
  const best = new Map<string, Proposal>();
  const known = new Map(profiles.map((profile) => [profile.candidate.profile.id, profile]));
  const look = (pair: Pair) => {
    const [one, other] = [known.get(pair.one.profile.id), known.get(pair.other.profile.id)];
    if (one === undefined || other === undefined || settled.has(keyOf(one.entity, other.entity))) return;
    const proposal = proposalOf(one, other, sizes);
    if (proposal === null) return;
    const key = proposal.kind === 'merge' ? keyOf(one.entity, other.entity) : one.entity;
    const held = best.get(key);
    if (held === undefined || isBetter(proposal, held)) best.set(key, proposal);
  };
  let compared = 0;
  for (const pairs of pairsInSteps(profiles.map(({ candidate }) => candidate))) {
    for (const pair of pairs) look(pair);
    compared += pairs.length;
    if (pairs.length > 0 && compared < COMPARED_AT_ONCE) continue;
    compared = 0;
    await setImmediate();
  }
  return [...best.values()].sort(byEffect);
}

function proposalOf(one: Weighed, other: Weighed, sizes: ReadonlyMap<string, number>): Proposal | null {
  const { outcome, score, reasons } = compare(one.candidate, other.candidate);
  const of = ({ entity }: Weighed) => sizes.get(entity) ?? 0;
  if (one.entity !== other.entity) {
    if (outcome === 'different') return null;
    return { kind: 'merge', one, other, score, reasons, articles: Math.min(of(one), of(other)) };
  }
  if (score >= DOUBTFUL) return null;
  return { kind: 'split', one, other, score, reasons, articles: Math.min(one.articles, other.articles) };
}

/** Of a merge that which speaks most for it, of a split that which speaks most against. */
function isBetter(one: Proposal, other: Proposal): boolean {
  if (one.score !== other.score) return one.kind === 'merge' ? one.score > other.score : one.score < other.score;
  return pairKey(one) < pairKey(other);
}

function byEffect(one: Proposal, other: Proposal): number {
  return other.articles - one.articles || other.score - one.score || (pairKey(one) < pairKey(other) ? -1 : 1);
}

/** Two entities between whose profiles somebody has judged. */
function settledPairs(profiles: readonly Weighed[], judgements: readonly Judgement[]): ReadonlySet<string> {
  const entities = new Map(profiles.map(({ candidate, entity }) => [candidate.profile.id, entity]));
  return new Set(
    judgements.flatMap(({ one, other }) => {
      const [first, second] = [entities.get(one), entities.get(other)];
      return first === undefined || second === undefined ? [] : [keyOf(first, second)];
    }),
  );
}

function pairKey({ one, other }: Proposal): string {
  return keyOf(one.candidate.profile.id, other.candidate.profile.id);
}

function keyOf(one: string, other: string): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`;
}

/** What holds the profiles of one entity together: the surest comparisons that link them all. */
export interface Link {
  readonly one: Weighed;
  readonly other: Weighed;
  readonly comparison: Comparison;
}

export function linksOf(profiles: readonly Weighed[], judgements: readonly Judgement[]): Link[] {
  const all = profiles.flatMap((one, at) =>
    profiles
      .slice(at + 1)
      .map((other) => ({ one, other, comparison: judged(one.candidate, other.candidate, judgements) })),
  );
  all.sort((one, other) => other.comparison.score - one.comparison.score || (linkKey(one) < linkKey(other) ? -1 : 1));
  const groups = new Map(profiles.map(({ candidate }) => [candidate.profile.id, candidate.profile.id]));
  const rootOf = (id: string): string => {
    const parent = groups.get(id) ?? id;
    return parent === id ? id : rootOf(parent);
  };
  return all.filter(({ one, other }) => {
    const [first, second] = [rootOf(one.candidate.profile.id), rootOf(other.candidate.profile.id)];
    groups.set(first, second);
    return first !== second;
  });
}

function linkKey({ one, other }: Link): string {
  return keyOf(one.candidate.profile.id, other.candidate.profile.id);
}
