import { BLOCK_LIMIT, blockKeys } from './blocks.ts';
import { type Clusters, cluster, type Pair } from './cluster.ts';
import type { Candidate } from './compare.ts';
import type { Judgement } from './judgement.ts';

/** The pairs that share one of the blocks that are open. */
export function pairsWithin(candidates: readonly Candidate[], isOpen: (key: string) => boolean): Pair[] {
  return [...blocksOf(candidates)].flatMap(([key, members]) => (isOpen(key) ? pairsOf(members) : []));
}

/** Who is whom among all profiles that there are: what a graph that was built article by article must have come to. */
export function resolveAll(candidates: readonly Candidate[], judgements: readonly Judgement[]): Clusters {
  return cluster(candidates, allPairs(candidates), judgements);
}

/** All pairs that are ever compared. */
export function allPairs(candidates: readonly Candidate[]): Pair[] {
  return [...blocksOf(candidates).values()].flatMap((members) =>
    members.length <= BLOCK_LIMIT ? pairsOf(members) : [],
  );
}

function blocksOf(candidates: readonly Candidate[]): ReadonlyMap<string, readonly Candidate[]> {
  const blocks = new Map<string, Candidate[]>();
  for (const candidate of candidates)
    for (const key of blockKeys(candidate)) {
      const members = blocks.get(key);
      if (members === undefined) blocks.set(key, [candidate]);
      else members.push(candidate);
    }
  return blocks;
}

function pairsOf(members: readonly Candidate[]): Pair[] {
  return members.flatMap((one, at) => members.slice(at + 1).map((other) => ({ one, other })));
}
