import type { EntityKind } from './briefs.ts';

export interface Hit {
  readonly kind: 'entity' | 'article' | 'quote';
  readonly id: string;
  /** Name, headline, or the words of the quote. */
  readonly title: string;
  /** What it is, in small print: the entity's description, the article's outlet and date. */
  readonly note: string;
  readonly entityKind?: EntityKind;
  /** Of a quote: its article, and where in it. */
  readonly article?: string;
  readonly start?: number;
}

export interface SearchAnswer {
  readonly hits: readonly Hit[];
  /** False while the index is still being made: there may be more. */
  readonly isComplete: boolean;
}
