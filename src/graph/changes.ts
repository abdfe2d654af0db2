import type { EntityType, MentionKind } from '../article/index.ts';
import type { Profile } from '../resolve/index.ts';

/** What a property may hold: what both stores keep unchanged. Lists are of one kind and never empty of meaning. */
export type PropertyValue = string | number | boolean | readonly string[] | readonly number[];
export type Properties = Readonly<Record<string, PropertyValue>>;

/**
 * What one article says of an entity, as `property=value` (`name=…`, `alias=…`, `label=Official`, `countryCode=IN`).
 * An entity's own properties are a tally of the statements of all articles, in the manner of followthemoney: so they
 * do not depend on the order of loading, and an article can be taken out exactly.
 */
export type Statement = string;

export interface EntityChange {
  /** The profile's id, or that of a participant which is local to its article. */
  readonly id: string;
  readonly type: EntityType;
  /** Null for a participant that no other article can speak of. */
  readonly profile: Profile | null;
  readonly statements: readonly Statement[];
}

/** Where the article speaks of a participant; lists are of equal length, in the order of the text. */
export interface MentionsChange {
  /** The participant: see `EntityChange`. */
  readonly entity: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly kinds: readonly MentionKind[];
  readonly confidences: readonly number[];
  readonly count: number;
  readonly salience: number;
  /** Spans in the article's `headline`; empty where it does not name the entity. */
  readonly headlineStarts: readonly number[];
  readonly headlineEnds: readonly number[];
}

export type AnnotationKind = 'Event' | 'Quote' | 'Quantity' | 'Claim';

/** A fact and its passage; `kind` and `type` become labels beside `__Annotation__`. */
export interface AnnotationChange {
  readonly id: string;
  readonly kind: AnnotationKind;
  /** `Arrest` for an event, `Money` for a quantity; null where the kind says all. */
  readonly type: string | null;
  readonly properties: Properties;
}

export type ArgumentType =
  | 'AGENT'
  | 'TARGET'
  | 'PLACE'
  | 'HAS_COUNT'
  | 'COUNTS'
  | 'SPOKEN_BY'
  | 'ABOUT'
  | 'SUBJECT'
  | 'OBJECT';

/** From an annotation to a participant, or to a Quantity (HAS_COUNT). */
export interface ArgumentChange {
  readonly type: ArgumentType;
  readonly from: string;
  readonly to: string;
}

/**
 * Everything that one article puts into the graph, in values that no store had a part in. Its participants are
 * profiles: which entity each of them is depends on all articles, and is found when it is written.
 */
export interface GraphChanges {
  readonly article: { readonly id: string; readonly properties: Properties };
  /** Of its words, by which copies of one report are found. */
  readonly signature: readonly number[];
  /** The words that tell most of what it is about, by which reports of one happening are found. */
  readonly story: readonly string[];
  readonly entities: readonly EntityChange[];
  readonly mentions: readonly MentionsChange[];
  readonly annotations: readonly AnnotationChange[];
  readonly arguments: readonly ArgumentChange[];
}
