import fc from 'fast-check';
import neo4j from 'neo4j-driver';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { asCypher } from '../../src/export/cypher.ts';
import { cypherLiteral } from '../../src/export/literal.ts';
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

describe.skipIf(uri === null)('a literal', () => {
  it('is read by Neo4j as the value that it was', async () => {
    const driver = neo4j.driver(uri ?? '', undefined, { disableLosslessIntegers: true });
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({
        unit: fc.constantFrom('\\', "'", '"', '`', 'u', '0', '4', '1', 'n', '\n', '\r', ';', '/', '*', '\u2028', '\0'),
      }),
    );
    const number = fc.oneof(
      fc.maxSafeInteger(),
      fc.double({ noNaN: true, noDefaultInfinity: true }).filter((value) => !Object.is(value, -0)),
    );
    const value = fc.oneof(text, number, fc.boolean(), fc.array(text), fc.array(number));
    try {
      await fc.assert(
        fc.asyncProperty(fc.array(value, { minLength: 20 }), async (values) => {
          const { records } = await driver.executeQuery(`RETURN ${cypherLiteral(values)} AS read`);
          expect(records[0]?.get('read')).toEqual(values);
        }),
        { numRuns: 40 },
      );
    } finally {
      await driver.close();
    }
  }, 120_000);
});

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
