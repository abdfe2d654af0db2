import { BLOCK_LIMIT, type BlockKey, blockKeys, meet } from './blocks.ts';
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

type Member = BlockKey & { readonly candidate: Candidate };

function blocksOf(candidates: readonly Candidate[]): ReadonlyMap<string, readonly Member[]> {
  const blocks = new Map<string, Member[]>();
  for (const candidate of candidates)
    for (const block of blockKeys(candidate)) {
      const members = blocks.get(block.key);
      if (members === undefined) blocks.set(block.key, [{ ...block, candidate }]);
      else members.push({ ...block, candidate });
    }
  return blocks;
}

function pairsOf(members: readonly Member[]): Pair[] {
  return members.flatMap((one, at) =>
    members
      .slice(at + 1)
      .filter((other) => meet(one, other))
      .map((other) => ({ one: one.candidate, other: other.candidate })),
  );
}
