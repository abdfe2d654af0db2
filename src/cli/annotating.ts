import { setTimeout as pause } from 'node:timers/promises';
import type { AnnotatedArticle } from '../article/index.ts';
import type { Engine } from '../extract/index.ts';
import type { ReadResult } from '../read/index.ts';
import { openAnnotator } from '../work/index.ts';
import { inFlight } from './in-flight.ts';

/** An input that gave no article, or an article that could not be annotated. */
export interface Failed {
  readonly source: string;
  readonly error: Error;
}

/**
 * What the articles state, in the order in which they were read, and what failed in its place. No more is read than is
 * in work. A single article is annotated in this thread: starting another would only cost time. A second that is slow in
 * coming does not keep back the first.
 */
export async function* annotateAll(
  results: AsyncIterable<ReadResult>,
  engine: Engine,
  workers: number,
): AsyncGenerator<AnnotatedArticle | Failed> {
  const ahead = await lookAhead(results);
  const annotator = openAnnotator(engine, ahead.hasMore ? workers : 0);
  const annotate = async (result: ReadResult): Promise<AnnotatedArticle | Failed> => {
    if ('error' in result) return result;
    const { source } = result.article;
    return annotator.annotate(result.article).catch((error: unknown) => ({ source, error: errorOf(error) }));
  };
  try {
    yield* inFlight(ahead.results, annotator.inFlight, annotate);
  } finally {
    await annotator.close();
  }
}

function errorOf(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}

const SLOW_MS = 250;

/** The same results, and whether there are two or more, or may be: a source that is slow is not waited for. */
async function lookAhead<Item>(
  items: AsyncIterable<Item>,
): Promise<{ readonly results: AsyncIterable<Item>; readonly hasMore: boolean }> {
  const iterator = items[Symbol.asyncIterator]();
  const first = await iterator.next();
  const second = first.done ? Promise.resolve(first) : iterator.next();
  // Its failure is met when its turn comes.
  second.catch(() => undefined);
  async function* all(): AsyncGenerator<Item> {
    try {
      for (let next = first; !next.done; next = await (next === first ? second : iterator.next())) yield next.value;
    } finally {
      await iterator.return?.();
    }
  }
  const isMore = second.then(
    ({ done }) => done !== true,
    () => true,
  );
  const timer = new AbortController();
  const hasMore = await Promise.race([isMore, pause(SLOW_MS, true, { signal: timer.signal })]);
  timer.abort();
  return { results: all(), hasMore };
}
