import type { TextSpan } from './span.ts';

/** What a participant is; `Unnamed` for one that the article does not name: `an official familiar with the talks`. */
export type EntityType = 'Person' | 'Organization' | 'Place' | 'Other' | 'Unnamed';
/** What a participant with a name is. */
export type NamedEntityType = Exclude<EntityType, 'Unnamed'>;
/** How the text speaks of an entity: by a name, by a noun phrase, or by a pronoun. */
export type MentionKind = 'name' | 'nominal' | 'pronoun';

/** Local to one article: `e1`, `e2`, … */
export type EntityId = string;

/** A place in the text that speaks of an entity. */
export interface Mention extends TextSpan {
  readonly type: EntityType;
  readonly kind: MentionKind;
  readonly entity: EntityId;
  /** Between 0 and 1. */
  readonly confidence: number;
}
