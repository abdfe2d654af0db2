import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { savedQueries } from '../../scripts/neo4j/catalogue.mjs';
import { favoritesZip, guideHtml } from '../../scripts/neo4j/guide.mjs';
import type { Connection } from '../../src/store/index.ts';
import { writeSamples } from '../support/samples.ts';
import { stores } from '../support/stores.ts';

const file = (name: string) => readFileSync(fileURLToPath(new URL(`../../neo4j/${name}`, import.meta.url)));
const queries = savedQueries();
const LOADING_MS = 240_000;

describe.each(stores)('the saved queries on the $name store', ({ isAvailable, open }) => {
  let connection: Connection;
  beforeAll(async () => {
    if (!isAvailable) return;
    connection = await open();
    await writeSamples(connection);
  }, LOADING_MS);
  afterAll(() => connection?.close());

  it.skipIf(!isAvailable).each(queries)('$question', async ({ cypher }) => {
    expect((await connection.query('read', cypher)).rows.length).toBeGreaterThan(0);
  });
});

describe('the saved queries', () => {
  it('stand in the guide and in the favourites as they are: else run node scripts/neo4j/guide.mjs', () => {
    expect(file('guide.html').toString('utf8')).toBe(guideHtml());
    expect(file('favorites.zip').equals(favoritesZip())).toBe(true);
  });

  it('each have a question of their own, and are many enough', () => {
    expect(new Set(queries.map(({ question }) => question)).size).toBe(queries.length);
    expect(queries.length).toBeGreaterThanOrEqual(15);
  });
});

describe('the style', () => {
  const labels = [
    ...file('wiregraph.grass')
      .toString('utf8')
      .matchAll(/node\.(\w+) \{/gu),
  ].map(([, label]) => label);

  it('has a rule for each type of node, after those of the base labels, which it overrides', () => {
    expect(labels.slice(0, 2)).toEqual(['__Entity__', '__Annotation__']);
    const types = 'Article Person Organization Place Other Unnamed Event Quote Quantity Claim'.split(' ');
    expect(new Set(labels.slice(2))).toEqual(new Set(types));
  });
});
