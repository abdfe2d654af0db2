import fc from 'fast-check';
import neo4j from 'neo4j-driver';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { asCypher } from '../../src/export/cypher.ts';
import { type CypherRow, flatRows, shapeOf } from '../../src/export/cypher-rows.ts';
import { changesOf } from '../../src/graph/index.ts';
import { type GraphStore, graphStore, openGraph } from '../../src/store/index.ts';
import { reports } from '../support/reports.ts';
import { writeSamples } from '../support/samples.ts';
import { stores } from '../support/stores.ts';
import { textOfAll } from './pieces.ts';

const [embedded, server] = stores;
const uri = inject('neo4jUri');

describe('a graph as a Cypher script', () => {
  let source: GraphStore;
  let script: string;

  beforeAll(async () => {
    const connection = await embedded?.open();
    if (connection === undefined) throw new Error('there is no embedded store');
    await writeSamples(connection);
    source = graphStore(connection);
    await source.layLexical('llm-graph-builder');
    script = await textOfAll(asCypher(source));
  }, 300_000);
  afterAll(() => source.close());

  it('is the same each time', async () => {
    expect(await textOfAll(asCypher(source))).toBe(script);
  });

  it('is one statement a line, the constraints first', () => {
    const [comment, first, ...rest] = script.trimEnd().split('\n');
    expect(comment).toMatch(/^\/\//u);
    expect(first).toMatch(/^CREATE CONSTRAINT article_id /u);
    expect(rest.every((line) => /^(?:CREATE|CALL|WITH) .*;$/u.test(line))).toBe(true);
    expect(rest.length).toBeGreaterThan(50);
  });

  it.skipIf(uri === null)(
    'gives an empty Neo4j the same graph, which can grow on',
    async () => {
      await runScript(script);
      const copy = await openGraph(uri ?? '');
      try {
        const [wanted, found] = [await source.verify(), await copy.verify()];
        expect(wanted.facts).toBeGreaterThan(500);
        expect(found).toEqual(wanted);
        expect(await copy.lexicalForm()).toBe('llm-graph-builder');
        expect(await textOfAll(asCypher(copy))).toBe(script);
        const another = reports[0] as (typeof reports)[number];
        await copy.write(changesOf(another));
        await source.write(changesOf(another));
        expect((await copy.verify()).hash).toBe((await source.verify()).hash);
        expect((await copy.verify()).ungrounded).toEqual([]);
      } finally {
        await copy.close();
      }
    },
    120_000,
  );
});

describe.skipIf(uri === null)('a row', () => {
  it('is read by Neo4j as the values that it was written of', async () => {
    const driver = neo4j.driver(uri ?? '', undefined, { disableLosslessIntegers: true });
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...`\\'"\`u0041n\n\r;/*\u2028\0\u001F1null `) }),
      fc.constantFrom('null', '\u001F', '\u001F1', ''),
    );
    const float = fc.double({ noNaN: true, noDefaultInfinity: true }).filter((value) => !Object.is(value, -0));
    const row = fc.record(
      {
        ...{ text, other: text, whole: fc.maxSafeInteger(), part: float, flag: fc.boolean() },
        ...{ texts: fc.array(text), wholes: fc.array(fc.maxSafeInteger()), 'odd `name`': text },
      },
      { requiredKeys: ['whole', 'part', 'texts'] },
    );
    try {
      await fc.assert(
        fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 8 }), fc.array(text), async (all, keys) => {
          const rows = all.map((properties) => ({ keys, properties }));
          const alike = rows.filter((one) => shapeOf(one) === shapeOf(rows[0] as CypherRow));
          const { beginning, properties, keyAt } = flatRows(alike);
          const own = keys.map((_, at) => keyAt(at)).join(', ');
          const { records } = await driver.executeQuery(`${beginning} RETURN ${properties} AS read, [${own}] AS keys`);
          const found = records.map((record) => [record.get('keys'), withoutNull(record.get('read'))]);
          expect(found).toEqual(alike.map((one) => [keys, one.properties]));
        }),
        { numRuns: 60 },
      );
    } finally {
      await driver.close();
    }
  }, 120_000);
});

function withoutNull(properties: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== null));
}

async function runScript(script: string): Promise<void> {
  await (await server?.open())?.close();
  const driver = neo4j.driver(uri ?? '');
  const session = driver.session();
  try {
    for (const line of script.trimEnd().split('\n')) {
      if (!line.startsWith('//')) await session.run(line.replace(/;$/u, ''));
    }
  } finally {
    await session.close();
    await driver.close();
  }
}
