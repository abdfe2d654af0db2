import { BLOCK_LIMIT, type BlockKey, blockKeys, meet } from './blocks.ts';
import { type Clusters, cluster } from './cluster.ts';
import { type Candidate, compare } from './compare.ts';
import type { Judgement } from './judgement.ts';
import { areNamesApart } from './names.ts';
import type { BlockMember, Neighbourhood, ProfileChange, Standing } from './neighbourhood.ts';
import { pairsWithin } from './pairs.ts';
import type { ProfileId } from './profile.ts';

/** Who is whom after a change, of all whom it could concern. */
export interface Resolution {
  readonly clusters: Clusters;
  /** The same profiles as they stood before; those that come are not among them. */
  readonly stood: readonly Standing[];
  /** The size of each block that the change makes larger or smaller. */
  readonly sizes: ReadonlyMap<string, number>;
}

/**
 * Resolves anew those whom a change can concern, and nobody else: those that are, or were, taken for the same as a
 * changed profile, and so on from each of them. It gives what resolving the whole graph would give them, and its cost
 * is that of their blocks, however large the graph is.
 */
export async function resolveChange(changes: readonly ProfileChange[], graph: Neighbourhood): Promise<Resolution> {
  const search = new Search(changes, graph);
  await search.run();
  return search.resolution();
}

/** A profile in the search, before and after the change. */
interface Node {
  readonly before: Candidate | null;
  readonly after: Candidate | null;
  readonly entity: string | null;
}

interface Block {
  readonly members: Map<ProfileId, BlockMember>;
  readonly sizeBefore: number;
  readonly sizeAfter: number;
  /** Which of its members are known: those with short names, or all. */
  known: 'none' | 'short' | 'all';
}

/** The search has a life: what it has found and what is still to be looked at. */
class Search {
  private readonly nodes = new Map<ProfileId, Node>();
  private readonly blocks = new Map<string, Block>();
  private readonly judgements = new Map<string, Judgement>();
  private readonly concerned = new Set<ProfileId>();
  private readonly graph: Neighbourhood;
  private readonly changed: ReadonlyMap<string, ReadonlyMap<ProfileId, BlockMember>>;
  private readonly growth: ReadonlyMap<string, number>;
  private frontier: ProfileId[];

  constructor(changes: readonly ProfileChange[], graph: Neighbourhood) {
    this.graph = graph;
    this.changed = changedMembers(changes);
    this.growth = growthOf(changes);
    for (const { id, before, after, entity } of changes) this.nodes.set(id, { before, after, entity });
    this.frontier = changes.map(({ id }) => id);
  }

  async run(): Promise<void> {
    while (this.frontier.length > 0) {
      const reached = [...new Set(this.frontier)].filter((id) => !this.concerned.has(id));
      for (const id of reached) this.concerned.add(id);
      this.frontier = [];
      await this.openBlocks(reached);
      await this.hearJudgements(reached);
      await this.load(reached);
      for (const id of reached) this.follow(id);
    }
  }

  resolution(): Resolution {
    const nodes = [...this.concerned].flatMap((id) => this.nodes.get(id) ?? []);
    const candidates = nodes.flatMap(({ after }) => after ?? []);
    const isOpen = (key: string) => isUsable(this.blocks.get(key)?.sizeAfter);
    const changed = [...this.blocks].filter(([, { sizeBefore, sizeAfter }]) => sizeBefore !== sizeAfter);
    return {
      clusters: cluster(candidates, pairsWithin(candidates, isOpen), [...this.judgements.values()]),
      stood: nodes.flatMap(({ before, entity }) =>
        before === null || entity === null ? [] : [{ candidate: before, entity }],
      ),
      sizes: new Map(changed.map(([key, { sizeAfter }]) => [key, sizeAfter])),
    };
  }

  private async openBlocks(reached: readonly ProfileId[]): Promise<void> {
    const keys = reached.flatMap((id) => keysOf(this.nodes.get(id)));
    const fresh = [...new Set(keys.map(({ key }) => key))].filter((key) => !this.blocks.has(key)).sort();
    const crossing = fresh.length === 0 ? [] : await this.measure(fresh);
    const all = keys.filter(({ isLong }) => !isLong).map(({ key }) => key);
    await this.meetMembers('all', [...all, ...crossing]);
    await this.meetMembers(
      'short',
      keys.map(({ key }) => key),
    );
    const parted = crossing.flatMap((key) => [...(this.blocks.get(key)?.members.keys() ?? [])]);
    await this.loadAll(parted);
    this.frontier.push(...parted);
  }

  /** Learns how large blocks are, and gives those that the change closes or opens. */
  private async measure(keys: readonly string[]): Promise<string[]> {
    const sizes = await this.graph.sizes(keys);
    for (const key of keys) {
      const sizeBefore = sizes.get(key) ?? 0;
      const sizeAfter = sizeBefore + (this.growth.get(key) ?? 0);
      const members = new Map(this.changed.get(key));
      this.blocks.set(key, { members, sizeBefore, sizeAfter, known: 'none' });
    }
    return keys.filter((key) => {
      const block = this.blocks.get(key);
      return isUsable(block?.sizeBefore) !== isUsable(block?.sizeAfter);
    });
  }

