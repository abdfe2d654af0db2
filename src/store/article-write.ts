import { factsHashOf, type GraphChanges } from '../graph/index.ts';

/** What is written, made ready before its turn. */
export interface ArticleWrite {
  readonly changes: GraphChanges;
  readonly factsHash: string;
}

export function articleWrite(changes: GraphChanges): ArticleWrite {
  return { changes, factsHash: factsHashOf(changes) };
}
