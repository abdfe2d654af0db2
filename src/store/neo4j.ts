import neo4j, { type Driver, type ManagedTransaction, Neo4jError } from 'neo4j-driver';
import { WiregraphError } from '../article/index.ts';
import type { Connection, Parameters, Table, Transaction } from './connection.ts';
import { driverValue, plainValue } from './neo4j-values.ts';
import { invalidQuery, slowQuery, writingQuery } from './query/query-errors.ts';
import { writingClause } from './query/writing-clause.ts';
import { NEO4J_SCHEMA } from './schema.ts';

export interface Neo4jOptions {
  readonly username?: string;
  readonly password?: string;
  readonly database?: string;
}

const CONNECTION_TIMEOUT_MS = 10_000;

/** Opens a graph on a Neo4j server and makes its constraints and indexes where they are missing. `graph-unreachable`. */
export async function openNeo4j(address: string, options: Neo4jOptions): Promise<Connection> {
  const place = withoutCredentials(address);
  const driver = neo4j.driver(address, authentication(options), {
    disableLosslessIntegers: true,
    connectionTimeout: CONNECTION_TIMEOUT_MS,
    maxTransactionRetryTime: 15_000,
    telemetryDisabled: true,
    userAgent: 'wiregraph',
  });
  const database = options.database === undefined ? {} : { database: options.database };
  try {
    await driver.verifyConnectivity(database);
    for (const statement of NEO4J_SCHEMA) await driver.executeQuery(statement, {}, database);
  } catch (cause) {
    await driver.close();
    throw failure(place, '', cause);
  }
  return {
    place,
    transact: (mode, work) => transact(driver, database, place, mode, work),
    query: (mode, cypher, parameters, { timeoutMs, rows } = {}) => {
      const settings = timeoutMs === undefined ? {} : { timeout: timeoutMs };
      return transact(driver, database, place, mode, (work) => work.run(cypher, parameters, rows), settings);
    },
    close: () => driver.close(),
  };
}

function authentication({ username, password }: Neo4jOptions) {
  return password === undefined ? undefined : neo4j.auth.basic(username ?? 'neo4j', password);
}

async function transact<Result>(
  driver: Driver,
  database: { readonly database?: string },
  place: string,
  mode: 'read' | 'write',
  work: (transaction: Transaction) => Promise<Result>,
  settings: { readonly timeout?: number } = {},
): Promise<Result> {
  const session = driver.session({ ...database, defaultAccessMode: mode === 'read' ? 'READ' : 'WRITE' });
  const managed = (native: ManagedTransaction) =>
    work({ run: (cypher, parameters, limit) => run(native, place, mode, cypher, parameters, limit) });
  try {
    return await (mode === 'read' ? session.executeRead(managed, settings) : session.executeWrite(managed, settings));
  } catch (cause) {
    throw cause instanceof Neo4jError ? failure(place, '', cause) : cause;
  } finally {
    await session.close();
  }
}

async function run(
  native: ManagedTransaction,
  place: string,
  mode: 'read' | 'write',
  cypher: string,
  parameters: Parameters = {},
  limit = Number.POSITIVE_INFINITY,
): Promise<Table> {
  const clause = mode === 'read' ? writingClause(cypher) : null;
  if (clause !== null) throw writingQuery(cypher, clause);
  try {
    const result = native.run(cypher, driverValue(parameters) as Record<string, unknown>);
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
  } catch (cause) {
    // What may be tried again is left to the driver's managed transaction.
    if (cause instanceof Neo4jError && cause.retriable) throw cause;
    throw failure(place, cypher, cause);
  }
}

function failure(place: string, cypher: string, cause: unknown): WiregraphError {
  if (cause instanceof WiregraphError) return cause;
  const code = cause instanceof Neo4jError ? cause.code : '';
  const reason = cause instanceof Error ? cause.message : String(cause);
  const unreachable = (message: string, advice: string) =>
    new WiregraphError('graph-unreachable', message, advice, undefined, cause);
  if (/Unauthorized|AuthenticationRateLimit|CredentialsExpired/u.test(code)) {
    return unreachable(`Neo4j at ${place} refused the user or password`, 'Set NEO4J_USERNAME and NEO4J_PASSWORD');
  }
  if (/DatabaseNotFound/u.test(code)) {
    return unreachable(`Neo4j at ${place} has no such database`, 'Name one that exists with --database');
  }
  if (/ServiceUnavailable|SessionExpired/u.test(code) || code === '') {
    return unreachable(
      `Neo4j at ${place} cannot be reached`,
      'Start it, or mend the address given with --graph or NEO4J_URI',
    );
  }
  if (/AccessMode/u.test(code)) return writingQuery(cypher, null, cause);
  if (/TransactionTimedOut/u.test(code)) return slowQuery(cause);
  return invalidQuery(cypher, { ...faultOf(reason), cause }, 'Mend the query');
}

/** The server says `(line 1, column 8 (offset: 7))` after its reason, and repeats the line below it. */
function faultOf(reason: string): { readonly reason: string; readonly offset?: number } {
  const place = /\s*\(line \d+, column \d+ \(offset: (\d+)\)\)[\s\S]*$/u.exec(reason);
  return place === null ? { reason } : { reason: reason.slice(0, place.index), offset: Number(place[1]) };
}

/** An address as it may be shown: a user and password in it are dropped. */
function withoutCredentials(address: string): string {
  return address.replace(/\/\/[^@/]*@/u, '//');
}