  /** Learns who is in the blocks, where that is not known yet. */
  private async meetMembers(which: 'short' | 'all', keys: readonly string[]): Promise<void> {
    const unknown = [...new Set(keys)].filter((key) => {
      const block = this.blocks.get(key);
      if (block === undefined || block.known === 'all' || block.known === which) return false;
      return block.sizeBefore > 0 && isUsable(Math.min(block.sizeBefore, block.sizeAfter));
    });
    if (unknown.length === 0) return;
    for (const [key, members] of await this.graph.members(unknown.sort(), which)) {
      const block = this.blocks.get(key);
      if (block === undefined) continue;
      block.known = which;
      for (const member of members)
        if (!block.members.has(member.profile.id)) block.members.set(member.profile.id, member);
    }
  }

  private async hearJudgements(reached: readonly ProfileId[]): Promise<void> {
    const heard = await this.graph.judgements(reached);
    for (const one of heard) this.judgements.set(one.id, one);
    const spokenOf = heard.filter(({ verdict }) => verdict === 'same').flatMap(({ one, other }) => [one, other]);
    await this.loadAll(spokenOf);
    this.frontier.push(...spokenOf.filter((id) => this.nodes.has(id)));
  }

  /** Learns of those whom the reached may be compared with: names alone rule out nearly all of a block. */
  private async load(reached: readonly ProfileId[]): Promise<void> {
    const possible = reached.flatMap((id) => {
      const node = this.nodes.get(id);
      return [node?.before ?? null, node?.after ?? null].flatMap((own) => this.possible(own));
    });
    await this.loadAll(possible);
  }

  private possible(own: Candidate | null): ProfileId[] {
    if (own === null) return [];
    return blockKeys(own).flatMap((key) => this.membersOf(own, key));
  }

  private async loadAll(ids: readonly ProfileId[]): Promise<void> {
    const missing = [...new Set(ids)].filter((id) => !this.nodes.has(id));
    if (missing.length > 0) for (const standing of await this.graph.standing(missing)) this.known(standing);
  }

  /** On to those that are, or were, the same as this one. */
  private follow(id: ProfileId): void {
    const node = this.nodes.get(id);
    if (node === undefined) return;
    for (const state of ['before', 'after'] as const) {
      const own = node[state];
      if (own === null) continue;
      for (const key of blockKeys(own))
        for (const other of this.isOpen(key.key, state) ? this.membersOf(own, key) : []) {
          const its = this.concerned.has(other) ? null : (this.nodes.get(other)?.[state] ?? null);
          if (its !== null && meetsIn(its, key) && compare(own, its).outcome === 'same') this.frontier.push(other);
        }
    }
  }

  private isOpen(key: string, state: 'before' | 'after'): boolean {
    const block = this.blocks.get(key);
    return isUsable(state === 'before' ? block?.sizeBefore : block?.sizeAfter);
  }

  /** Those of the block whom the profile may be, by their names. */
  private membersOf(own: Candidate, key: BlockKey): ProfileId[] {
    const members = [...(this.blocks.get(key.key)?.members.values() ?? [])];
    return members
      .filter(({ profile, isLong }) => !(isLong && key.isLong) && !areNamesApart(own.profile, profile))
      .map(({ profile }) => profile.id);
  }

  private known({ candidate, entity }: Standing): ProfileId {
    const { id } = candidate.profile;
    if (!this.nodes.has(id)) this.nodes.set(id, { before: candidate, after: candidate, entity });
    return id;
  }
}

function keysOf(node: Node | undefined): BlockKey[] {
  return [node?.before ?? null, node?.after ?? null].flatMap((candidate) =>
    candidate === null ? [] : blockKeys(candidate),
  );
}

/** By how many profiles each block grows. */
function growthOf(changes: readonly ProfileChange[]): ReadonlyMap<string, number> {
  const growth = new Map<string, number>();
  const add = (candidate: Candidate | null, by: number) => {
    for (const { key } of candidate === null ? [] : blockKeys(candidate)) growth.set(key, (growth.get(key) ?? 0) + by);
  };
  for (const { before, after } of changes) {
    add(before, -1);
    add(after, 1);
  }
  return growth;
}

/** Whether the profile is in the block so that one with this key is compared with it there. */
function meetsIn(candidate: Candidate, own: BlockKey): boolean {
  return blockKeys(candidate).some((its) => its.key === own.key && meet(own, its));
}

/** A profile that changes is in a block as it was and as it is: as a short name where it is so in either. */
function changedMembers(changes: readonly ProfileChange[]): ReadonlyMap<string, ReadonlyMap<ProfileId, BlockMember>> {
  const blocks = new Map<string, Map<ProfileId, BlockMember>>();
  for (const { id, before, after } of changes)
    for (const candidate of [before, after])
      for (const { key, isLong } of candidate === null ? [] : blockKeys(candidate)) {
        const members = blocks.get(key) ?? new Map<ProfileId, BlockMember>();
        const held = members.get(id);
        const profile = held?.profile ?? candidate?.profile;
        if (profile !== undefined) members.set(id, { profile, isLong: isLong && (held?.isLong ?? true) });
        blocks.set(key, members);
      }
  return blocks;
}

function isUsable(size: number | undefined): boolean {
  return size !== undefined && size <= BLOCK_LIMIT;
}
