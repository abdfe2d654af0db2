import type { Properties, StoredEntity } from '../graph/index.ts';
import type { GraphNode, GraphRelationship, Transaction } from './connection.ts';
import { DERIVED_OF_ENTITIES, pageOfNodes } from './cypher/index.ts';
import { grouped, rowsOf, textOf } from './rows.ts';

const PAGE = 1000;

/** The entities after `after` in the order of their ids, each with what leads from it to others; empty at the end. */
export async function pageOfEntities(transaction: Transaction, after: string): Promise<StoredEntity[]> {
  const rows = await rowsOf(transaction, pageOfNodes('__Entity__'), { after, limit: PAGE });
  const nodes = rows.map((row) => row.n as GraphNode);
  const ids = nodes.map(({ properties }) => textOf(properties.id));
  if (ids.length === 0) return [];
  const derived = grouped(await rowsOf(transaction, DERIVED_OF_ENTITIES, { ids }), (row) => textOf(row.source));
  return nodes.map(({ labels, properties }) => {
    const id = textOf(properties.id);
    const relationships = (derived.get(id) ?? []).map((row) => {
      const { type, properties: held } = row.r as GraphRelationship;
      return { type, from: id, to: textOf(row.target), properties: held as Properties };
    });
    return { id, labels, properties, derived: relationships };
  });
}
