import type { AnnotatedArticle, Entity, EntityId } from '../article/index.ts';
import type { GoldArticle } from './gold.ts';
import { comparable, similar } from './matching.ts';

/** Says whether an entity of an annotated article is the one that a string of its gold file means. */
export interface EntityMatcher {
  readonly entity: (id: EntityId | null | undefined) => Entity | undefined;
  readonly nameOf: (id: EntityId | null | undefined) => string;
  readonly is: (id: EntityId | null | undefined, goldName: string) => boolean;
}

export function namesOfEntity(entity: Entity): ReadonlySet<string> {
  return new Set([entity.name, ...entity.aliases].map(comparable));
}

export function namesOfGold(entity: GoldArticle['entities'][number]): ReadonlySet<string> {
  return new Set([entity.name, ...entity.aliases, ...entity.accept].map(comparable));
}

export function shareAny(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return [...one].some((item) => other.has(item));
}

export function entityMatcher(gold: GoldArticle, article: AnnotatedArticle): EntityMatcher {
  const byId = new Map(article.entities.map((entity) => [entity.id, entity]));
  const known = new Map(
    gold.entities.flatMap((entity) => {
      const names = namesOfGold(entity);
      return [...names].map((name) => [name, names] as const);
    }),
  );
  const entity = (id: EntityId | null | undefined) => (id == null ? undefined : byId.get(id));
  return {
    entity,
    nameOf: (id) => entity(id)?.name ?? '',
    is: (id, goldName) => {
      const found = entity(id);
      if (found === undefined) return false;
      const names = known.get(comparable(goldName));
      if (names !== undefined) return shareAny(namesOfEntity(found), names);
      return [found.name, ...found.aliases].some((name) => similar(name, goldName));
    },
  };
}
