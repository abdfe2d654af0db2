import type { AnnotatedArticle, Entity, EntityId, Mention } from '../article/index.ts';
import { byPosition } from '../article/index.ts';
import { type Reference, referencesOf } from '../resolve/index.ts';

/** The entities of one article that are one by their names, with all the places that speak of them. */
export interface Participant {
  readonly id: string;
  readonly references: readonly Reference[];
  readonly entities: readonly Entity[];
  readonly mentions: readonly Mention[];
  readonly headlineMentions: readonly Mention[];
}

export interface Participants {
  readonly all: readonly Participant[];
  /** The participant's id; undefined for an id that is none of the article's entities. */
  readonly idOf: (entity: EntityId) => string | undefined;
}

export function participantsOf(article: AnnotatedArticle): Participants {
  const references = referencesOf(article);
  const grouped = new Map<string, Group>();
  for (const entity of article.entities) {
    const reference = references.get(entity.id);
    if (reference === undefined) continue;
    const group = grouped.get(reference.id) ?? { references: [], entities: [], mentions: [], headlineMentions: [] };
    group.references.push(reference);
    group.entities.push(entity);
    grouped.set(reference.id, group);
  }
  const groupOf = ({ entity }: Mention) => grouped.get(references.get(entity)?.id ?? '');
  for (const mention of article.mentions) groupOf(mention)?.mentions.push(mention);
  for (const mention of article.headlineMentions) groupOf(mention)?.headlineMentions.push(mention);
  const all = [...grouped].map(([id, group]) => ({
    id,
    references: group.references,
    entities: group.entities,
    mentions: group.mentions.toSorted(byPosition),
    headlineMentions: group.headlineMentions.toSorted(byPosition),
  }));
  return { all, idOf: (entity) => references.get(entity)?.id };
}

interface Group {
  readonly references: Reference[];
  readonly entities: Entity[];
  readonly mentions: Mention[];
  readonly headlineMentions: Mention[];
}
