/** Where articles speak of a profile, and all that they say of the entities concerned. */
export const ARTICLES_OF_PROFILES = `
  UNWIND $rows AS row
  MATCH (e:__Entity__ {id: row.entity})<-[m:MENTIONS]-(a:Article)
  WHERE row.profile IN m.profiles
  RETURN a.id AS article`;

export const MENTIONS_OF_ENTITIES_IN = `
  UNWIND $ids AS id
  MATCH (a:Article {id: id})-[m:MENTIONS]->(e:__Entity__)
  WHERE e.id IN $entities
  RETURN a.id AS article, e.id AS entity, m`;

export const ARGUMENTS_TO_ENTITIES_IN = `
  UNWIND $ids AS id
  MATCH (a:Article {id: id})<-[:IN_ARTICLE]-(n:__Annotation__)
  MATCH (n)-[r]->(e:__Entity__)
  WHERE e.id IN $entities
  RETURN a.id AS article, n.id AS annotation, type(r) AS relation, r.profiles AS profiles, e.id AS entity`;

export const DELETE_MENTIONS_OF = `
  UNWIND $rows AS row
  MATCH (a:Article {id: row.article})-[m:MENTIONS]->(e:__Entity__ {id: row.entity})
  DELETE m`;

export function deleteArguments(type: string): string {
  return `
  UNWIND $rows AS row
  MATCH (n:__Annotation__ {id: row.from})-[r${type}]->(e:__Entity__ {id: row.to})
  DELETE r`;
}
