import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AnnotatedArticle } from '../../src/article/index.ts';
import { changesOf } from '../../src/graph/index.ts';
import { type GraphStore, graphStore, openGraph } from '../../src/store/index.ts';
import { headline, invented, sentences } from '../support/invented.ts';
import { stores } from '../support/stores.ts';

/** One step in the life of a graph: an article comes or comes again with another text, or is taken out. */
interface Step {
  readonly article: number;
  readonly text: number;
  readonly headline: string | null;
  readonly action: 'ingest' | 'retract by id' | 'retract by url';
}

const step: fc.Arbitrary<Step> = fc.record({
  article: fc.nat(4),
  text: fc.nat(3),
  headline,
  action: fc.constantFrom('ingest', 'ingest', 'ingest', 'retract by id', 'retract by url'),
});
const lives = fc.record({
  texts: fc.array(sentences(4), { minLength: 1, maxLength: 4 }),
  steps: fc.array(step, { minLength: 1, maxLength: 14 }),
});

/** A server takes longer for each step, and runs the same code. */
const RUNS = { embedded: 100, neo4j: 8 } as const;

describe.each(stores)('the graph in $name', ({ name, isAvailable, open }) => {
  let graph: GraphStore;
  beforeEach(async (test) => {
    test.skip(!isAvailable, 'this store is not to be had here');
    graph = graphStore(await open());
  });
  afterEach(() => graph?.close());

  it('is after any ingesting, changing and retracting what the articles that are left alone would give', async () => {
    await fc.assert(
      fc.asyncProperty(lives, async ({ texts, steps }) => {
        await graph.execute('MATCH (n) DETACH DELETE n');
        const held = new Map<string, AnnotatedArticle>();
        for (const taken of steps) await live(graph, held, articleOf(taken, texts), taken.action);
        const { hash, ungrounded } = await graph.verify();
        expect(ungrounded).toEqual([]);
        expect(hash).toBe(await freshHash([...held.values()].reverse()));
      }),
      { numRuns: RUNS[name] },
    );
  }, 120_000);
});

function articleOf({ article, text, headline }: Step, texts: readonly Parameters<typeof invented>[0]['sentences'][]) {
  const sentences = texts[text % texts.length] ?? [];
  return invented({ id: `article-${article}`, url: `https://example.org/${article}`, headline, sentences });
}

async function live(
  graph: GraphStore,
  held: Map<string, AnnotatedArticle>,
  article: AnnotatedArticle,
  action: Step['action'],
): Promise<void> {
  const { id, meta } = article;
  if (action === 'ingest') {
    await graph.write(changesOf(article));
    held.set(id, article);
  } else if (held.delete(id)) {
    await graph.retract(action === 'retract by id' ? id : (meta.url ?? ''));
  } else {
    await expect(graph.retract(id)).rejects.toMatchObject({ code: 'not-found' });
  }
}

/** In a graph that has held nothing else, and on the store that needs no server: the hash is one in both. */
async function freshHash(articles: readonly AnnotatedArticle[]): Promise<string> {
  const graph = await openGraph(mkdtempSync(join(tmpdir(), 'wiregraph-fresh-')));
  for (const article of articles) await graph.write(changesOf(article));
  const { hash } = await graph.verify();
  await graph.close();
  return hash;
}
