import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { GrafeoDB, QueryResult } from '@grafeo-db/js';
import { WiregraphError } from '../article/index.ts';
import type { Connection, Parameters, Table, Transaction } from './connection.ts';
import { plainValue } from './embedded-values.ts';
import { INDEXED_PROPERTIES, KEYED_LABELS } from './schema.ts';
import { writingClause } from './writing-clause.ts';

// The package is CommonJS: its named exports cannot be imported.
const { GrafeoDB: Engine } = createRequire(import.meta.url)('@grafeo-db/js') as { GrafeoDB: typeof GrafeoDB };

const FILE = 'graph.grafeo';

/** Opens the embedded graph of a folder, which is made when it is not there. `graph-locked`, `graph-damaged`. */
export async function openEmbedded(folder: string): Promise<Connection> {
  const database = openFile(folder);
  // Without an index on its key a MERGE reads every node.
  for (const label of KEYED_LABELS) {
    await database.executeCypher(`CREATE INDEX ${label}_id IF NOT EXISTS FOR (n:${label}) ON (n.id)`);
  }
  for (const [label, property] of INDEXED_PROPERTIES) {
    await database.executeCypher(`CREATE INDEX ${label}_${property} IF NOT EXISTS FOR (n:${label}) ON (n.${property})`);
  }
  return {
    place: folder,
    transact: (mode, work) => transact(database, mode, work),
    close: async () => database.close(),
  };
}

function openFile(folder: string): GrafeoDB {
  try {
    mkdirSync(folder, { recursive: true });
    return Engine.create(join(folder, FILE));
  } catch (cause) {
    throw openingError(folder, cause);
  }
}

function openingError(folder: string, cause: unknown): WiregraphError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  if (/cannot be locked|lock/iu.test(reason)) {
    const advice = 'Wait for the other wiregraph to end, or name another folder with --graph';
    return new WiregraphError(
      'graph-locked',
      `The graph in ${folder} is open in another process`,
      advice,
      undefined,
      cause,
    );
  }
  if (/GRAFEO-[SX]\d+|damaged|corrupt|magic/iu.test(reason)) {
    const advice = `Move the folder away and ingest the sources again into a new one`;
    return new WiregraphError('graph-damaged', `The graph in ${folder} is damaged`, advice, undefined, cause);
  }
  const advice = 'Name a folder that you may write to with --graph';
  return new WiregraphError('graph-unreachable', `The graph in ${folder} cannot be opened`, advice, undefined, cause);
}

async function transact<Result>(
  database: GrafeoDB,
  mode: 'read' | 'write',
  work: (transaction: Transaction) => Promise<Result>,
): Promise<Result> {
  const native = database.beginTransaction();
  const run = async (cypher: string, parameters: Parameters = {}): Promise<Table> => {
    if (mode === 'read') refuseWriting(cypher);
    const result = await native.executeCypher(cypher, { ...parameters }).catch((cause: unknown) => {
      throw queryError(cypher, cause);
    });
    if (mode === 'read' && hasWritten(result)) throw writesError('write');
    return tableOf(result);
  };
  // After a failed statement the engine would still commit the rest: it is rolled back here.
  try {
    const result = await work({ run });
    if (mode === 'write') native.commit();
    return result;
  } finally {
    if (native.isActive) native.rollback();
  }
}

function tableOf(result: QueryResult): Table {
  const { columns } = result;
  const rows = result.toArray().map((row) => columns.map((column) => plainValue(row[column] ?? null)));
  return { columns, rows };
}

function hasWritten({ counters }: QueryResult): boolean {
  return Object.values(counters).some((count) => Number(count) > 0);
}

function refuseWriting(cypher: string): void {
  const clause = writingClause(cypher);
  if (clause !== null) throw writesError(clause);
}

function writesError(clause: string): WiregraphError {
  return new WiregraphError(
    'query-writes',
    `The query would change the graph (${clause})`,
    'Run it with --write if it should',
  );
}

/** The engine says `--> query:LINE:COLUMN` under its message. */
function queryError(cypher: string, cause: unknown): WiregraphError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  const words =
    /(?:error: )(?:\[Cypher\] )?([^\n]+)/u.exec(reason.replace(/^Query error: GRAFEO-\w+: /u, ''))?.[1] ?? reason;
  const at = /--> query:(\d+):(\d+)/u.exec(reason);
  const where = at === null ? '' : ` at line ${at[1]}, column ${at[2]}`;
  const advice = 'Mend the query; the embedded engine lacks some of Neo4j’s Cypher (see docs/cypher.md)';
  return new WiregraphError(
    'query-invalid',
    `The query failed${where}: ${words}`,
    advice,
    { source: cypher.trim().slice(0, 80) },
    cause,
  );
}
