import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { startNeo4j, type TestServer } from '../../scripts/neo4j/server.mjs';
import { changesOf } from '../../src/graph/index.ts';
import { type GraphStore, openGraph } from '../../src/store/index.ts';
import { raid, reports } from '../support/reports.ts';

/** Each is a download of its own: where a Neo4j is not asked for, one is enough. */
const isAsked = process.env.WIREGRAPH_REQUIRE_NEO4J === '1';
const java25 = process.env.WIREGRAPH_JAVA_25 ?? '';
if (!isAsked) console.warn('Other versions of Neo4j are not tried: set WIREGRAPH_REQUIRE_NEO4J=1 to fetch them.');
else if (java25 === '') console.warn('A calendar release of Neo4j is not tried: WIREGRAPH_JAVA_25 names no Java 25.');

describe.skipIf(!isAsked)('a Neo4j that is too old', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startNeo4j({ version: '5.20.0' });
  }, 240_000);
  afterAll(() => server?.stop());

  it('is said to be so by the first write, which changes nothing', async () => {
    const graph = await openGraph(server.uri);
    await expect(graph.write(changesOf(raid))).rejects.toMatchObject({
      code: 'graph-unsupported',
      message: expect.stringContaining('too old'),
      advice: expect.stringContaining('5.26'),
    });
    expect((await graph.read('SHOW INDEXES YIELD name WHERE name STARTS WITH "article" RETURN name')).rows).toEqual([]);
    await graph.close();
  });
});

describe.skipIf(!isAsked || java25 === '')('a calendar release of Neo4j', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startNeo4j({ version: '2026.08.1', java: java25 });
  }, 240_000);
  afterAll(() => server?.stop());

  it('holds what the long-term one holds, also after a correction and a retraction', async () => {
    const [calendar, longTerm] = [await openGraph(server.uri), await openGraph(inject('neo4jUri') ?? '')];
    expect(await hashAfter(calendar)).toBe(await hashAfter(longTerm));
  });
});

async function hashAfter(graph: GraphStore): Promise<string> {
  await graph.execute('MATCH (n) DETACH DELETE n');
  for (const report of reports) await graph.write(changesOf(report));
  await graph.write(changesOf({ ...raid, claims: [], quotes: [] }));
  await graph.retract(reports.at(-1)?.id ?? '');
  const { hash, ungrounded } = await graph.verify();
  expect(ungrounded).toEqual([]);
  await graph.close();
  return hash;
}
