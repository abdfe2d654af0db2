import type { GraphStore } from '../../src/store/index.ts';

/** All documents and chunks of a graph, and what leads to and from them: an order-free picture of them. */
export async function lexicalLayer(graph: GraphStore): Promise<readonly string[]> {
  const parts: string[] = [];
  for await (const page of graph.nodes('__Lexical__')) {
    for (const { labels, properties } of page) parts.push(inOrder({ labels: labels.toSorted(), ...properties }));
  }
  for (const kind of ['__Lexical__', '__Entity__'] as const) {
    for await (const page of graph.relationships(kind)) {
      for (const { from, type, to } of page) {
        if (from.kind === '__Lexical__' || to.kind === '__Lexical__') parts.push(`${from.id} ${type} ${to.id}`);
      }
    }
  }
  return parts.sort();
}

function inOrder(properties: Readonly<Record<string, unknown>>): string {
  return JSON.stringify(
    Object.fromEntries(Object.entries(properties).sort(([one], [other]) => (one < other ? -1 : 1))),
  );
}
