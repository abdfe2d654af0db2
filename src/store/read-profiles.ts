import type { HeldProfile } from '../graph/index.ts';
import type { GraphNode, Transaction } from './connection.ts';
import { BLOCKS_OF_PROFILES, ENTITIES_OF_PROFILES, pageOfNodes } from './cypher/index.ts';
import { storedProfile } from './profiles.ts';
import { grouped, numberOf, rowsOf, textOf } from './rows.ts';

const PAGE = 1000;

/** The profiles after `after` in the order of their ids, each with who it is and its blocks; empty at the end. */
export async function pageOfProfiles(
  transaction: Transaction,
  after: string,
): Promise<(HeldProfile & { readonly node: GraphNode })[]> {
  const nodes = (await rowsOf(transaction, pageOfNodes('__Profile__'), { after, limit: PAGE })).map(
    (row) => row.n as GraphNode,
  );
  const ids = nodes.map(({ properties }) => textOf(properties.id));
  if (ids.length === 0) return [];
  const entities = grouped(await rowsOf(transaction, ENTITIES_OF_PROFILES, { ids }), (row) => textOf(row.profile));
  const blocks = grouped(await rowsOf(transaction, BLOCKS_OF_PROFILES, { ids }), (row) => textOf(row.profile));
  return nodes.map((node) => {
    const stored = storedProfile(node);
    const { id } = stored.profile;
    return {
      ...stored,
      node,
      entities: (entities.get(id) ?? []).map((row) => textOf(row.entity)),
      blocks: (blocks.get(id) ?? []).map((row) => ({
        key: textOf(row.block),
        isLong: textOf(row.relation) === 'LONG_IN_BLOCK',
      })),
    };
  });
}

/** How many profiles each block says that it holds. */
export async function blockSizes(transaction: Transaction): Promise<ReadonlyMap<string, number>> {
  const sizes = new Map<string, number>();
  for (let after = ''; ; ) {
    const page = (await rowsOf(transaction, pageOfNodes('__Block__'), { after, limit: PAGE })).map(
      (row) => row.n as GraphNode,
    );
    const last = page.at(-1);
    if (last === undefined) return sizes;
    after = textOf(last.properties.id);
    for (const { properties } of page) sizes.set(textOf(properties.id), numberOf(properties.profiles));
  }
}
