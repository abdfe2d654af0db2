import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Connection, Table } from '../../src/store/index.ts';
import { writeSamples } from '../support/samples.ts';
import { stores } from '../support/stores.ts';
import { writeGenerated } from './generated.ts';
import { QUERIES } from './queries.ts';

const bothAreHere = stores.every(({ isAvailable }) => isAvailable);
const LOADING_MS = 240_000;

describe.skipIf(!bothAreHere)('the same question to both stores', () => {
  const connections = new Map<string, Connection>();
  const ask = async (store: 'embedded' | 'neo4j', cypher: string, parameters = {}): Promise<Table> => {
    const connection = connections.get(store);
    if (connection === undefined) throw new Error(`${store} is not open`);
    return connection.query('read', cypher, parameters);
  };

  beforeAll(async () => {
    for (const { name, open } of stores) {
      const connection = await open();
      connections.set(name, connection);
      await writeSamples(connection);
      await writeGenerated(connection);
    }
  }, LOADING_MS);
  afterAll(async () => {
    for (const connection of connections.values()) await connection.close();
  });

  const cases = Object.entries(QUERIES).flatMap(([kind, queries]) => queries.map((query) => [kind, query] as const));
  it.each(cases)('about %s has one answer: %s', async (_, cypher) => {
    const [embedded, neo4j] = [await ask('embedded', cypher), await ask('neo4j', cypher)];
    expect(comparable(embedded, cypher)).toEqual(comparable(neo4j, cypher));
    expect(neo4j.rows.length).toBeGreaterThan(0);
  });

  it('finds by words in an index on Neo4j what the embedded store finds by CONTAINS', async () => {
    await ask('neo4j', 'CALL db.awaitIndexes(60)');
    const byIndex = await ask(
      'neo4j',
      "CALL db.index.fulltext.queryNodes('wiregraph_text', 'name:police') YIELD node, score WHERE node:__Entity__ AND NOT node:Unnamed RETURN node.name AS name",
    );
    const byText = await ask(
      'embedded',
      "MATCH (n:__Entity__) WHERE toLower(n.name) CONTAINS 'police' AND NOT n:Unnamed RETURN n.name AS name",
    );
    expect(comparable(byText, '')).toEqual(comparable(byIndex, ''));
    expect(byText.rows.length).toBeGreaterThan(2);
  });

  it('is asked in more than sixty ways', () => {
    expect(cases.length).toBeGreaterThanOrEqual(60);
  });
});

/** Sums of fractions may be added up in any order: numbers are compared to twelve digits. */
function comparable({ columns, rows }: Table, cypher: string) {
  const values = rows.map((row) => row.map(rounded));
  const isOrdered = /ORDER BY (?!.*\}.*\bRETURN\b)/su.test(cypher);
  return { columns, rows: isOrdered ? values : values.sort((one, other) => (key(one) < key(other) ? -1 : 1)) };
}

function rounded(value: unknown): unknown {
  if (typeof value === 'number') return Number(value.toPrecision(12));
  if (Array.isArray(value)) return value.map(rounded);
  if (value === null || typeof value !== 'object') return value;
  const fields = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(fields.map(([name, field]) => [name, rounded(field)]));
}

function key(row: readonly unknown[]): string {
  return JSON.stringify(row);
}
