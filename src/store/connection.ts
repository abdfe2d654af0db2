import type { SchemaPart } from './schema.ts';

/** JSON values only; whole numbers go to the database as integers. */
export type Parameters = Readonly<Record<string, unknown>>;

/** Values come as plain JavaScript ones: numbers, strings, booleans, lists, `GraphNode`, `GraphRelationship`, null. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
}

/** A node in the answer to a query. */
export interface GraphNode {
  readonly labels: readonly string[];
  readonly properties: Readonly<Record<string, unknown>>;
}

/** A relationship in the answer to a query. */
export interface GraphRelationship {
  readonly type: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** What one query may take. */
export interface QueryLimits {
  /** After so long it fails with `query-timeout`, and what it has changed is rolled back. */
  readonly timeoutMs?: number;
  /** No more rows than these are fetched. */
  readonly rows?: number;
}

/** A row whose labels, or whose relationship type, are its own: `Event:Arrest`, `SPOKEN_BY`, or `` for no label. */
export interface NamedRow {
  readonly names: string;
  readonly [column: string]: unknown;
}

/** A statement over `$rows AS row`, given what stands in it where the labels or the type go: `:Event:Arrest`, or nothing. */
export type NamedStatement = (names: string) => string;

/** Statements run in the order in which they are given, also when one is not waited for before the next. */
export interface Transaction {
  /** `limit`: no more rows than these are fetched. */
  run(cypher: string, parameters?: Parameters, limit?: number): Promise<Table>;
  /** Runs the statement over all rows, each with its own names. */
  runNamed(statement: NamedStatement, rows: readonly NamedRow[], parameters?: Parameters): Promise<void>;
}

/**
 * One home of the graph. `embedded.ts` and `neo4j.ts` each give one; nothing else knows which it is.
 * `transact` commits when `work` returns and rolls everything back when it throws; in `read` mode a statement that
 * writes fails with `query-writes` and changes nothing. `work` may run more than once: where a server gives way to
 * another transaction, it is tried again.
 */
export interface Connection {
  /** For people: the folder, or the address without user and password. */
  readonly place: string;
  /** How many writing transactions at once make it faster. */
  readonly writesInFlight: number;
  transact<Result>(mode: 'read' | 'write', work: (transaction: Transaction) => Promise<Result>): Promise<Result>;
  /**
   * Runs one query of a person in a transaction of its own. `query-invalid` with the place of a fault in it; of a form
   * too that this home is known to answer wrongly.
   */
  query(mode: 'read' | 'write', cypher: string, parameters?: Parameters, limits?: QueryLimits): Promise<Table>;
  /** Makes those that are missing, where this home has such indexes. */
  makeIndexes(parts: readonly SchemaPart[]): Promise<void>;
  close(): Promise<void>;
}
