import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AnnotatedArticle } from '../../src/article/index.ts';
import { changesOf, LEXICAL_FORMS } from '../../src/graph/index.ts';
import { type GraphStore, graphStore } from '../../src/store/index.ts';
import { annotated } from '../support/annotated.ts';
import { lexicalLayer } from '../support/lexical.ts';
import { reports } from '../support/reports.ts';
import { stores } from '../support/stores.ts';

const PARTS = [
  'ABIDJAN — Rosine Kpeto told the Quay Board on Monday that 30 boats were gone.',
  'Nobody had seen them.',
  '“We heard nothing,” said Madam Kpeto 😀. The Quay Board will meet again.',
];
const meeting = meetingOf(PARTS.join('\n\n'));

describe.each(stores)('documents and chunks in $name', ({ isAvailable, open }) => {
  let graph: GraphStore;
  const write = (article: AnnotatedArticle) => graph.write(changesOf(article));
  const rows = async (cypher: string) => (await graph.read(cypher)).rows;

  beforeEach(async (test) => {
    test.skip(!isAvailable, 'this store is not to be had here');
    graph = graphStore(await open());
  });
  afterEach(() => graph?.close());

  it('are one chunk a paragraph, in the order of the text and with its place there', async () => {
    await graph.layLexical('neo4j-graphrag');
    await write(meeting);
    const chunks = await rows(
      `MATCH (c:Chunk)-[:FROM_DOCUMENT]->(d:Document) MATCH (a:Article {id: d.id})
       RETURN c.index, c.text, substring(a.text, c.start, c.end - c.start) ORDER BY c.index`,
    );
    expect(chunks).toEqual(PARTS.map((text, index) => [index, text, text]));
    const next = 'MATCH (c:Chunk)-[:NEXT_CHUNK]->(n:Chunk) RETURN c.index, n.index ORDER BY c.index';
    expect(await rows(next)).toEqual([
      [0, 1],
      [1, 2],
    ]);
  });

  it('lead to those whom the article mentions in each', async () => {
    await write(meeting);
    const named = 'RETURN e.name, c.text ORDER BY e.name, c.start';
    const expected = [
      ['Quay Board', PARTS[0]],
      ['Quay Board', PARTS[2]],
      ['Rosine Kpeto', PARTS[0]],
      ['Rosine Kpeto', PARTS[2]],
    ];
    await graph.layLexical('neo4j-graphrag');
    expect(await rows(`MATCH (e:__Entity__)-[:FROM_CHUNK]->(c:Chunk) ${named}`)).toEqual(expected);
    await graph.layLexical('llm-graph-builder');
    expect(await rows(`MATCH (c:Chunk)-[:HAS_ENTITY]->(e:__Entity__) ${named}`)).toEqual(expected);
    expect(await rows('MATCH (e:__Entity__)-[r:FROM_CHUNK]->(c:Chunk) RETURN count(r)')).toEqual([[0]]);
  });

  it('begin at the first chunk, and find their document by its file, for llm-graph-builder', async () => {
    await graph.layLexical('llm-graph-builder');
    await write(meeting);
    const parts = await rows(
      `MATCH (d:Document {status: 'Completed'})-[:FIRST_CHUNK]->(f:Chunk) MATCH (c:Chunk)-[:PART_OF]->(d)
       WHERE c.fileName = d.fileName
       RETURN f.position, c.position, c.content_offset, c.length, d.total_chunks ORDER BY c.position`,
    );
    const starts = PARTS.map((part) => meeting.text.indexOf(part));
    expect(parts).toEqual(PARTS.map((part, at) => [1, at + 1, starts[at], part.length, PARTS.length]));
  });

  it('are those of the new text once an article changes, and gone once it is taken out', async () => {
    await graph.layLexical('neo4j-graphrag');
    for (const article of reports) await write(article);
    const before = await lexicalLayer(graph);
    await write(meeting);
    await write(meetingOf(`${PARTS[0]}\n \nThat is all.`));
    expect((await rows('MATCH (c:Chunk)-[:FROM_DOCUMENT]->(d:Document {id: "meeting"}) RETURN c.text')).flat()).toEqual(
      expect.arrayContaining([PARTS[0], 'That is all.']),
    );
    await graph.retract('meeting');
    expect(await lexicalLayer(graph)).toEqual(before);
  });

  it('are the same whether they were asked for before the articles or after them', async () => {
    for (const form of LEXICAL_FORMS) {
      await graph.layLexical(null);
      await graph.execute('MATCH (n) DETACH DELETE n');
      await graph.layLexical(form);
      for (const article of [meeting, ...reports]) await write(article);
      const early = await lexicalLayer(graph);
      await graph.layLexical(null);
      expect(await lexicalLayer(graph)).toEqual([]);
      expect(await graph.layLexical(form)).toBe(5);
      expect(await lexicalLayer(graph)).toEqual(early);
      expect(await graph.layLexical(form)).toBe(0);
      expect(await graph.lexicalForm()).toBe(form);
    }
  });

  it('change neither what the graph says nor its hash', async () => {
    for (const article of [meeting, ...reports]) await write(article);
    const plain = await graph.verify();
    expect(plain.ungrounded).toEqual([]);
    for (const form of LEXICAL_FORMS) {
      await graph.layLexical(form);
      expect(await graph.verify()).toEqual(plain);
    }
  });

  it('are kept as they are, with what others have added to them, when an article comes again unchanged', async () => {
    await graph.layLexical('neo4j-graphrag');
    await write(meeting);
    await graph.execute('MATCH (c:Chunk) SET c.embedding = [0.5, 0.25]');
    await write(meeting);
    await graph.layLexical('neo4j-graphrag');
    expect(await rows('MATCH (c:Chunk) RETURN DISTINCT c.embedding')).toEqual([[[0.5, 0.25]]]);
  });
});

function meetingOf(text: string): AnnotatedArticle {
  return annotated({
    id: 'meeting',
    meta: { headline: 'Boats gone', publishedAt: '2026-05-04' },
    text,
    entities: [
      { id: 'rk', type: 'Person', name: 'Rosine Kpeto', aliases: ['Madam Kpeto'] },
      { id: 'qb', type: 'Organization', name: 'Quay Board', subtypes: ['Agency'] },
    ],
    mentions: [
      ['Rosine Kpeto', 'rk'],
      ['Quay Board', 'qb'],
      ...(text.includes('Madam Kpeto')
        ? ([
            ['Madam Kpeto', 'rk'],
            ['Quay Board', 'qb'],
          ] as const)
        : []),
    ],
  });
}
