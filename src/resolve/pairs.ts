import { BLOCK_LIMIT, type BlockKey, blockKeys, meet } from './blocks.ts';
import { type Clusters, cluster, type Pair } from './cluster.ts';
import type { Candidate } from './compare.ts';
import type { Judgement } from './judgement.ts';

/** The pairs that share one of the blocks that are open. */
export function pairsWithin(candidates: readonly Candidate[], isOpen: (key: string) => boolean): Pair[] {
  const blocks: Blocks = new Map();
  for (const candidate of candidates) fileInto(blocks, candidate);
  return [...blocks].flatMap(([key, members]) => (isOpen(key) ? pairsOf(members) : []));
}

/** Who is whom among all profiles that there are: what a graph that was built article by article must have come to. */
export function resolveAll(candidates: readonly Candidate[], judgements: readonly Judgement[]): Clusters {
  return cluster(candidates, [...pairsInSteps(candidates)].flat(), judgements);
}

/** So many candidates are put into their blocks in a step. */
const FILED_AT_ONCE = 500;

/**
 * All pairs that are ever compared, some in each step: between two steps whoever has other work can do it. While
 * candidates are put into their blocks the steps bring none.
 */
export function* pairsInSteps(candidates: readonly Candidate[]): Generator<readonly Pair[]> {
  const blocks: Blocks = new Map();
  for (const [at, candidate] of candidates.entries()) {
    fileInto(blocks, candidate);
    if (at % FILED_AT_ONCE === FILED_AT_ONCE - 1) yield [];
  }
  for (const members of blocks.values()) {
    const pairs = members.length <= BLOCK_LIMIT ? pairsOf(members) : [];
    if (pairs.length > 0) yield pairs;
  }
}

type Member = BlockKey & { readonly candidate: Candidate };

type Blocks = Map<string, Member[]>;

function fileInto(blocks: Blocks, candidate: Candidate): void {
  for (const block of blockKeys(candidate)) {
    const members = blocks.get(block.key);
    if (members === undefined) blocks.set(block.key, [{ ...block, candidate }]);
    else members.push({ ...block, candidate });
  }
}

function pairsOf(members: readonly Member[]): Pair[] {
  return members.flatMap((one, at) =>
    members
      .slice(at + 1)
      .filter((other) => meet(one, other))
      .map((other) => ({ one: one.candidate, other: other.candidate })),
  );
}
