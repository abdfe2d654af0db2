import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { runReader } from '../../scripts/exports/python.mjs';
import { changesOf } from '../../src/graph/index.ts';
import { openGraph } from '../../src/store/index.ts';
import { annotated } from '../support/annotated.ts';
import { python, whyNoPython } from '../support/python.ts';
import { raid, reports } from '../support/reports.ts';
import { stores } from '../support/stores.ts';

interface Retrieved {
  readonly chunks: readonly (readonly [index: number, id: string, text: string])[];
  readonly found: readonly (readonly [text: string, score: number])[];
  readonly around: readonly {
    readonly text: string;
    readonly path: string;
    readonly entities: readonly string[];
  }[];
  readonly answer: string;
}

const twoParts = annotated({ id: 'two-parts', text: 'Boats came in.\n\nThe harbour slept.' });
const uri = inject('neo4jUri');
const reason = uri === null ? 'there is no Neo4j' : whyNoPython;

describe.skipIf(reason !== null)(`neo4j-graphrag${reason === null ? '' : ` (skipped: ${reason})`}`, () => {
  let retrieved: Retrieved;

  beforeAll(async () => {
    await (await stores[1]?.open())?.close();
    const graph = await openGraph(uri ?? '');
    await graph.layLexical('neo4j-graphrag');
    for (const article of [...reports, twoParts]) await graph.write(changesOf(article));
    await graph.close();
    retrieved = runReader(python ?? '', 'retrieve.py', uri ?? '', 'inspector Badu') as Retrieved;
  }, 120_000);
  afterAll(async () => {
    const graph = await openGraph(uri ?? '');
    await graph.execute('DROP INDEX vector IF EXISTS');
    await graph.close();
  });

  it('reads the chunks, by their own ids and in order', () => {
    const texts = retrieved.chunks.map(([, , text]) => text);
    expect(texts).toEqual(expect.arrayContaining(reports.map(({ text }) => text)));
    expect(new Set(retrieved.chunks.map(([, id]) => id)).size).toBe(reports.length + 2);
    expect(retrieved.chunks.at(-1)).toMatchObject([1, expect.any(String), 'The harbour slept.']);
  });

  it('finds a passage by its words, the best first', () => {
    expect(retrieved.found.length).toBeGreaterThan(0);
    expect(retrieved.found.every(([text]) => /Badu|Inspector/iu.test(text))).toBe(true);
    const scores = retrieved.found.map(([, score]) => score);
    expect(scores).toEqual(scores.toSorted((one, other) => other - one));
  });

  it('goes from a passage to its document and to those who are mentioned in it', () => {
    const one = retrieved.around.find(({ text }) => text === raid.text);
    // Two papers print the same words, and either may be found first.
    expect(reports.filter(({ text }) => text === raid.text).map(({ meta }) => meta.url)).toContain(one?.path);
    expect(one?.entities).toEqual(expect.arrayContaining(['Kofi Badu', 'Ashanti Harbour Police', 'Kumasi']));
  });

  it('puts the passages before the language model of its chat', () => {
    expect(retrieved.answer).toContain(raid.text);
  });
});

describe.skipIf(uri === null)('llm-graph-builder', () => {
  it('finds chunks by their words, their documents, and what those who are named in them are linked to', async () => {
    await (await stores[1]?.open())?.close();
    const graph = await openGraph(uri ?? '');
    await graph.layLexical('llm-graph-builder');
    for (const article of reports) await graph.write(changesOf(article));
    await graph.close();
    const reopened = await openGraph(uri ?? '');
    try {
      // As its chat asks: the full text of chunks by the name of the index, the document of each chunk with all of its
      // chunks that were found, their entities, and the paths of one step between entities, without chunks and documents.
      const { rows } = await reopened.read(
        `CALL db.index.fulltext.queryNodes('keyword', $words, {limit: 5}) YIELD node, score
         MATCH (node)-[:PART_OF]->(d:Document)
         WITH d, collect(DISTINCT {chunk: node, score: score}) AS chunks, avg(score) AS average
         CALL (chunks) {
           UNWIND chunks AS one
           WITH one.chunk AS chunk
           MATCH (chunk)-[:HAS_ENTITY]->(e)
           WITH e, count(*) AS often ORDER BY often DESC LIMIT 40
           OPTIONAL MATCH path = (e)(()-[links:!HAS_ENTITY&!PART_OF]-()){0,1}(:!Chunk&!Document)
           UNWIND relationships(path) AS link
           RETURN collect(DISTINCT e.name) AS entities, collect(DISTINCT type(link)) AS links
         }
         RETURN d.fileName AS file, coalesce(d.url, d.fileName) AS source, [one IN chunks | one.chunk.text] AS texts,
                entities, links ORDER BY average DESC`,
        { words: 'inspector badu' },
      );
      const [, source, texts, entities, links] = rows.find(([file]) => String(file).endsWith('(raid)')) ?? [];
      expect([source, texts]).toEqual([raid.meta.url, [raid.text]]);
      expect(entities).toEqual(expect.arrayContaining(['Kofi Badu', 'Ashanti Harbour Police']));
      expect(links).toEqual(expect.arrayContaining(['HEAD_OF', 'HOLDS_ROLE']));
      // As its list of files, and the drawing of one file's chunks, ask.
      const files = await reopened.read(
        `MATCH (d:Document {status: 'Completed'}) WHERE d.fileName IS NOT NULL
         OPTIONAL MATCH (d)<-[:PART_OF|FIRST_CHUNK]-(c:Chunk)
         WITH d, count(c) AS held ORDER BY d.updatedAt DESC
         RETURN d.fileName, d.total_chunks, held`,
      );
      expect(files.rows.length).toBe(reports.length);
      expect(files.rows.every(([, total, held]) => total === held)).toBe(true);
    } finally {
      await reopened.close();
    }
  }, 60_000);
});
