import type { GraphStore, Parameters } from '../../store/index.ts';

/** A row by the names of its columns. */
export type Row = Readonly<Record<string, unknown>>;

/** Asks the graph, within a time and a number of rows that keep the explorer answering. */
export type Ask = (cypher: string, parameters?: Parameters, rows?: number) => Promise<Row[]>;

const TIMEOUT_MS = 20_000;
const MOST_ROWS = 50_000;

export function asker(graph: Pick<GraphStore, 'read'>): Ask {
  return async (cypher, parameters = {}, rows = MOST_ROWS) => {
    const table = await graph.read(cypher, parameters, { timeoutMs: TIMEOUT_MS, rows });
    return table.rows.map((row) => Object.fromEntries(table.columns.map((column, at) => [column, row[at]])));
  };
}
