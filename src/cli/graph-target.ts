import { type GraphStore, openGraph } from '../store/index.ts';
import type { GraphOptions } from './options.ts';
import { openTerminal } from './terminal.ts';

/** The graph of the options or the environment; user and password come from the environment alone. */
export function openTarget(options: GraphOptions): Promise<GraphStore> {
  const { NEO4J_USERNAME: username, NEO4J_PASSWORD: password } = process.env;
  const terminal = openTerminal(options.quiet ?? false);
  return openGraph(options.graph || './graph', {
    ...(username ? { username } : {}),
    ...(password ? { password } : {}),
    ...(options.database ? { database: options.database } : {}),
    onSchemaMade: (names) => terminal.tell(`Constraints and indexes made: ${names.join(', ')}.`),
  });
}

/** Opens the graph, works with it, and closes it whatever happens. */
export async function withGraph<Result>(
  options: GraphOptions,
  work: (graph: GraphStore) => Promise<Result>,
): Promise<Result> {
  const graph = await openTarget(options);
  try {
    return await work(graph);
  } finally {
    await graph.close();
  }
}
