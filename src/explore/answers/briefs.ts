export const ENTITY_KINDS = ['Person', 'Organization', 'Place', 'Other', 'Unnamed'] as const;
export type EntityKind = (typeof ENTITY_KINDS)[number];

/** An entity in few words. `articles`: how many mention it; null where that was not asked. */
export interface EntityBrief {
  readonly id: string;
  readonly name: string;
  readonly kind: EntityKind;
  /** Finer labels: `Official`, `Agency`, `City`. */
  readonly labels: readonly string[];
  readonly description: string | null;
  readonly articles: number | null;
}

export interface ArticleBrief {
  readonly id: string;
  readonly headline: string;
  readonly outlet: string | null;
  /** ISO 8601, a day or an instant. */
  readonly published: string | null;
  /** The id of the first print of the report; its own where it is no copy. */
  readonly origin: string;
}

/** Words of an article: a stretch of its text in the sentence around it. Offsets are UTF-16 units into the article's text. */
export interface Passage {
  readonly article: string;
  readonly start: number;
  readonly end: number;
  /** The sentence in three parts; `words` is the stretch itself. */
  readonly before: string;
  readonly words: string;
  readonly after: string;
}
