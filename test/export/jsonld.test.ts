import jsonld from 'jsonld';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codePointOffsets } from '../../src/export/code-points.ts';
import { asJsonld } from '../../src/export/jsonld.ts';
import { type GraphStore, graphStore } from '../../src/store/index.ts';
import { writeSamples } from '../support/samples.ts';
import { stores } from '../support/stores.ts';
import { textOfAll } from './pieces.ts';

const SCHEMA = 'https://schema.org/';
const OA = 'http://www.w3.org/ns/oa#';
const PROV = 'http://www.w3.org/ns/prov#';
type Expanded = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>> & {
  '@id': string;
  '@type': string[];
};

/** Whoever asks for a context from the web has the test fail. */
const documentLoader = (url: string) => Promise.reject(new Error(`${url} was to be fetched`));

describe('a graph as JSON-LD', () => {
  let graph: GraphStore;
  let nodes: readonly Expanded[];

  beforeAll(async () => {
    const connection = await stores[0]?.open();
    if (connection === undefined) throw new Error('there is no embedded store');
    await writeSamples(connection);
    graph = graphStore(connection);
    const document = JSON.parse(await textOfAll(asJsonld(graph)));
    // Safe mode refuses what would be dropped: terms without a meaning, addresses that are none.
    const options = { documentLoader, safe: true } as Parameters<typeof jsonld.expand>[1];
    nodes = (await jsonld.expand(document, options)) as unknown as Expanded[];
  }, 300_000);
  afterAll(() => graph.close());

  it('has every article, entity, fact and mention', async () => {
    const { articles, entities, events, quotes, quantities, claims } = await graph.status();
    expect(articles).toBeGreaterThan(10);
    expect(ofType(`${SCHEMA}NewsArticle`)).toHaveLength(articles);
    expect(ofType(`${SCHEMA}Event`)).toHaveLength(events);
    expect(ofType(`${SCHEMA}Quotation`)).toHaveLength(quotes);
    expect(ofType(`${SCHEMA}Claim`)).toHaveLength(claims);
    expect(nodes.filter((node) => node['@id'].startsWith('urn:wiregraph:entity:'))).toHaveLength(entities);
    const { rows } = await graph.read('MATCH (a:Article)-[m:MENTIONS]->(e:__Entity__) RETURN m.count');
    const mentions = rows.reduce((sum, [count]) => sum + Number(count), 0);
    expect(ofType(`${OA}Annotation`)).toHaveLength(mentions + events + quotes + quantities + claims);
  });

  it('leads from each thing only to things that are in it', () => {
    const known = new Set(nodes.map((node) => node['@id']));
    const links = [
      `${SCHEMA}mentions`,
      `${SCHEMA}about`,
      `${OA}hasBody`,
      `${PROV}wasDerivedFrom`,
      `${PROV}wasQuotedFrom`,
    ];
    const ends = nodes.flatMap((node) =>
      links.flatMap((link) => (node[link] ?? []).map((end) => end['@id'] as string)),
    );
    expect(ends.length).toBeGreaterThan(1000);
    expect(ends.filter((end) => !known.has(end))).toEqual([]);
  });

  it('finds each passage by its place in code points and by its words', () => {
    const bodies = new Map(
      ofType(`${SCHEMA}NewsArticle`).map((one) => [one['@id'], [...String(literal(one, `${SCHEMA}articleBody`))]]),
    );
    const targets = ofType(`${OA}Annotation`).flatMap((one) => (one[`${OA}hasTarget`] ?? []) as unknown as Expanded[]);
    expect(targets.length).toBeGreaterThan(500);
    for (const target of targets) {
      const body = bodies.get(String(target[`${OA}hasSource`]?.[0]?.['@id'])) ?? [];
      const [place, words] = target[`${OA}hasSelector`] as unknown as [Expanded, Expanded];
      const found = body.slice(Number(literal(place, `${OA}start`)), Number(literal(place, `${OA}end`))).join('');
      expect(found).not.toBe('');
      expect(found).toBe(literal(words, `${OA}exact`));
    }
  });

  it('says of each fact what it was derived from', () => {
    const facts = nodes.filter((node) => node['@id'].startsWith('urn:wiregraph:fact:'));
    expect(facts.length).toBeGreaterThan(100);
    const grounded = facts.filter((fact) => fact[`${PROV}wasDerivedFrom`] ?? fact[`${PROV}wasQuotedFrom`]);
    expect(grounded).toHaveLength(facts.length);
  });

  it('counts a character outside the basic plane once', () => {
    const toCodePoints = codePointOffsets('a𝛼b😀c');
    expect([0, 1, 3, 4, 6, 7].map(toCodePoints)).toEqual([0, 1, 2, 3, 4, 5]);
  });

  function ofType(type: string): readonly Expanded[] {
    return nodes.filter((node) => node['@type']?.includes(type));
  }
});

function literal(node: Expanded, property: string): unknown {
  return node[property]?.[0]?.['@value'];
}
