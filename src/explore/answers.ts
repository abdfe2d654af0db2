/** What the explorer's API answers: shared by the server, which makes it, and the page, which shows it. JSON values only. */

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

/** A passage with what it states. */
export interface Evidence {
  readonly id: string;
  readonly kind: 'claim' | 'event' | 'quote' | 'mention';
  /** In words: `head of`, `Arrest: agent and place`, `said of`. */
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

export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly kind: 'mention' | 'quantity' | 'quote' | 'event' | 'claim';
  /** Of the annotation; of a mention the entity's. */
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

export interface Figure {
  readonly id: string;
  readonly text: string;
  readonly value: number | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly modifier: string | null;
  readonly unit: string | null;
}

/** One article's telling of a happening. */
export interface Telling {
  readonly event: string;
  readonly type: string;
  readonly trigger: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly marks: readonly string[];
  readonly agents: readonly EntityBrief[];
  readonly targets: readonly EntityBrief[];
  readonly places: readonly EntityBrief[];
  readonly figures: readonly Figure[];
  readonly passage: Passage;
}

/** Events that tell of the same, with their figures set against each other. */
export interface Happening {
  readonly id: string;
  readonly type: string;
  /** The earliest day that a telling gives; else of the earliest report. */
  readonly date: string | null;
  readonly tellings: readonly Telling[];
  readonly figureRelations: readonly {
    readonly later: string;
    readonly earlier: string;
    readonly relation: 'UPDATES' | 'CONTRADICTS';
  }[];
}

export interface HappeningsAnswer {
  readonly happenings: readonly Happening[];
  readonly articles: readonly ArticleBrief[];
  readonly isCut: boolean;
}

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

export interface PlaceOnMap extends EntityBrief {
  readonly latitude: number;
  readonly longitude: number;
}

export interface Overview {
  /** The folder or address of the graph. */
  readonly place: string;
  readonly counts: Readonly<Record<string, number>>;
  readonly latest: readonly ArticleBrief[];
}

/** A node of a query's result as the page draws it. */
export interface ResultNode {
  readonly key: string;
  readonly labels: readonly string[];
  readonly caption: string;
}

export interface ResultLink {
  readonly source: string;
  readonly target: string;
  readonly type: string;
}

export interface QueryAnswer {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
  readonly isCut: boolean;
  readonly milliseconds: number;
  /** The nodes in it and what leads from one to another; empty where it has none. */
  readonly nodes: readonly ResultNode[];
  readonly links: readonly ResultLink[];
}

export interface SavedQuery {
  readonly chapter: string;
  readonly question: string;
  readonly notes: string;
  readonly cypher: string;
}

/** For the editor's completion. */
export interface Vocabulary {
  readonly labels: readonly string[];
  readonly relationshipTypes: readonly string[];
  readonly properties: readonly string[];
}

export interface ReviewSide {
  readonly profile: string;
  readonly entity: string;
  readonly name: string;
  readonly kind: EntityKind;
  /** `GH, police; inspector`. */
  readonly note: string;
  readonly articles: number;
}

export interface ReviewQuestion {
  readonly kind: 'merge' | 'split';
  readonly one: ReviewSide;
  readonly other: ReviewSide;
  readonly score: number;
  readonly reasons: readonly { readonly feature: string; readonly weight: number }[];
  readonly articles: number;
}

export interface ReviewDecision {
  readonly id: string;
  readonly verdict: string;
  readonly about: string;
  readonly by: string;
  readonly at: string;
}

export interface ReviewAnswer {
  readonly questions: readonly ReviewQuestion[];
  readonly decisions: readonly ReviewDecision[];
}

/** What every refusal looks like. */
export interface ErrorAnswer {
  readonly error: {
    readonly code: string;
    readonly message: string;
    readonly advice: string;
    readonly line?: number;
    readonly column?: number;
    readonly offset?: number;
  };
}
