import type { HeldCopy } from '../graph/index.ts';
import type { GraphNode, Transaction } from './connection.ts';
import { candidateOf } from './copies.ts';
import { COPY_TARGETS, ORIGINS, pageOfNodes } from './cypher/index.ts';
import { grouped, numberOf, rowsOf, textOf, textsOf } from './rows.ts';

const PAGE = 1000;

/** The articles after `after` in the order of their ids, as copies, with the nodes of their signatures; empty at the end. */
export async function pageOfCopies(
  transaction: Transaction,
  after: string,
): Promise<(HeldCopy & { readonly node: GraphNode })[]> {
  const nodes = (await rowsOf(transaction, pageOfNodes('__Signature__'), { after, limit: PAGE })).map(
    (row) => row.n as GraphNode,
  );
  const ids = nodes.map(({ properties }) => textOf(properties.id));
  if (ids.length === 0) return [];
  const targets = grouped(await rowsOf(transaction, COPY_TARGETS, { ids }), (row) => textOf(row.id));
  const origins = new Map(
    (await rowsOf(transaction, ORIGINS, { ids })).map((row) => [textOf(row.id), textOf(row.origin)]),
  );
  return nodes.map((node, at) => {
    const id = ids[at] ?? '';
    const origin = origins.get(id) ?? id;
    return {
      id,
      node,
      kept: candidateOf(node.properties),
      story: textsOf(node.properties.story),
      targets: (targets.get(id) ?? []).map((row) => ({
        target: textOf(row.target),
        similarity: numberOf(row.similarity),
      })),
      origin: origin === id ? null : origin,
    };
  });
}
