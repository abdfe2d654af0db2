import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { GrafeoDB, Transaction as NativeTransaction, QueryResult } from '@grafeo-db/js';
import { WiregraphError } from '../article/index.ts';
import { type CommitMark, openCommitMark } from './commit-mark.ts';
import type { Connection, Parameters, Table, Transaction } from './connection.ts';
import { openingError, queryError, writingError } from './embedded-errors.ts';
import { plainValue } from './embedded-values.ts';
import { INDEXED_PROPERTIES, KEYED_LABELS } from './schema.ts';
import { writingClause } from './writing-clause.ts';

// The package is CommonJS: its named exports cannot be imported.
const { GrafeoDB: Engine } = createRequire(import.meta.url)('@grafeo-db/js') as { GrafeoDB: typeof GrafeoDB };

const FILE = 'graph.grafeo';

const MARK = 'graph.commits';

/**
 * Opens the embedded graph of a folder, which is made when it is not there. `graph-locked`, `graph-damaged`,
 * `graph-unwritable`.
 */
export async function openEmbedded(folder: string): Promise<Connection> {
  const { database, mark } = await openFile(folder);
  return {
    place: folder,
    transact: (mode, work) => transact(database, mark, folder, mode, work),
    close: async () => {
      try {
        database.close();
      } catch (cause) {
        throw openingError(folder, cause);
      } finally {
        mark.close();
      }
    },
  };
}

interface OpenFile {
  readonly database: GrafeoDB;
  readonly mark: CommitMark;
}

async function openFile(folder: string): Promise<OpenFile> {
  const opened: Partial<{ -readonly [Part in keyof OpenFile]: OpenFile[Part] }> = {};
  try {
    mkdirSync(folder, { recursive: true });
    const database = Engine.create(join(folder, FILE));
    opened.database = database;
    const mark = openCommitMark(join(folder, MARK));
    opened.mark = mark;
    checkCommits(database.currentEpoch(), mark.commits);
    await createIndexes(database);
    mark.advance(database.currentEpoch());
    return { database, mark };
  } catch (cause) {
    opened.mark?.close();
    abandon(opened.database);
    throw openingError(folder, cause);
  }
}

function checkCommits(held: bigint, marked: bigint): void {
  if (held < marked) throw new Error(`the file is damaged: of ${marked} commits it holds ${held}`);
}

/** Lets the file go for others. What the closing itself has to say is no news after the first error. */
function abandon(database: GrafeoDB | undefined): void {
  try {
    database?.close();
  } catch {
    // The error that led here is on its way up.
  }
}

/** Without an index on its key a MERGE reads every node. */
async function createIndexes(database: GrafeoDB): Promise<void> {
  for (const label of KEYED_LABELS) {
    await database.executeCypher(`CREATE INDEX ${label}_id IF NOT EXISTS FOR (n:${label}) ON (n.id)`);
  }
  for (const [label, property] of INDEXED_PROPERTIES) {
    await database.executeCypher(`CREATE INDEX ${label}_${property} IF NOT EXISTS FOR (n:${label}) ON (n.${property})`);
  }
}

async function transact<Result>(
  database: GrafeoDB,
  mark: CommitMark,
  folder: string,
  mode: 'read' | 'write',
  work: (transaction: Transaction) => Promise<Result>,
): Promise<Result> {
  const native = database.beginTransaction();
  const run = async (cypher: string, parameters: Parameters = {}): Promise<Table> => {
    if (mode === 'read') refuseWriting(cypher);
    const result = await native.executeCypher(cypher, { ...parameters }).catch((cause: unknown) => {
      throw writingError(folder, cause) ?? queryError(cypher, cause);
    });
    if (mode === 'read' && hasWritten(result)) throw writesError('write');
    return tableOf(result);
  };
  try {
    const result = await work({ run });
    if (mode === 'write') {
      native.commit();
      mark.advance(database.currentEpoch());
    }
    return result;
  } catch (cause) {
    throw cause instanceof WiregraphError ? cause : (writingError(folder, cause) ?? cause);
  } finally {
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
