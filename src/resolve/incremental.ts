import { BLOCK_LIMIT, blockKeys } from './blocks.ts';
import { type Clusters, cluster } from './cluster.ts';
import { type Candidate, compare } from './compare.ts';
import type { Judgement } from './judgement.ts';
import type { Neighbourhood, ProfileChange, Standing } from './neighbourhood.ts';
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
  readonly members: Set<ProfileId>;
  readonly sizeBefore: number;
  readonly sizeAfter: number;
}

/** The search has a life: what it has found and what is still to be looked at. */
class Search {
  private readonly nodes = new Map<ProfileId, Node>();
  private readonly blocks = new Map<string, Block>();
  private readonly judgements = new Map<string, Judgement>();
  private readonly concerned = new Set<ProfileId>();
  private readonly changes: readonly ProfileChange[];
  private readonly graph: Neighbourhood;
  private frontier: ProfileId[];

  constructor(changes: readonly ProfileChange[], graph: Neighbourhood) {
    this.changes = changes;
    this.graph = graph;
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
    const keys = new Set(reached.flatMap((id) => keysOf(this.nodes.get(id))));
    const fresh = [...keys].filter((key) => !this.blocks.has(key)).sort();
    if (fresh.length === 0) return;
    const sizes = await this.graph.sizes(fresh);
    const growth = growthOf(this.changes);
    const opened = fresh.map((key) => {
      const sizeBefore = sizes.get(key) ?? 0;
      return { key, members: new Set<ProfileId>(), sizeBefore, sizeAfter: sizeBefore + (growth.get(key) ?? 0) };
    });
    for (const { key, ...block } of opened) this.blocks.set(key, block);
    const usable = opened.filter(({ sizeBefore, sizeAfter }) => isUsable(Math.min(sizeBefore, sizeAfter)));
    const inhabited = usable.filter(({ sizeBefore }) => sizeBefore > 0).map(({ key }) => key);
    if (inhabited.length > 0)
      for (const [key, members] of await this.graph.members(inhabited))
        for (const member of members) this.blocks.get(key)?.members.add(this.known(member));
    for (const { id, after } of this.changes)
      for (const key of after === null ? [] : blockKeys(after)) this.blocks.get(key)?.members.add(id);
    for (const { members, sizeBefore, sizeAfter } of usable)
      if (isUsable(sizeBefore) !== isUsable(sizeAfter)) this.frontier.push(...members);
  }

  private async hearJudgements(reached: readonly ProfileId[]): Promise<void> {
    const heard = await this.graph.judgements(reached);
    for (const one of heard) this.judgements.set(one.id, one);
    const spokenOf = heard.filter(({ verdict }) => verdict === 'same').flatMap(({ one, other }) => [one, other]);
    const missing = spokenOf.filter((id) => !this.nodes.has(id));
    if (missing.length > 0) for (const standing of await this.graph.standing(missing)) this.known(standing);
    this.frontier.push(...spokenOf.filter((id) => this.nodes.has(id)));
  }

  /** On to those that are, or were, the same as this one. */
  private follow(id: ProfileId): void {
    const node = this.nodes.get(id);
    if (node === undefined) return;
    for (const state of ['before', 'after'] as const) {
      const own = node[state];
      if (own === null) continue;
      const neighbours = new Set(blockKeys(own).flatMap((key) => [...this.membersOf(key, state)]));
      for (const other of neighbours) {
        const its = this.concerned.has(other) ? null : (this.nodes.get(other)?.[state] ?? null);
        if (its !== null && compare(own, its).outcome === 'same') this.frontier.push(other);
      }
    }
  }

  /** In a state of the graph. */
  private membersOf(key: string, state: 'before' | 'after'): ProfileId[] {
    const block = this.blocks.get(key);
    const size = state === 'before' ? block?.sizeBefore : block?.sizeAfter;
    if (block === undefined || !isUsable(size)) return [];
    return [...block.members].filter((id) => {
      const member = this.nodes.get(id)?.[state] ?? null;
      return member !== null && blockKeys(member).includes(key);
    });
  }

  private known({ candidate, entity }: Standing): ProfileId {
    const { id } = candidate.profile;
    if (!this.nodes.has(id)) this.nodes.set(id, { before: candidate, after: candidate, entity });
    return id;
  }
}

function keysOf(node: Node | undefined): string[] {
  return [node?.before ?? null, node?.after ?? null].flatMap((candidate) =>
    candidate === null ? [] : blockKeys(candidate),
  );
}

/** By how many profiles each block grows. */
function growthOf(changes: readonly ProfileChange[]): ReadonlyMap<string, number> {
  const growth = new Map<string, number>();
  const add = (candidate: Candidate | null, by: number) => {
    for (const key of candidate === null ? [] : blockKeys(candidate)) growth.set(key, (growth.get(key) ?? 0) + by);
  };
  for (const { before, after } of changes) {
    add(before, -1);
    add(after, 1);
  }
  return growth;
}

function isUsable(size: number | undefined): boolean {
  return size !== undefined && size <= BLOCK_LIMIT;
}
