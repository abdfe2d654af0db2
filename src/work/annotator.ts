import type { AnnotatedArticle, Article } from '../article/index.ts';
import type { Engine } from '../extract/index.ts';
import { inThreads } from './in-threads.ts';

/** Reads out of articles what they state, several at once where it has threads. */
export interface Annotator {
  /** How many articles to have in work so that none of its threads waits for the next. */
  readonly inFlight: number;
  /**
   * Gives the same bytes wherever the article is read. An article that cannot be read fails alone: with the error that
   * was thrown, or `annotation-failed` where its thread ended.
   */
  readonly annotate: (article: Article) => Promise<AnnotatedArticle>;
  readonly close: () => Promise<void>;
}

/** @param workers how many threads; with none the work is done in this one. A thread starts when there is work for it */
export function openAnnotator(engine: Engine, workers: number): Annotator {
  return workers > 0 ? inThreads(engine, workers) : inThisThread(engine);
}

function inThisThread(engine: Engine): Annotator {
  return {
    inFlight: 1,
    // Loaded when it is needed: with threads this one does without the tables.
    annotate: async (article) => (await import('../extract/index.ts')).annotate(article, engine),
    close: async () => undefined,
  };
}
