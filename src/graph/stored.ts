import type { BlockKey, Profile, ProfileRecord } from '../resolve/index.ts';
import type { GraphChanges } from './changes.ts';
import type { DerivedRelationship } from './derive.ts';
import type { Part } from './entity-mentions.ts';

/** What the graph holds of one article, in the form in which it was written, to be checked against its text. */
export interface StoredArticle extends Omit<GraphChanges, 'entities' | 'signature' | 'story'> {
  /** What it says of each participant, and the entity that this leads to. */
  readonly parts: readonly (Part & { readonly resolvedTo: string })[];
  /** The hash that was written with it; null where there is none. */
  readonly factsHash: string | null;
}

/** A profile as the graph holds it: with the entities that it leads to (one, if all is well) and its blocks. */
export interface HeldProfile {
  readonly profile: Profile;
  readonly record: ProfileRecord;
  readonly entities: readonly string[];
  readonly blocks: readonly BlockKey[];
}

/** An entity as the graph holds it, with the derived relationships that lead from it. */
export interface StoredEntity {
  readonly id: string;
  readonly labels: readonly string[];
  readonly properties: Readonly<{ [property: string]: unknown }>;
  readonly derived: readonly DerivedRelationship[];
}

/** A fact that the graph cannot show in the text of its article, and why. */
export interface Ungrounded {
  /** Null for what belongs to no one article: an entity or a derived relationship. */
  readonly article: string | null;
  /** The id of the annotation or entity, or a description of the relationship. */
  readonly fact: string;
  readonly reason: string;
}
