import type { ArticleId } from '../article/index.ts';

/** `duplicate`: written, and another article has word for word the same text. */
export type WriteStatus = 'created' | 'updated' | 'unchanged' | 'duplicate';

export interface WriteSummary {
  readonly article: ArticleId;
  readonly status: WriteStatus;
  readonly duplicateOf?: ArticleId;
}

export interface RetractSummary {
  readonly article: ArticleId;
  readonly status: 'retracted';
}
