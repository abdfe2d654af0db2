import type { Transaction as NativeTransaction, QueryResult } from '@grafeo-db/js';
import { WiregraphError } from '../article/index.ts';
import type { Connection, Parameters, QueryLimits, Table, Transaction } from './connection.ts';
import { failedQuery, writingError } from './embedded-errors.ts';
import { closeFile, type EmbeddedFile, openFile } from './embedded-file.ts';
import { plainValue } from './embedded-values.ts';
import { refusalOf } from './faults/index.ts';
import { inTurn } from './in-turn.ts';
import { slowQuery, writingQuery } from './query/query-errors.ts';
import { writingClause } from './query/writing-clause.ts';
import { grouped } from './rows.ts';
import { together } from './together.ts';

/** Opens the embedded graph of a folder, which is made when it is not there. `graph-locked`, `graph-damaged`, `graph-unwritable`. */
export async function openEmbedded(folder: string): Promise<Connection> {
  const file = await openFile(folder);
  // Two that write at once would undo each other's work.
  const turns = inTurn();
  const transactInTurn: Connection['transact'] = (mode, work) =>
    mode === 'read' ? transact(file, mode, work) : turns([''], () => transact(file, mode, work));
  return {
    place: folder,
    writesInFlight: 32,
    transact: transactInTurn,
    query: (mode, cypher, parameters, limits) => query(transactInTurn, mode, cypher, parameters, limits),
    // It has no full text.
    makeIndexes: async () => undefined,
    close: async () => closeFile(file),
  };
}

async function transact<Result>(
  { folder, database, mark }: EmbeddedFile,
  mode: 'read' | 'write',
  work: (transaction: Transaction) => Promise<Result>,
): Promise<Result> {
  const native = database.beginTransaction();
  let last: Promise<unknown> = Promise.resolve();
  let running = 0;
  const run: Transaction['run'] = (cypher, parameters = {}, limit) => {
    running += 1;
    const answer = last.then(() => execute(native, mode, folder, { cypher, parameters, limit }));
    last = answer.finally(() => {
      running -= 1;
    });
    last.catch(() => undefined);
    return answer;
  };
  const runNamed: Transaction['runNamed'] = async (statement, rows, parameters) => {
    const groups = [...grouped(rows, ({ names }) => names)];
    await together(
      groups.map(([names, group]) => run(statement(names && `:${names}`), { ...parameters, rows: group })),
    );
  };
  try {
    const result = await work({ run, runNamed });
    if (mode === 'write') {
      native.commit();
      mark.advance(database.currentEpoch());
    }
    return result;
  } catch (cause) {
    throw cause instanceof WiregraphError ? cause : (writingError(folder, cause) ?? cause);
  } finally {
    // A statement that was given up on still runs, and only after it can the transaction be ended.
    if (running === 0) rollBack(native);
    else void last.catch(() => undefined).then(() => rollBack(native));
  }
}

/** After a failed statement the engine would still commit the rest. What it has ended by itself is left alone. */
function rollBack(native: NativeTransaction): void {
  try {
    if (native.isActive) native.rollback();
  } catch {
    // A commit that could not be written was rolled back by the engine, which says so in the error on its way up.
  }
}

/** The engine cannot be stopped: past its time a query is given up on, and rolled back when it has come to its end. */
function query(
  transact: Connection['transact'],
  mode: 'read' | 'write',
  cypher: string,
  parameters: Parameters = {},
  { timeoutMs, rows }: QueryLimits = {},
): Promise<Table> {
  const refusal = refusalOf(cypher, parameters);
  if (refusal !== null) return Promise.reject(refusal);
  return transact(mode, ({ run }) => within(timeoutMs, run(cypher, parameters, rows)));
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

interface Statement {
  readonly cypher: string;
  readonly parameters: Parameters;
  readonly limit: number | undefined;
}

async function execute(
  native: NativeTransaction,
  mode: 'read' | 'write',
  folder: string,
  { cypher, parameters, limit }: Statement,
): Promise<Table> {
  const clause = mode === 'read' ? writingClause(cypher) : null;
  if (clause !== null) throw writingQuery(cypher, clause);
  const result = await native.executeCypher(cypher, { ...parameters }).catch((cause: unknown) => {
    throw writingError(folder, cause) ?? failedQuery(cypher, cause);
  });
  if (mode === 'read' && hasWritten(result)) throw writingQuery(cypher, null);
  return tableOf(result, limit);
}

function tableOf(result: QueryResult, limit = result.length): Table {
  const { columns } = result;
  if (limit >= result.length) return { columns, rows: result.rows().map((row) => row.map(plainValue)) };
  const rows = Array.from({ length: limit }, (_, index) => {
    const row = result.get(index);
    return columns.map((column) => plainValue(row[column] ?? null));
  });
  return { columns, rows };
}

function hasWritten({ counters }: QueryResult): boolean {
  return Object.values(counters).some((count) => Number(count) > 0);
}
