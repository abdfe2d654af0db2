import { type Candidate, type Comparison, compare, SAME } from './compare.ts';
import type { Judgement, Verdict } from './judgement.ts';
import type { ProfileId } from './profile.ts';

/** The entity of each profile. An entity's id is that of the profile that stands for it. */
export type Clusters = ReadonlyMap<ProfileId, string>;

/** Two that are compared: they share a block, or a person has judged them. */
export interface Pair {
  readonly one: Candidate;
  readonly other: Candidate;
}

/** How much nearer one of two must be than the other before it is taken. */
const MARGIN = 1;

/**
 * Puts profiles together whose pairs are the same. The surest pair is taken first; two clusters are joined only where
 * no pair across them is different and all pairs across them together speak for it, so no bridge joins two people.
 * A profile that could as well be either of two that differ (`Smith`, and two Smiths) stays alone. A function of the
 * set: not of its order.
 */
export function cluster(
  candidates: readonly Candidate[],
  pairs: readonly Pair[],
  judgements: readonly Judgement[],
): Clusters {
  const directly = comparedDirectly(judgements);
  const compared = comparedTogether(candidates, judgements, directly);
  const edges = edgesOf([...pairs, ...judgedPairs(candidates, judgements)], directly, compared);
  const groups = new Map<ProfileId, Candidate[]>();
  for (const candidate of candidates) groups.set(candidate.profile.id, [candidate]);
  for (const { pair } of settledEdges(edges, compared)) {
    const [one, other] = [groups.get(pair.one.profile.id) ?? [], groups.get(pair.other.profile.id) ?? []];
    if (one === other || !mayJoin(one, other, compared)) continue;
    const joined = [...one, ...other];
    for (const { profile } of joined) groups.set(profile.id, joined);
  }
  return new Map([...groups].map(([id, group]) => [id, representative(group)]));
}

type Compare = (one: Candidate, other: Candidate) => Comparison;

interface Edge {
  readonly pair: Pair;
  readonly score: number;
}

/** A person's word outweighs all else; `unsure` keeps a pair from being taken for the same. */
const JUDGED: Readonly<Record<Verdict, Comparison>> = {
  same: { outcome: 'same', score: 100, reasons: [{ feature: 'judged the same', weight: 100 }] },
  different: { outcome: 'different', score: -100, reasons: [{ feature: 'judged different', weight: -100 }] },
  unsure: { outcome: 'unsure', score: 0, reasons: [{ feature: 'judged unsure', weight: 0 }] },
};

/** The comparison of two, a person's word before the scores. */
function comparedDirectly(judgements: readonly Judgement[]): Compare {
  const verdicts = new Map(judgements.map(({ one, other, verdict }) => [keyOf(one, other), verdict]));
  return (one, other) => {
    const verdict = verdicts.get(keyOf(one.profile.id, other.profile.id));
    return verdict === undefined ? compare(one, other) : JUDGED[verdict];
  };
}

/** Those that people put together are compared as one: what speaks for one of them speaks for all. */
function comparedTogether(
  candidates: readonly Candidate[],
  judgements: readonly Judgement[],
  directly: Compare,
): Compare {
  const together = judgedTogether(candidates, judgements);
  const known = new Map<string, Comparison>();
  return (one, other) => {
    const key = keyOf(one.profile.id, other.profile.id);
    const held = known.get(key);
    if (held !== undefined) return held;
    const [ones, others] = [together.get(one.profile.id) ?? [one], together.get(other.profile.id) ?? [other]];
    const all =
      ones === others ? [JUDGED.same] : ones.flatMap((first) => others.map((second) => directly(first, second)));
    const comparison = all.find(({ score }) => score === JUDGED.different.score) ?? all.reduce(surer);
    known.set(key, comparison);
    return comparison;
  };
}

function surer(one: Comparison, other: Comparison): Comparison {
  return other.score > one.score ? other : one;
}

