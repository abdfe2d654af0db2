import type { Transaction as NativeTransaction, QueryResult } from '@grafeo-db/js';
import { WiregraphError } from '../article/index.ts';
import type { Connection, Parameters, Table, Transaction } from './connection.ts';
import { queryError, writingError } from './embedded-errors.ts';
import { closeFile, type EmbeddedFile, openFile } from './embedded-file.ts';
import { plainValue } from './embedded-values.ts';
import { inTurn } from './in-turn.ts';
import { grouped } from './rows.ts';
import { together } from './together.ts';
import { writingClause } from './writing-clause.ts';

/** Opens the embedded graph of a folder, which is made when it is not there. `graph-locked`, `graph-damaged`, `graph-unwritable`. */
export async function openEmbedded(folder: string): Promise<Connection> {
  const file = await openFile(folder);
  // Two that write at once would undo each other's work.
  const turns = inTurn();
  return {
    place: folder,
    // One is written while the next is made ready.
    writesInFlight: 2,
    transact: (mode, work) =>
      mode === 'read' ? transact(file, mode, work) : turns([''], () => transact(file, mode, work)),
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
  const run = (cypher: string, parameters: Parameters = {}): Promise<Table> => {
    const running = last.then(() => execute(native, mode, folder, cypher, parameters));
    last = running;
    return running;
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
    await last.catch(() => undefined);
    rollBack(native);
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

async function execute(
  native: NativeTransaction,
  mode: 'read' | 'write',
  folder: string,
  cypher: string,
  parameters: Parameters,
): Promise<Table> {
  if (mode === 'read') refuseWriting(cypher);
  const result = await native.executeCypher(cypher, { ...parameters }).catch((cause: unknown) => {
    throw writingError(folder, cause) ?? queryError(cypher, cause);
  });
  if (mode === 'read' && hasWritten(result)) throw writesError('write');
  return tableOf(result);
}

function tableOf(result: QueryResult): Table {
  const { columns } = result;
  return { columns, rows: result.rows().map((row) => row.map(plainValue)) };
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
