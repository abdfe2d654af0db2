import type { ArgumentChange, GraphChanges, Properties } from './changes.ts';
import { joinParts, type Part } from './entity-mentions.ts';

/** An argument that leads to an entity or a quantity. `profiles` only where its article speaks of the entity under several. */
export interface ResolvedArgument extends ArgumentChange {
  readonly profiles?: readonly string[];
}

/** The article's participants as the entities that they are. */
export interface ResolvedChanges {
  readonly mentions: readonly { readonly entity: string; readonly properties: Properties }[];
  readonly arguments: readonly ResolvedArgument[];
}

/** What the article says of each participant. */
export function partsOf({ entities, mentions }: Pick<GraphChanges, 'entities' | 'mentions'>): Part[] {
  const known = new Map(entities.map((entity) => [entity.id, entity]));
  return mentions.map((mention) => {
    const entity = known.get(mention.entity);
    return { mentions: mention, statements: entity?.statements ?? [], isLocal: (entity?.profile ?? null) === null };
  });
}

/** Participants that are one entity have one MENTIONS relationship and one argument of a kind. */
export function resolvedChanges(changes: GraphChanges, entityOf: (participant: string) => string): ResolvedChanges {
  const parts = grouped(partsOf(changes), ({ mentions }) => entityOf(mentions.entity));
  const links = changes.arguments.map((link) =>
    link.type === 'HAS_COUNT' ? link : { ...link, to: entityOf(link.to), profile: link.to },
  );
  return {
    mentions: [...parts].map(([entity, group]) => ({ entity, properties: joinParts(group) })),
    arguments: joinArguments(links, (entity) => (parts.get(entity)?.length ?? 1) > 1),
  };
}

/** Arguments with the profile that each of them means; those that lead to one entity are made one. */
export function joinArguments(
  links: readonly (ArgumentChange & { readonly profile?: string })[],
  hasSeveral: (entity: string) => boolean,
): ResolvedArgument[] {
  const groups = grouped(links, ({ type, from, to }) => JSON.stringify([type, from, to]));
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const { type, from, to } = first;
    const profiles = group.flatMap(({ profile }) => profile ?? []).sort();
    return [hasSeveral(to) ? { type, from, to, profiles } : { type, from, to }];
  });
}

function grouped<Value>(values: readonly Value[], keyOf: (value: Value) => string): Map<string, Value[]> {
  const groups = new Map<string, Value[]>();
  for (const value of values) {
    const group = groups.get(keyOf(value));
    if (group === undefined) groups.set(keyOf(value), [value]);
    else group.push(value);
  }
  return groups;
}