function judgedTogether(
  candidates: readonly Candidate[],
  judgements: readonly Judgement[],
): ReadonlyMap<ProfileId, readonly Candidate[]> {
  const groups = new Map<ProfileId, Candidate[]>(candidates.map((candidate) => [candidate.profile.id, [candidate]]));
  for (const { one, other, verdict } of judgements) {
    const [ones, others] = [groups.get(one), groups.get(other)];
    if (verdict !== 'same' || ones === undefined || others === undefined || ones === others) continue;
    const joined = [...ones, ...others];
    for (const { profile } of joined) groups.set(profile.id, joined);
  }
  return groups;
}

/** The comparison of two where people may have judged them. */
export function judged(one: Candidate, other: Candidate, judgements: readonly Judgement[]): Comparison {
  return comparedDirectly(judgements)(one, other);
}

function judgedPairs(candidates: readonly Candidate[], judgements: readonly Judgement[]): Pair[] {
  const known = new Map(candidates.map((candidate) => [candidate.profile.id, candidate]));
  return judgements.flatMap((held) => {
    const [one, other] = [known.get(held.one), known.get(held.other)];
    return held.verdict === 'same' && one !== undefined && other !== undefined ? [{ one, other }] : [];
  });
}

/** Pairs that are the same, in themselves and with those that people put them together with: so whom a profile leads to can be told from it. */
function edgesOf(pairs: readonly Pair[], directly: Compare, compared: Compare): Edge[] {
  const distinct = new Map(pairs.map((pair) => [keyOf(pair.one.profile.id, pair.other.profile.id), pair]));
  return [...distinct]
    .map(([key, pair]) => ({ key, pair, ...compared(pair.one, pair.other) }))
    .filter(({ outcome, pair }) => outcome === 'same' && directly(pair.one, pair.other).outcome === 'same')
    .sort((one, other) => other.score - one.score || (one.key < other.key ? -1 : 1));
}

/** Without the edges of those who could be either of two. */
function settledEdges(edges: readonly Edge[], compared: Compare): Edge[] {
  const neighbours = new Map<ProfileId, Edge[]>();
  for (const edge of edges)
    for (const { profile } of [edge.pair.one, edge.pair.other]) {
      const known = neighbours.get(profile.id);
      if (known === undefined) neighbours.set(profile.id, [edge]);
      else known.push(edge);
    }
  const isTorn = (candidate: Candidate, edge: Edge) => {
    const near = across(edge, candidate);
    return (neighbours.get(candidate.profile.id) ?? []).some((rival) => {
      const far = across(rival, candidate);
      return rival.score > edge.score - MARGIN && compared(near, far).outcome === 'different';
    });
  };
  return edges.filter(
    (edge) => edge.score >= JUDGED.same.score || !(isTorn(edge.pair.one, edge) || isTorn(edge.pair.other, edge)),
  );
}

function across({ pair }: Edge, candidate: Candidate): Candidate {
  return pair.one.profile.id === candidate.profile.id ? pair.other : pair.one;
}

function mayJoin(one: readonly Candidate[], other: readonly Candidate[], compared: Compare): boolean {
  let total = 0;
  for (const first of one)
    for (const second of other) {
      const { outcome, score } = compared(first, second);
      if (outcome === 'different') return false;
      total += score;
    }
  return total / (one.length * other.length) >= SAME / 2;
}

/** What is known for good stands for the others, else what most articles use; of equals the one with the least id. */
function representative(group: readonly Candidate[]): ProfileId {
  const isBefore = (one: Candidate, other: Candidate) => {
    const known = Number(other.profile.authority !== null) - Number(one.profile.authority !== null);
    const weight = known || (one.profile.authority === null ? other.evidence.weight - one.evidence.weight : 0);
    return weight || (one.profile.id < other.profile.id ? -1 : 1);
  };
  return group.toSorted(isBefore)[0]?.profile.id ?? '';
}

function keyOf(one: ProfileId, other: ProfileId): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`;
}
