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
 * in work. A single article is annotated in this thread: starting another would only cost time.
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

/** The same results, and whether there are two or more. */
async function lookAhead<Item>(
  items: AsyncIterable<Item>,
): Promise<{ readonly results: AsyncIterable<Item>; readonly hasMore: boolean }> {
  const iterator = items[Symbol.asyncIterator]();
  const first = await iterator.next();
  const second = first.done ? first : await iterator.next();
  async function* all(): AsyncGenerator<Item> {
    if (!first.done) yield first.value;
    if (!second.done) yield second.value;
    yield* { [Symbol.asyncIterator]: () => iterator };
  }
  return { results: all(), hasMore: !second.done };
}
