import type { HeldTelling } from '../graph/index.ts';
import type { EventReference } from '../resolve/index.ts';
import type { GraphNode, Transaction } from './connection.ts';
import { FIGURES_OF, pageOfNodes, SAME_AS_OF } from './cypher/index.ts';
import { grouped, numberOf, rowsOf, textOf, textsOf } from './rows.ts';

const PAGE = 1000;

/** An event with its node, and what leads from it with all that it holds. */
export interface TellingPage extends HeldTelling {
  readonly node: GraphNode;
  readonly sameAs: readonly { readonly target: string; readonly score: number; readonly reasons: readonly string[] }[];
}

/** The events after `after` that are compared with others, in the order of their ids; empty at the end. */
export async function pageOfTellings(transaction: Transaction, after: string): Promise<TellingPage[]> {
  const rows = await rowsOf(transaction, pageOfNodes('__Telling__'), { after, limit: PAGE });
  const nodes = rows.map((row) => row.n as GraphNode);
  if (nodes.length === 0) return [];
  const ids = nodes.map(({ properties }) => textOf(properties.id));
  const targets = grouped(await rowsOf(transaction, SAME_AS_OF, { ids }), (row) => textOf(row.id));
  const read = nodes.map(({ properties }) => JSON.parse(textOf(properties.reference)) as EventReference);
  const counted = [...new Set(read.flatMap(({ quantities }) => quantities.map(({ id }) => id)))];
  const figures = grouped(await rowsOf(transaction, FIGURES_OF, { ids: counted }), (row) => textOf(row.id));
  return nodes.map((node, at) => {
    const id = ids[at] ?? '';
    const sameAs = (targets.get(id) ?? []).map((row) => ({
      target: textOf(row.target),
      score: numberOf(row.score),
      reasons: textsOf(row.reasons),
    }));
    return {
      id,
      node,
      sameAs,
      reference: textOf(node.properties.reference),
      targets: sameAs.map(({ target, score }) => ({ target, score })),
      figures: (read[at]?.quantities ?? []).flatMap((figure) =>
        (figures.get(figure.id) ?? [])
          .filter((row) => isOf(id, textsOf(row.events)))
          .map((row) => ({ from: figure.id, to: textOf(row.target), relation: textOf(row.relation) })),
      ),
    };
  });
}

/** Of two events that share a figure each may set it against another; what says of none whose it is, is everyone's. */
function isOf(event: string, events: readonly string[]): boolean {
  return events.length === 0 || events.includes(event);
}
