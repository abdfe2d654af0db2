import type { Article } from '../article/index.ts';
import { annotate, type Engine } from '../extract/index.ts';
import { type Answer, failureOf } from './answer.ts';

export interface Task {
  readonly article: Article;
  readonly engine: Engine;
}

/** What a worker thread runs for each article. Tables and models are loaded by the first, and stay with the thread. */
export default async function answer({ article, engine }: Task): Promise<Answer> {
  try {
    return { annotated: await annotate(article, engine) };
  } catch (error) {
    return { failure: failureOf(error) };
  }
}
