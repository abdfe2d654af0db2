import { type AnnotatedArticle, contentId, type Entity, type EntityId } from '../article/index.ts';
import { canonicalId } from './canonical-id.ts';
import { foldName } from './fold.ts';

/** Each entity of the article with its canonical id. A function of the article alone: the order of loading is no part of it. */
export function resolve(article: AnnotatedArticle): ReadonlyMap<EntityId, string> {
  const positions = firstPositions(article);
  const taken = new Map<string, number>();
  const ids = new Map<EntityId, string>();
  for (const entity of article.entities) {
    ids.set(entity.id, canonicalId(entity) ?? localId(article, entity, positions.get(entity.id) ?? -1, taken));
  }
  return ids;
}

/** Two who share a name and a place in the text (both unmentioned, say) are kept apart by their order in the article. */
function localId(article: AnnotatedArticle, entity: Entity, position: number, taken: Map<string, number>): string {
  const id = contentId(article.id, entity.type, foldName(entity.name), position);
  const earlier = taken.get(id) ?? 0;
  taken.set(id, earlier + 1);
  return earlier === 0 ? id : contentId(id, earlier);
}

function firstPositions(article: AnnotatedArticle): ReadonlyMap<EntityId, number> {
  const positions = new Map<EntityId, number>();
  for (const { entity, start } of article.mentions) {
    const known = positions.get(entity);
    if (known === undefined || start < known) positions.set(entity, start);
  }
  return positions;
}
