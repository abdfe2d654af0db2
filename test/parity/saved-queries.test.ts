import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answered, questionsOf } from '../../scripts/docs/queries.mjs';
import { savedQueries } from '../../scripts/neo4j/catalogue.mjs';
import { favoritesZip, guideHtml } from '../../scripts/neo4j/guide.mjs';
import type { Connection } from '../../src/store/index.ts';
import { writeSamples } from '../support/samples.ts';
import { stores } from '../support/stores.ts';

const file = (name: string) => readFileSync(fileURLToPath(new URL(`../../neo4j/${name}`, import.meta.url)));
const queries = savedQueries();
const page = questionsOf(readFileSync(fileURLToPath(new URL('../../docs/queries.md', import.meta.url)), 'utf8'));
const LOADING_MS = 240_000;

describe.each(stores)('the saved queries on the $name store', ({ isAvailable, open }) => {
  let connection: Connection;
  beforeAll(async () => {
    if (!isAvailable) return;
    connection = await open();
    await writeSamples(connection);
  }, LOADING_MS);
  afterAll(() => connection?.close());

  it.skipIf(!isAvailable).each(queries)('answer as docs/queries.md prints it: $question', async (query) => {
    const answer = await connection.query('read', query.cypher);
    expect(answer.rows.length).toBeGreaterThan(0);
    expect(page.get(query.question)?.trim()).toBe(answered(query, answer).trim());
  });
});

describe('the saved queries', () => {
  it('stand in the guide and in the favourites as they are: else run node scripts/neo4j/guide.mjs', () => {
    expect(file('guide.html').toString('utf8')).toBe(guideHtml());
    expect(file('favorites.zip').equals(favoritesZip())).toBe(true);
  });

  it('each have a question of their own, stand in docs/queries.md alone, and are many enough', () => {
    expect([...page.keys()]).toEqual(queries.map(({ question }) => question));
    expect(new Set(page.keys()).size).toBe(queries.length);
    expect(queries.length).toBeGreaterThanOrEqual(25);
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
