// Opens a GraphML file with graphology, and prints how much is in it.
import { readFileSync } from 'node:fs';
import { MultiDirectedGraph } from 'graphology';
import { parse } from 'graphology-graphml';

const graph = parse(MultiDirectedGraph, readFileSync(process.argv[2], 'utf8'));
const types = {};
graph.forEachEdge((_edge, { label }) => {
  types[label] = (types[label] ?? 0) + 1;
});
console.log(JSON.stringify({ nodes: graph.order, edges: graph.size, types }));
