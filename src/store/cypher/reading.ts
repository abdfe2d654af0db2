/** Pages for reading the whole graph. */
export const MENTIONS_OF_ARTICLES = `
  UNWIND $ids AS id
  MATCH (a:Article {id: id})-[m:MENTIONS]->(e:__Entity__)
  RETURN a.id AS article, e.id AS entity, m`;

export const ANNOTATIONS_OF_ARTICLES = `
  UNWIND $ids AS id
  MATCH (a:Article {id: id})<-[:IN_ARTICLE]-(n:__Annotation__)
  RETURN a.id AS article, n`;

export const ARGUMENTS_OF_ANNOTATIONS = `
  UNWIND $ids AS id
  MATCH (n:__Annotation__ {id: id})-[r]->(t:__Entity__)
  RETURN n.id AS source, type(r) AS relation, t.id AS target, r.profiles AS profiles
  UNION ALL
  UNWIND $ids AS id
  MATCH (n:__Annotation__ {id: id})-[r:HAS_COUNT]->(t:__Annotation__)
  RETURN n.id AS source, type(r) AS relation, t.id AS target, r.profiles AS profiles`;

export const DERIVED_OF_ENTITIES = `
  UNWIND $ids AS id
  MATCH (e:__Entity__ {id: id})-[r]->(o:__Entity__)
  RETURN e.id AS source, r, o.id AS target`;

/** An entity by its id or a profile's, or by the name that it goes by. */
export const ENTITIES_BY_KEY = `
  MATCH (e:__Entity__ {id: $key})
  RETURN e.id AS id, e.name AS name
  UNION
  MATCH (p:__Profile__ {id: $key})-[:RESOLVED_TO]->(e:__Entity__)
  RETURN e.id AS id, e.name AS name
  UNION
  MATCH (e:__Entity__ {name: $key})
  RETURN e.id AS id, e.name AS name`;

/** By another name, which no index knows: every entity is looked at. */
export const ENTITIES_BY_ALIAS = 'MATCH (e:__Entity__) WHERE $key IN e.aliases RETURN e.id AS id, e.name AS name';

export const COUNT_OF_ANNOTATIONS = 'MATCH (n:__Annotation__) RETURN count(n) AS total';

export const GROUNDED_ANNOTATIONS = 'MATCH (n:__Annotation__)-[:IN_ARTICLE]->(a:Article) RETURN n.id AS id ORDER BY id';

export const ALL_ANNOTATIONS = 'MATCH (n:__Annotation__) RETURN n.id AS id ORDER BY id';
