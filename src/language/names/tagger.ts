import type { Span } from '../../article/index.ts';

/** A model that labels the tokens of a text; see `labels.ts` for the labels. */
export interface NameTagger {
  /** `scores` is tokens × labels, before any softmax. */
  score(text: string): Promise<{ readonly tokens: readonly Span[]; readonly scores: Float32Array }>;
}
