import type { GraphChanges } from './changes.ts';
import type { DerivedRelationship } from './derive.ts';

/** What the graph holds of one article, in the form in which it was written, to be checked against its text. */
export interface StoredArticle extends GraphChanges {
  /** The hash that was written with it; null where there is none. */
  readonly factsHash: string | null;
}

/** An entity as the graph holds it, with the derived relationships that lead from it. */
export interface StoredEntity {
  readonly id: string;
  readonly labels: readonly string[];
  readonly properties: Readonly<Record<string, unknown>>;
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
