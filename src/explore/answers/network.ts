import type { ArticleBrief, EntityBrief } from './briefs.ts';

export type LinkKind = 'claim' | 'event' | 'quote' | 'gazetteer' | 'mention';

/** What ties two entities, and which articles say so. */
export interface NetworkLink {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly kind: LinkKind;
  /** A predicate (`HOLDS_ROLE`), the type of an event (`Arrest`), `SPOKE_OF`, `PART_OF`, `NAMED_WITH`. */
  readonly relation: string;
  /** In words for people: `interior minister`, `arrest`. */
  readonly label: string;
  /** Of an office its title, as one report writes it; null where none is told, and of all else. */
  readonly title: string | null;
  readonly isDirected: boolean;
  /** Indices into `articles` of the answer. */
  readonly articles: readonly number[];
}

export interface Network {
  readonly nodes: readonly EntityBrief[];
  readonly links: readonly NetworkLink[];
  readonly articles: readonly ArticleBrief[];
  /** By entity that was expanded, how many of its neighbours were left out. */
  readonly leftOut: Readonly<Record<string, number>>;
}
