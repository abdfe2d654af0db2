import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { GrafeoDB, QueryResult } from '@grafeo-db/js';
import { WiregraphError } from '../article/index.ts';
import type { Connection, Parameters, QueryLimits, Table, Transaction } from './connection.ts';
import { failedQuery } from './embedded-errors.ts';
import { plainValue } from './embedded-values.ts';
import { refusalOf } from './faults/index.ts';
import { slowQuery, writingQuery } from './query/query-errors.ts';
import { writingClause } from './query/writing-clause.ts';
import { INDEXED_PROPERTIES, KEYED_LABELS } from './schema.ts';

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
    query: (mode, cypher, parameters, limits) => query(database, mode, cypher, parameters, limits),
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
  const running = new Set<Promise<unknown>>();
  const run = async (cypher: string, parameters: Parameters = {}, limit?: number): Promise<Table> => {
    if (mode === 'read') refuseWriting(cypher);
    const answer = native.executeCypher(cypher, { ...parameters });
    running.add(answer);
    const result = await answer
      .finally(() => running.delete(answer))
      .catch((cause: unknown) => {
        throw failedQuery(cypher, cause);
      });
    if (mode === 'read' && hasWritten(result)) throw writingQuery(cypher, null);
    return tableOf(result, limit);
  };
  // After a failed statement the engine would still commit the rest: it is rolled back here.
  const rollBack = () => {
    if (native.isActive) native.rollback();
  };
  try {
    const result = await work({ run });
    if (mode === 'write') native.commit();
    return result;
  } finally {
    // A statement that was given up on still runs, and only after it can the transaction be ended.
    if (running.size === 0) rollBack();
    else void Promise.allSettled(running).then(rollBack);
  }
}

/** The engine cannot be stopped: past its time a query is given up on, and rolled back when it has come to its end. */
function query(
  database: GrafeoDB,
  mode: 'read' | 'write',
  cypher: string,
  parameters: Parameters = {},
  { timeoutMs, rows }: QueryLimits = {},
): Promise<Table> {
  const refusal = refusalOf(cypher, parameters);
  if (refusal !== null) return Promise.reject(refusal);
  return transact(database, mode, ({ run }) => within(timeoutMs, run(cypher, parameters, rows)));
}

async function within<Value>(timeoutMs: number | undefined, work: Promise<Value>): Promise<Value> {
  if (timeoutMs === undefined) return work;
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(slowQuery()), timeoutMs);
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}

function tableOf(result: QueryResult, limit = result.length): Table {
  const { columns } = result;
  const rows = Array.from({ length: Math.min(limit, result.length) }, (_, index) => {
    const row = result.get(index);
    return columns.map((column) => plainValue(row[column] ?? null));
  });
  return { columns, rows };
}

function hasWritten({ counters }: QueryResult): boolean {
  return Object.values(counters).some((count) => Number(count) > 0);
}

function refuseWriting(cypher: string): void {
  const clause = writingClause(cypher);
  if (clause !== null) throw writingQuery(cypher, clause);
}
