import { type Driver, Neo4jError } from 'neo4j-driver';
import { tooOldError } from './neo4j-errors.ts';
import { NEO4J_SCHEMA, type SchemaPart } from './schema.ts';

type Database = { readonly database?: string };

/** The newest of what the writing needs, asked for itself: no version is compared. It changes nothing. */
export const NEEDED_FEATURE = 'EXPLAIN UNWIND $rows AS row CREATE (n:$(row.names))-[:$(row.names)]->(n)';

/**
 * Makes the constraints and indexes that are missing and gives their names, once they are ready for use.
 * `graph-unsupported` where the server cannot do what the writing needs.
 */
export async function prepareServer(driver: Driver, database: Database, place: string): Promise<readonly string[]> {
  await driver.executeQuery(NEEDED_FEATURE, { rows: [] }, database).catch((cause: unknown) => {
    if (cause instanceof Neo4jError && /SyntaxError/u.test(cause.code)) throw tooOldError(place, cause);
    throw cause;
  });
  return makeSchema(driver, database, NEO4J_SCHEMA);
}

/** Makes those that are missing and gives their names, once they are ready for use. */
export async function makeSchema(
  driver: Driver,
  database: Database,
  parts: readonly SchemaPart[],
): Promise<readonly string[]> {
  const made: string[] = [];
  for (const { name, cypher } of parts) {
    const { summary } = await driver.executeQuery(cypher, {}, database);
    const { constraintsAdded, indexesAdded } = summary.counters.updates();
    if (Number(constraintsAdded) + Number(indexesAdded) > 0) made.push(name);
  }
  if (made.length > 0) await driver.executeQuery('CALL db.awaitIndexes(300)', {}, database);
  return made;
}
