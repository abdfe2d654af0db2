/**
 * Endless changes from a base of real ones: each round repeats the base under fresh ids. What several base articles
 * name (countries, agencies) stays shared by all rounds; what only one names is new in each round. So the graph grows
 * as a real one does: a few nodes are named by a large part of the articles, most by one.
 */
export function* articleCopies(base) {
  const isShared = sharedEntities(base);
  for (let round = 0; ; round += 1) for (const changes of base) yield copyOf(changes, `~${round}`, isShared);
}

function sharedEntities(base) {
  const named = new Map();
  for (const { entities } of base) for (const { id } of entities) named.set(id, (named.get(id) ?? 0) + 1);
  return (id) => (named.get(id) ?? 0) > 1;
}

function copyOf({ article, entities, mentions, annotations, arguments: links }, suffix, isShared) {
  const entityId = (id) => (isShared(id) ? id : id + suffix);
  const { url, contentHash, ...properties } = article.properties;
  const id = article.id + suffix;
  return {
    article: {
      id,
      properties: {
        ...properties,
        id,
        contentHash: contentHash + suffix,
        ...(url === undefined ? {} : { url: url + suffix }),
      },
    },
    entities: entities.map((entity) => ({ ...entity, id: entityId(entity.id) })),
    mentions: mentions.map((mention) => ({ ...mention, entity: entityId(mention.entity) })),
    annotations: annotations.map((annotation) => {
      const own = annotation.id + suffix;
      return { ...annotation, id: own, properties: { ...annotation.properties, id: own } };
    }),
    arguments: links.map(({ type, from, to }) => ({
      type,
      from: from + suffix,
      to: type === 'HAS_COUNT' ? to + suffix : entityId(to),
    })),
  };
}
