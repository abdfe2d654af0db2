import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AnnotatedArticle } from '../../src/article/index.ts';
import { changesOf, LEXICAL_FORMS } from '../../src/graph/index.ts';
import { type Judgement, judgement, VERDICTS } from '../../src/resolve/index.ts';
import { type GraphStore, graphStore, openGraph } from '../../src/store/index.ts';
import { headline, invented, sentences } from '../support/invented.ts';
import { lexicalLayer } from '../support/lexical.ts';
import { stores } from '../support/stores.ts';

/** One step in the life of a graph: an article comes or comes again with another text, or is taken out; somebody judges. */
interface Step {
  readonly article: number;
  readonly text: number;
  readonly headline: string | null;
  /** Of the endings of invented articles, and a day. */
  readonly ending: number;
  readonly day: number;
  readonly action: 'ingest' | 'retract by id' | 'retract by url' | 'judge' | 'withdraw';
  /** Whether it is written before the next step is taken: else it may share a transaction with what comes next. */
  readonly isAwaited: boolean;
  /** Of which two profiles, and how. */
  readonly judged: readonly [one: number, other: number, verdict: number];
}

/** What a graph is to be a function of. */
interface Held {
  readonly articles: Map<string, AnnotatedArticle>;
  readonly judgements: Map<string, Judgement>;
  readonly inFlight: Promise<unknown>[];
}

const step: fc.Arbitrary<Step> = fc.record({
  article: fc.nat(4),
  text: fc.nat(3),
  headline,
  ending: fc.nat(2),
  day: fc.nat(3),
  action: fc.constantFrom(
    'ingest',
    'ingest',
    'ingest',
    'judge',
    'judge',
    'withdraw',
    'retract by id',
    'retract by url',
  ),
  isAwaited: fc.boolean(),
  judged: fc.tuple(fc.nat(20), fc.nat(20), fc.nat(2)),
});
const lives = fc.record({
  texts: fc.array(sentences(4), { minLength: 1, maxLength: 4 }),
  steps: fc.array(step, { minLength: 1, maxLength: 14 }),
});

/** A server takes longer for each step, and runs the same code. */
const RUNS = { embedded: 100, neo4j: 8 } as const;
const LEXICAL_RUNS = { embedded: 60, neo4j: 3 } as const;

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
        const held: Held = { articles: new Map(), judgements: new Map(), inFlight: [] };
        for (const taken of steps) await live(graph, held, articleOf(taken, texts), taken);
        await Promise.all(held.inFlight);
        const { hash, ungrounded } = await graph.verify();
        expect(ungrounded).toEqual([]);
        expect(hash).toBe(await freshHash(held));
      }),
      { numRuns: RUNS[name] },
    );
  }, 120_000);

  it('has after them the documents and chunks that are written when they are asked for last', async () => {
    await fc.assert(
      fc.asyncProperty(lives, fc.constantFrom(...LEXICAL_FORMS), async ({ texts, steps }, form) => {
        await graph.execute('MATCH (n) DETACH DELETE n');
        await graph.layLexical(form);
        const held: Held = { articles: new Map(), judgements: new Map(), inFlight: [] };
        for (const taken of steps) await live(graph, held, articleOf(taken, texts), taken);
        await Promise.all(held.inFlight);
        const kept = await lexicalLayer(graph);
        await graph.layLexical(null);
        await graph.layLexical(form);
        expect(kept).toEqual(await lexicalLayer(graph));
      }),
      { numRuns: LEXICAL_RUNS[name] },
    );
  }, 120_000);
});

function articleOf(
  { article, text, headline, ending, day }: Step,
  texts: readonly Parameters<typeof invented>[0]['sentences'][],
) {
  const sentences = texts[text % texts.length] ?? [];
  const publishedAt = day === 0 ? null : `2026-02-0${day}`;
  return invented({
    ...{ id: `article-${article}`, url: `https://example.org/${article}` },
    ...{ headline, sentences, ending, publishedAt },
  });
}

async function live(graph: GraphStore, held: Held, article: AnnotatedArticle, step: Step): Promise<void> {
  const { action, judged, isAwaited } = step;
  const { id, meta } = article;
  if (action !== 'ingest') await Promise.all(held.inFlight.splice(0));
  if (action === 'judge') await judgeSome(graph, held, judged);
  else if (action === 'withdraw') await withdrawSome(graph, held, judged);
  else if (action === 'ingest') {
    held.inFlight.push(graph.write(changesOf(article)));
    if (isAwaited) await Promise.all(held.inFlight.splice(0));
    held.articles.set(id, article);
  } else if (held.articles.delete(id)) {
    await graph.retract(action === 'retract by id' ? id : (meta.url ?? ''));
  } else {
    await expect(graph.retract(id)).rejects.toMatchObject({ code: 'not-found' });
  }
}

async function judgeSome(graph: GraphStore, held: Held, [one, other, verdict]: Step['judged']): Promise<void> {
  const { rows } = await graph.read('MATCH (p:__Profile__) RETURN p.id AS id ORDER BY id');
  const ids = rows.map(([id]) => String(id));
  const pair = [ids[one % ids.length], ids[other % ids.length]] as const;
  if (pair[0] === undefined || pair[1] === undefined || pair[0] === pair[1]) return;
  const decided = judgement([pair[0], pair[1]], VERDICTS[verdict] ?? 'unsure', {
    by: 'tester',
    at: `2026-01-0${verdict + 1}`,
    about: '',
  });
  await graph.judge(decided);
  held.judgements.set(decided.id, decided);
}

async function withdrawSome(graph: GraphStore, { judgements }: Held, [one]: Step['judged']): Promise<void> {
  const id = [...judgements.keys()].sort()[one % Math.max(1, judgements.size)];
  if (id === undefined) return;
  await graph.withdraw(id);
  judgements.delete(id);
}

/** In a graph that has held nothing else, and on the store that needs no server: the hash is one in both. */
async function freshHash({ articles, judgements }: Held): Promise<string> {
  const graph = await openGraph(mkdtempSync(join(tmpdir(), 'wiregraph-fresh-')));
  for (const judgement of judgements.values()) await graph.judge(judgement);
  for (const article of [...articles.values()].reverse()) await graph.write(changesOf(article));
  const { hash } = await graph.verify();
  await graph.close();
  return hash;
}
