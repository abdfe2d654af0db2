export const CLAIMS_OF_ARTICLES = `
  UNWIND $ids AS id
  MATCH (a:Article {id: id})<-[:IN_ARTICLE]-(c:Claim)-[:SUBJECT]->(s:__Entity__)
  MATCH (c)-[:OBJECT]->(o:__Entity__)
  RETURN a.id AS article, coalesce(a.origin, a.id) AS origin, s.id AS subject, o.id AS object,
         c.predicate AS predicate, c.title AS title, c.negated AS negated, c.confidence AS confidence`;

export const DERIVED_OF_PAIRS = `
  UNWIND $pairs AS pair
  MATCH (s:__Entity__ {id: pair.subject})-[r]->(o:__Entity__ {id: pair.object})
  WHERE r.claims IS NOT NULL
  RETURN s.id AS subject, o.id AS object, r AS relationship`;

/** Titles keep apart what leads from the one to the other more than once. */
function derivedOfRows(type: string): string {
  return `
  UNWIND $rows AS row
  MATCH (s:__Entity__ {id: row.from})-[r${type}]->(o:__Entity__ {id: row.to})
  WHERE r.claims IS NOT NULL AND coalesce(r.title, '') = row.title`;
}

export function deleteDerived(type: string): string {
  return `${derivedOfRows(type)}
  DELETE r`;
}

export function setDerived(type: string): string {
  return `${derivedOfRows(type)}
  SET r = row.properties`;
}

export function createDerived(type: string): string {
  return `
  UNWIND $rows AS row
  MATCH (s:__Entity__ {id: row.from})
  MATCH (o:__Entity__ {id: row.to})
  CREATE (s)-[r${type}]->(o) SET r = row.properties`;
}
