import type { ArticleId } from '../article/index.ts';

/** `duplicate`: written, and another article has word for word the same text. */
export type WriteStatus = 'created' | 'updated' | 'unchanged' | 'duplicate';

/** What became of an article that was written. */
export interface WriteSummary {
  readonly article: ArticleId;
  readonly status: WriteStatus;
  readonly duplicateOf?: ArticleId;
}

/** The article that was taken out. */
export interface RetractSummary {
  readonly article: ArticleId;
  readonly status: 'retracted';
}
