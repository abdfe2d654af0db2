import type { TestProject } from 'vitest/node';
import { startNeo4j, whyNeo4jCannotStart } from '../../scripts/neo4j/server.mjs';

declare module 'vitest' {
  interface ProvidedContext {
    /** The address of a throwaway Neo4j, or null where none can be started. */
    readonly neo4jUri: string | null;
    /** Where that server serves Neo4j Browser. */
    readonly neo4jBrowser: string | null;
  }
}

/** Starts one real Neo4j for the whole run. Without Java or Maven its tests are skipped, and one line says so. */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const reason = whyNeo4jCannotStart();
  if (reason === null) {
    const server = await startNeo4j();
    project.provide('neo4jUri', server.uri);
    project.provide('neo4jBrowser', server.browser);
    return () => server.stop();
  }
  if (process.env.WIREGRAPH_REQUIRE_NEO4J === '1') throw new Error(`The tests need a real Neo4j: ${reason}.`);
  process.stderr.write(`The tests with a real Neo4j are skipped: ${reason}. Install Java 17 and Maven to run them.\n`);
  project.provide('neo4jUri', null);
  project.provide('neo4jBrowser', null);
  return undefined;
}
