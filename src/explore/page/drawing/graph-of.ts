import type Graph from 'graphology';
import type { Drawing, Point } from '../../drawing/types.ts';

/** Puts a drawing into a graph, in place of what was there. */
export function fillGraph(graph: Graph, { nodes, links }: Drawing, places: ReadonlyMap<string, Point>): void {
  graph.clear();
  for (const { id, label, kind, size } of nodes) {
    const { x, y } = places.get(id) ?? { x: 0, y: 0 };
    graph.addNode(id, { id, label, kind, size, x, y });
  }
  const pairs = new Map<string, number>();
  for (const { id, source, target, kind, label, width, isDirected } of links) {
    if (!graph.hasNode(source) || !graph.hasNode(target) || graph.hasEdge(id)) continue;
    const pair = source < target ? `${source} ${target}` : `${target} ${source}`;
    const before = pairs.get(pair) ?? 0;
    pairs.set(pair, before + 1);
    graph.addDirectedEdgeWithKey(id, source, target, {
      id,
      kind,
      label,
      size: width,
      isDirected,
      isParallel: before > 0,
    });
  }
}

/** A node with its neighbours and the links to them; a link with its ends. */
export function aroundOf(graph: Graph, id: string): Set<string> {
  if (graph.hasEdge(id)) return new Set([id, ...graph.extremities(id)]);
  return new Set([id, ...graph.neighbors(id), ...graph.edges(id)]);
}

/** The node that lies nearest in a direction; any where none is given. */
export function nearestOf(graph: Graph, id: string | null, x: number, y: number): string | null {
  if (id === null || !graph.hasNode(id)) return graph.nodes()[0] ?? null;
  const own = graph.getNodeAttributes(id);
  let [best, least]: [string | null, number] = [null, Number.POSITIVE_INFINITY];
  graph.forEachNode((other, attributes) => {
    const [dx, dy] = [attributes.x - own.x, attributes.y - own.y];
    const along = dx * x + dy * y;
    if (other === id || along <= 0) return;
    const cost = along + 2 * Math.abs(dx * y - dy * x);
    if (cost < least) [best, least] = [other, cost];
  });
  return best;
}
