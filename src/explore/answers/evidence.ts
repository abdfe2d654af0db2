import type { ArticleBrief, Passage } from './briefs.ts';

/** A passage with what it states. */
export interface Evidence {
  readonly id: string;
  readonly kind: 'claim' | 'event' | 'quote' | 'mention';
  /** In words: `Kofi Badu is interior minister`, `Arrest: Kofi Badu (to whom it was done)`, `said of Kofi Badu`. */
  readonly states: string;
  /** What qualifies it: `denied`, `planned`, `alleged`. */
  readonly marks: readonly string[];
  readonly passage: Passage;
}

export interface EvidenceAnswer {
  readonly evidence: readonly Evidence[];
  readonly articles: readonly ArticleBrief[];
  /** There are more than are told. */
  readonly isCut: boolean;
}
