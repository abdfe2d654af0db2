import neo4j, { type Driver, type ManagedTransaction, Neo4jError, type Result as QueryResult } from 'neo4j-driver';
import { WiregraphError } from '../article/index.ts';
import type { Connection, Parameters, Table, Transaction } from './connection.ts';
import { serverError } from './neo4j-errors.ts';
import { makeSchema, prepareServer } from './neo4j-schema.ts';
import { driverValue, plainValue } from './neo4j-values.ts';
import { writingQuery } from './query/query-errors.ts';
import { writingClause } from './query/writing-clause.ts';

/** Who opens a graph on a Neo4j server, and which. A folder needs none of it. */
export interface Neo4jOptions {
  readonly username?: string;
  readonly password?: string;
  /** Without it the user's own default. */
  readonly database?: string;
  /** Told the names of the constraints and indexes that the first write made, where it made any. */
  readonly onSchemaMade?: (names: readonly string[]) => void;
}

interface Server {
  readonly driver: Driver;
  readonly place: string;
  readonly database: { readonly database?: string };
}

const CONNECTION_TIMEOUT_MS = 10_000;
/** Hosted servers drop connections that were idle for long: such a one is tried before it is used. */
const IDLE_BEFORE_CHECK_MS = 60_000;

/** Opens a graph on a Neo4j server; the first write makes its constraints and indexes. `graph-unreachable`. */
export async function openNeo4j(address: string, options: Neo4jOptions): Promise<Connection> {
  const place = withoutCredentials(address);
  const driver = driverFor(address, place, options);
  const database = options.database === undefined ? {} : { database: options.database };
  const server = { driver, place, database };
  try {
    await driver.verifyConnectivity(database);
    // A server tells of a database that it lacks when it is asked for something in it.
    if (options.database !== undefined) await driver.executeQuery('RETURN 1', {}, { ...database, routing: 'READ' });
  } catch (cause) {
    await driver.close();
    throw serverError(place, '', cause);
  }
  let preparing: Promise<void> | undefined;
  let isAway = false;
  const tell = (made: readonly string[]) => {
    if (made.length > 0) options.onSchemaMade?.(made);
  };
  const prepare = async () => tell(await prepareServer(driver, database, place));
  const prepared = async <Result>(mode: 'read' | 'write', work: () => Promise<Result>): Promise<Result> => {
    try {
      if (mode === 'write') {
        preparing ??= prepare().catch((cause: unknown) => {
          preparing = undefined;
          throw cause;
        });
        await preparing;
      }
      const result = await work();
      isAway = false;
      return result;
    } catch (cause) {
      const error = cause instanceof Neo4jError ? serverError(place, '', cause) : cause;
      isAway = error instanceof WiregraphError && error.code === 'graph-unreachable';
      throw error;
    }
  };
  return {
    place,
    writesInFlight: 32,
    transact: (mode, work) => prepared(mode, () => transact(server, mode, work)),
    query: (mode, cypher, parameters, { timeoutMs, rows } = {}) => {
      const settings = timeoutMs === undefined ? {} : { timeout: timeoutMs };
      return prepared(mode, () => transact(server, mode, (work) => work.run(cypher, parameters, rows), settings));
    },
    makeIndexes: (parts) => prepared('write', async () => tell(await makeSchema(driver, database, parts))),
    close: async () => {
      // A server that is away would be waited for.
      if (preparing !== undefined && !isAway) await settle(server);
      await driver.close();
    },
  };
}

/** What was written is found by its words too, when the writer has closed. The graph is whole without it. */
async function settle({ driver, database }: Server): Promise<void> {
  const refresh = 'CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()';
  await driver.executeQuery(refresh, {}, database).catch(() => undefined);
}

