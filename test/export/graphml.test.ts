import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MultiDirectedGraph } from 'graphology';
import { parse } from 'graphology-graphml';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runReader } from '../../scripts/exports/python.mjs';
import { asGraphml } from '../../src/export/graphml.ts';
import { type GraphStore, graphStore } from '../../src/store/index.ts';
import { python, whyNoPython } from '../support/python.ts';
import { writeSamples } from '../support/samples.ts';
import { stores } from '../support/stores.ts';
import { textOfAll } from './pieces.ts';

const ODD = 'a < b & "c"\r\n\u0000 ]]> é 𝛼';

describe('a graph as GraphML', () => {
  let graph: GraphStore;
  let xml: string;

  beforeAll(async () => {
    const connection = await stores[0]?.open();
    if (connection === undefined) throw new Error('there is no embedded store');
    await writeSamples(connection);
    graph = graphStore(connection);
    await graph.execute('MATCH (a:Article) WITH a ORDER BY a.id LIMIT 1 SET a.section = $odd', { odd: ODD });
    xml = await textOfAll(asGraphml(graph));
  }, 300_000);
  afterAll(() => graph.close());

  it('is opened by graphology with every node and relationship', async () => {
    const read = parse(MultiDirectedGraph, xml);
    const { articles, entities, events, quotes, quantities, claims } = await graph.status();
    expect(articles).toBeGreaterThan(10);
    expect(read.order).toBe(articles + entities + events + quotes + quantities + claims);
    const inArticle = read.filterEdges((_edge, { label }) => label === 'IN_ARTICLE');
    expect(inArticle.length).toBe(events + quotes + quantities + claims);
    const count = read.filterEdges((_edge, { label }) => label === 'MENTIONS').length;
    const [[mentions] = []] = (await graph.read('MATCH (a:Article)-[m:MENTIONS]->(e:__Entity__) RETURN count(m)')).rows;
    expect(count).toBe(mentions);
  });

  it('keeps numbers, lists and odd characters as they are', () => {
    const read = parse(MultiDirectedGraph, xml);
    const sections = read.mapNodes((_node, { section }) => section).filter((section) => section !== undefined);
    expect(sections).toContain(ODD.replace('\u0000', '\uFFFD'));
    const mention = read.findEdge((_edge, { label, starts }) => label === 'MENTIONS' && JSON.parse(starts).length > 2);
    const { starts, ends, count, salience } = read.getEdgeAttributes(mention);
    expect([JSON.parse(starts).length, JSON.parse(ends).length]).toEqual([count, count]);
    expect(typeof salience).toBe('number');
    const text = read.getNodeAttribute(read.source(mention), 'text') as string;
    expect(text.slice(JSON.parse(starts)[0], JSON.parse(ends)[0])).not.toBe('');
  });

  it.skipIf(python === null)(
    `is opened by networkx with as many${whyNoPython === null ? '' : ` (skipped: ${whyNoPython})`}`,
    () => {
      const file = join(mkdtempSync(join(tmpdir(), 'wiregraph-export-')), 'graph.graphml');
      writeFileSync(file, xml);
      const read = parse(MultiDirectedGraph, xml);
      const found = runReader(python ?? '', 'read_graphml.py', file);
      expect(found).toMatchObject({ nodes: read.order, edges: read.size });
    },
  );
});
