import type { ArticleBrief, EntityBrief, Passage } from './briefs.ts';
import type { Happening } from './happenings.ts';

export interface Role {
  readonly title: string;
  readonly at: EntityBrief | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly isEnded: boolean;
  readonly isNegated: boolean;
  readonly passages: readonly Passage[];
}

export interface SpokenQuote {
  readonly id: string;
  readonly words: string;
  readonly cue: string | null;
  readonly isDirect: boolean;
  readonly speaker: EntityBrief | null;
  readonly about: readonly EntityBrief[];
  readonly passage: Passage;
}

export interface EntityPage {
  readonly entity: EntityBrief;
  readonly aliases: readonly string[];
  readonly country: string | null;
  readonly regions: readonly string[];
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly wikidata: string | null;
  readonly geonames: number | null;
  readonly counts: {
    readonly articles: number;
    readonly mentions: number;
    readonly events: number;
    readonly quotes: number;
    readonly claims: number;
  };
  readonly roles: readonly Role[];
  readonly said: readonly SpokenQuote[];
  readonly received: readonly SpokenQuote[];
  readonly happenings: readonly Happening[];
  readonly namedWith: readonly { readonly entity: EntityBrief; readonly articles: number }[];
  readonly latest: readonly ArticleBrief[];
  /** Every article that a passage of this page is of. */
  readonly articles: readonly ArticleBrief[];
}
