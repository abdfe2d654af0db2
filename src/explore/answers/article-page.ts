import type { ArticleBrief, EntityBrief } from './briefs.ts';

export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly kind: 'mention' | 'date' | 'quantity' | 'quote' | 'event' | 'claim';
  /** Of the annotation; of a mention the entity's, of a date the article's. */
  readonly id: string;
  /** In words, for the reader's hover: `about 40 people`, `Arrest, 3 March 2026`. */
  readonly label: string;
  readonly entities: readonly string[];
}

export interface ArticlePage {
  readonly article: ArticleBrief & {
    readonly standfirst: string | null;
    readonly section: string | null;
    readonly byline: readonly string[];
    readonly dateline: string | null;
    readonly language: string | null;
    readonly url: string | null;
    readonly source: string | null;
  };
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly headlineMarks: readonly Mark[];
  readonly entities: readonly EntityBrief[];
  readonly removed: readonly { readonly reason: string; readonly text: string }[];
  /** Other prints of the same report. */
  readonly copies: readonly ArticleBrief[];
}