function driverFor(address: string, place: string, { username, password }: Neo4jOptions): Driver {
  const token = password === undefined ? undefined : neo4j.auth.basic(username ?? 'neo4j', password);
  try {
    return neo4j.driver(address, token, {
      disableLosslessIntegers: true,
      connectionTimeout: CONNECTION_TIMEOUT_MS,
      connectionLivenessCheckTimeout: IDLE_BEFORE_CHECK_MS,
      maxTransactionRetryTime: 15_000,
      telemetryDisabled: true,
      userAgent: 'wiregraph',
    });
  } catch (cause) {
    const advice = 'Write it as bolt://HOST:PORT or neo4j://HOST:PORT';
    throw new WiregraphError('usage', `The address ${place} cannot be read`, advice, undefined, cause);
  }
}

async function transact<Result>(
  { driver, database, place }: Server,
  mode: 'read' | 'write',
  work: (transaction: Transaction) => Promise<Result>,
  settings: { readonly timeout?: number } = {},
): Promise<Result> {
  const session = driver.session({ ...database, defaultAccessMode: mode === 'read' ? 'READ' : 'WRITE' });
  const managed = (native: ManagedTransaction) => {
    const run: Transaction['run'] = (cypher, parameters = {}, limit = Number.POSITIVE_INFINITY) =>
      execute(native, place, mode, { cypher, parameters, limit });
    const runNamed: Transaction['runNamed'] = async (statement, rows, parameters) => {
      if (rows.length === 0) return;
      const split = rows.map((row) => ({ ...row, names: row.names === '' ? [] : row.names.split(':') }));
      await run(statement(':$(row.names)'), { ...parameters, rows: split });
    };
    return work({ run, runNamed });
  };
  try {
    return await (mode === 'read' ? session.executeRead(managed, settings) : session.executeWrite(managed, settings));
  } finally {
    await session.close();
  }
}

interface Statement {
  readonly cypher: string;
  readonly parameters: Parameters;
  readonly limit: number;
}

/** A transaction that is too large by itself stays so; one for which others leave no room may fit later. */
function isTooLarge({ code, message }: Neo4jError): boolean {
  return /TransactionOutOfMemory/u.test(code) || message.includes('db.memory.transaction.max');
}

async function execute(
  native: ManagedTransaction,
  place: string,
  mode: 'read' | 'write',
  { cypher, parameters, limit }: Statement,
): Promise<Table> {
  const clause = mode === 'read' ? writingClause(cypher) : null;
  if (clause !== null) throw writingQuery(cypher, clause);
  try {
    const result = native.run(cypher, driverValue(parameters) as Record<string, unknown>);
    return await (limit === Number.POSITIVE_INFINITY ? tableOf(result) : firstRows(result, limit));
  } catch (cause) {
    // What may be tried again is left to the driver's managed transaction.
    if (cause instanceof Neo4jError && isGone(cause)) throw Object.assign(cause, { retriable: true, retryable: true });
    if (cause instanceof Neo4jError && cause.retriable && !isTooLarge(cause)) throw cause;
    throw serverError(place, cypher, cause);
  }
}

/** A node that another writer took out between two steps of a statement: the next try does not find it. */
function isGone({ code }: Neo4jError): boolean {
  return code === 'Neo.ClientError.Statement.EntityNotFound';
}

async function tableOf(result: QueryResult): Promise<Table> {
  const [keys, { records }] = await Promise.all([result.keys(), result]);
  const columns = keys.map(String);
  return { columns, rows: records.map((record) => columns.map((column) => plainValue(record.get(column)))) };
}

async function firstRows(result: QueryResult, limit: number): Promise<Table> {
  const columns = (await result.keys()).map(String);
  const rows: unknown[][] = [];
  // Leaving the loop has the server run the rest without sending it.
  if (limit > 0) {
    for await (const record of result) {
      rows.push(columns.map((column) => plainValue(record.get(column))));
      if (rows.length >= limit) break;
    }
  }
  return { columns, rows };
}

/** An address as it may be shown: a user and password in it are dropped, whatever characters they hold. */
function withoutCredentials(address: string): string {
  const [from, to] = [address.indexOf('//') + 2, address.lastIndexOf('@')];
  return from < 2 || to < from ? address : address.slice(0, from) + address.slice(to + 1);
}
