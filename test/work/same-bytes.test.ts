import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Article } from '../../src/article/index.ts';
import { annotate } from '../../src/extract/index.ts';
import { readSources } from '../../src/read/index.ts';
import { inThreads } from '../../src/work/in-threads.ts';
import type { Annotator } from '../../src/work/index.ts';
import { wiregraph } from '../support/command.ts';

const thread = new URL('../../dist/work/thread.js', import.meta.url);
const folder = mkdtempSync(join(tmpdir(), 'wiregraph-workers-'));

describe('annotated in threads', () => {
  it('gives the same bytes in the order of the inputs, whatever the engine and however many threads', async () => {
    for (const [engine, ...threads] of [
      ['fast', '1', '2', '4'],
      ['encoder', '2'],
    ] as const) {
      const printed = (workers: string) =>
        wiregraph(['annotate', 'articles', 'missing.txt', '--engine', engine, '--workers', workers]);
      const alone = await printed('0');
      expect(alone.output.trimEnd().split('\n').length).toBeGreaterThan(10);
      for (const workers of threads) expect(await printed(workers)).toEqual(alone);
    }
  }, 180_000);

  it('gives the graph the same hash', async () => {
    const hashes: string[] = [];
    for (const workers of ['0', '2', '4']) {
      const graph = join(folder, workers);
      await wiregraph(['ingest', 'articles', '--graph', graph, '--engine', 'fast', '--workers', workers, '--quiet']);
      const { output } = await wiregraph(['verify', '--graph', graph, '--format', 'json']);
      hashes.push(JSON.parse(output).hash);
    }
    expect(new Set(hashes).size).toBe(1);
  }, 120_000);

  it('writes the later of two articles with one id last', async () => {
    const item = (headline: string, words: number) =>
      JSON.stringify({ id: 'one', headline, text: 'Nurses met in Mwanza on Monday. '.repeat(words) });
    const file = join(folder, 'twice.jsonl');
    // The first takes longest.
    writeFileSync(file, [item('First', 300), item('Second', 2), item('Third', 1)].join('\n'));
    const graph = join(folder, 'twice');
    await wiregraph(['ingest', file, '--graph', graph, '--engine', 'fast', '--workers', '3']);
    const found = await wiregraph([
      'query',
      'MATCH (a:Article) RETURN a.name AS name',
      '--graph',
      graph,
      '--format',
      'json',
    ]);
    expect(JSON.parse(found.output).rows).toEqual([['Third']]);
  }, 60_000);
});

describe('in any order', () => {
  let articles: readonly Article[];
  let alone: readonly string[];
  let annotator: Annotator;
  beforeAll(async () => {
    const read: Article[] = [];
    for await (const result of readSources(['articles'], {})) if ('article' in result) read.push(result.article);
    articles = read;
    const annotated = [];
    for (const article of articles) annotated.push(JSON.stringify(await annotate(article, 'fast')));
    alone = annotated;
    annotator = inThreads('fast', 2, thread);
  });
  afterAll(() => annotator.close());

  it('an article is read as if it were the only one', async () => {
    const order = fc.shuffledSubarray([...articles.keys()], { minLength: articles.length });
    await fc.assert(
      fc.asyncProperty(order, async (places) => {
        const found = await Promise.all(places.map((at) => annotator.annotate(articles[at] as Article)));
        expect(found.map((article) => JSON.stringify(article))).toEqual(places.map((at) => alone[at]));
      }),
      { numRuns: 8 },
    );
  }, 60_000);
});
