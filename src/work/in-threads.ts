import { Piscina } from 'piscina';
import { type AnnotatedArticle, type Article, WiregraphError } from '../article/index.ts';
import type { Engine } from '../extract/index.ts';
import type { Annotator } from './annotator.ts';
import { type Answer, errorOf } from './answer.ts';
import type { Task } from './thread.ts';

/** Ends as this file does: from the sources it is TypeScript, built it is JavaScript. */
const THREAD = new URL(`./thread${import.meta.url.slice(-3)}`, import.meta.url);

/** An article waits for each thread, so that none stands idle while a result is written, and one long article stops few. */
const ARTICLES_A_THREAD = 3;

/** @param thread the module whose default export answers a task */
export function inThreads(engine: Engine, workers: number, thread = THREAD): Annotator {
  const pool = new Piscina<Task, Answer>({
    filename: thread.href,
    // One at least: where all ended, those that wait need another.
    minThreads: 1,
    maxThreads: workers,
    idleTimeout: Number.POSITIVE_INFINITY,
    recordTiming: false,
  });
  // Threads that cannot start are not tried over and over: who waits for one is told.
  const endWithoutThreads = () => {
    if (pool.threads.length === 0) void pool.destroy();
  };
  pool.on('error', endWithoutThreads);
  return {
    inFlight: workers * ARTICLES_A_THREAD,
    async annotate(article): Promise<AnnotatedArticle> {
      const answer = await pool.run({ article, engine }).catch((cause: unknown) => {
        endWithoutThreads();
        throw threadEnded(article, cause);
      });
      if ('failure' in answer) throw errorOf(answer.failure);
      return answer.annotated;
    },
    close: () => pool.destroy(),
  };
}

function threadEnded({ source }: Article, cause: unknown): WiregraphError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new WiregraphError(
    'annotation-failed',
    `the thread that read it ended (${reason})`,
    'The other articles are read. Give this one again with --workers 0, cut into parts if it is very long.',
    { source },
    cause,
  );
}
