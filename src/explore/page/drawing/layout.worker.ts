import Graph from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';

/** Nodes and links by their numbers; a fixed node stays where it is. */
export interface LayoutRequest {
  readonly nodes: readonly { readonly x: number; readonly y: number; readonly isFixed: boolean }[];
  readonly links: readonly (readonly [source: number, target: number, weight: number])[];
}

export type LayoutAnswer = readonly (readonly [x: number, y: number])[];

addEventListener('message', ({ data }: MessageEvent<LayoutRequest>) => {
  postMessage(layout(data));
});

function layout({ nodes, links }: LayoutRequest): LayoutAnswer {
  const graph = new Graph({ type: 'undirected', multi: false });
  for (const [number, { x, y, isFixed }] of nodes.entries()) graph.addNode(number, { x, y, fixed: isFixed, size: 1 });
  for (const [source, target, weight] of links) {
    if (source === target) continue;
    if (graph.hasEdge(source, target))
      graph.updateEdgeAttribute(source, target, 'weight', (held: number | undefined) => (held ?? 0) + weight);
    else graph.addEdge(source, target, { weight });
  }
  if (graph.order < 2) return nodes.map(({ x, y }) => [x, y]);
  const isLarge = graph.order > 600;
  forceAtlas2.assign(graph, {
    iterations: isLarge ? 120 : 400,
    settings: {
      gravity: isLarge ? 0.6 : 1,
      scalingRatio: isLarge ? 6 : 12,
      slowDown: 1 + Math.log(graph.order),
      barnesHutOptimize: isLarge,
      barnesHutTheta: 0.7,
      edgeWeightInfluence: 0.5,
      strongGravityMode: !isLarge,
    },
  });
  return nodes.map((_, number) => [
    graph.getNodeAttribute(number, 'x') as number,
    graph.getNodeAttribute(number, 'y') as number,
  ]);
}
