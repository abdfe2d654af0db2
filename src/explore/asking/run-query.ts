import { performance } from 'node:perf_hooks';
import type { GraphStore, Table } from '../../store/index.ts';
import type { QueryAnswer } from '../answers.ts';
import { drawable } from './drawable.ts';

const TIMEOUT_MS = 30_000;
const MOST_ROWS = 5000;
/** Nodes come with all their properties, the texts of articles too: this is what a page can still show. */
const MOST_LETTERS = 12_000_000;

/** Runs a query of a person: it only reads, and has limits of time, rows and size. */
export async function runQuery(
  graph: Pick<GraphStore, 'read'>,
  cypher: string,
  parameters: Readonly<Record<string, unknown>>,
): Promise<QueryAnswer> {
  const began = performance.now();
  const table = await graph.read(cypher, parameters, { timeoutMs: TIMEOUT_MS, rows: MOST_ROWS + 1 });
  const milliseconds = Math.round(performance.now() - began);
  const rows = fitting(table).slice(0, MOST_ROWS);
  const { nodes, links } = await drawable(graph, rows);
  return { columns: table.columns, rows, isCut: rows.length < table.rows.length, milliseconds, nodes, links };
}

function fitting({ rows }: Table): Table['rows'] {
  let left = MOST_LETTERS;
  const end = rows.findIndex((row) => {
    left -= JSON.stringify(row).length;
    return left < 0;
  });
  return end < 0 ? rows : rows.slice(0, end);
}
