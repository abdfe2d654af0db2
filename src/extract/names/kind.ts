import type { EntityLink, EntitySubtype, NamedEntityType } from '../../article/index.ts';

/** What a name is, without where it stands, and how sure its form makes it. */
export interface Kind {
  readonly type: NamedEntityType;
  readonly subtypes: readonly EntitySubtype[];
  readonly expansion: string | null;
  readonly link: EntityLink | null;
  readonly confidence: number;
}

/** A kind of which only the type, and perhaps the subtype, is known. */
export function kind(type: NamedEntityType, subtype: EntitySubtype | null, confidence: number): Kind {
  return { type, subtypes: subtype ? [subtype] : [], expansion: null, link: null, confidence };
}
