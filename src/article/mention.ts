import type { TextSpan } from './span.ts';

export type EntityType = 'Person' | 'Organization' | 'Place' | 'Other' | 'Unnamed';
export type NamedEntityType = Exclude<EntityType, 'Unnamed'>;
export type MentionKind = 'name' | 'nominal' | 'pronoun';

/** Local to one article: `e1`, `e2`, … */
export type EntityId = string;

export interface Mention extends TextSpan {
  readonly type: EntityType;
  readonly kind: MentionKind;
  readonly entity: EntityId;
  /** Between 0 and 1. */
  readonly confidence: number;
}
