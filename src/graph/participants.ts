import type { AnnotatedArticle, Entity, EntityId, Mention } from '../article/index.ts';
import { byPosition } from '../article/index.ts';
import { resolve } from '../resolve/index.ts';

/** The entities of one article that are one and the same in the graph, with all the places that speak of them. */
export interface Participant {
  readonly id: string;
  readonly entities: readonly Entity[];
  readonly mentions: readonly Mention[];
  readonly headlineMentions: readonly Mention[];
}

export interface Participants {
  readonly all: readonly Participant[];
  /** The canonical id; undefined for an id that is none of the article's entities. */
  readonly idOf: (entity: EntityId) => string | undefined;
}

export function participantsOf(article: AnnotatedArticle): Participants {
  const ids = resolve(article);
  const grouped = new Map<string, { entities: Entity[]; mentions: Mention[]; headlineMentions: Mention[] }>();
  for (const entity of article.entities) {
    const id = ids.get(entity.id) ?? entity.id;
    const group = grouped.get(id) ?? { entities: [], mentions: [], headlineMentions: [] };
    group.entities.push(entity);
    grouped.set(id, group);
  }
  for (const mention of article.mentions) grouped.get(ids.get(mention.entity) ?? '')?.mentions.push(mention);
  for (const mention of article.headlineMentions) {
    grouped.get(ids.get(mention.entity) ?? '')?.headlineMentions.push(mention);
  }
  const all = [...grouped].map(([id, group]) => ({
    id,
    entities: group.entities,
    mentions: group.mentions.toSorted(byPosition),
    headlineMentions: group.headlineMentions.toSorted(byPosition),
  }));
  return { all, idOf: (entity) => ids.get(entity) };
}
