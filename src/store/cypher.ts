/**
 * All the Cypher of this project: one text for both stores, in the common subset (every node labelled, no keyword as a
 * name). Labels and relationship types that vary are put in from closed lists of the graph room alone.
 */
export const ARTICLE_STATE = 'MATCH (a:Article {id: $id}) RETURN a.factsHash AS factsHash';
/** With a further condition the embedded engine would read every article. */
export const COPIES =
  'UNWIND $hashes AS hash MATCH (a:Article {contentHash: hash}) RETURN a.id AS id, a.contentHash AS contentHash';
export const ARTICLE_BY_ID = 'MATCH (a:Article {id: $key}) RETURN a.id AS id';
export const ARTICLE_BY_URL = 'MATCH (a:Article {url: $key}) RETURN a.id AS id ORDER BY id';

/**
 * The write to a property locks the node on a server, and MERGE keeps others from making it: what is read of it next is
 * still true at the commit. An article that was not there has no facts yet.
 */
export const LOCK_ARTICLE = 'MERGE (a:Article {id: $id}) SET a.id = $id RETURN a.factsHash AS factsHash';
export const SET_ARTICLE = 'MATCH (a:Article {id: $id}) SET a = $properties';
export const DELETE_ARTICLE = 'MATCH (a:Article {id: $id}) DETACH DELETE a';
export const DELETE_ANNOTATIONS = 'MATCH (a:Article {id: $id})<-[:IN_ARTICLE]-(n:__Annotation__) DETACH DELETE n';
export const DELETE_MENTIONS = 'MATCH (a:Article {id: $id})-[m:MENTIONS]->(e:__Entity__) DELETE m';

/** What an article states now, before it is taken out. */
export const STATEMENTS_OF_ARTICLE =
  'MATCH (a:Article {id: $id})-[m:MENTIONS]->(e:__Entity__) RETURN e.id AS id, m.statements AS statements';
export const CLAIMS_OF_ARTICLES = `
  UNWIND $ids AS id
  MATCH (a:Article {id: id})<-[:IN_ARTICLE]-(c:Claim)-[:SUBJECT]->(s:__Entity__)
  MATCH (c)-[:OBJECT]->(o:__Entity__)
  RETURN a.id AS article, a.contentHash AS contentHash, s.id AS subject, o.id AS object,
         c.predicate AS predicate, c.title AS title, c.negated AS negated, c.confidence AS confidence`;

export const LOCK_ENTITIES = `
  UNWIND $ids AS id
  MERGE (e:__Entity__ {id: id}) SET e.id = id
  RETURN e.id AS id, e.statements AS statements, e.statementArticles AS articles`;
export const DELETE_ENTITIES = 'UNWIND $ids AS id MATCH (e:__Entity__ {id: id}) DETACH DELETE e';

export function setEntities(labels: string): string {
  return `
  UNWIND $rows AS row
  MATCH (e:__Entity__ {id: row.id})
  SET ${labels === '' ? '' : `e${labels}, `}e += row.properties`;
}

export function removeLabels(labels: string): string {
  return `
  UNWIND $rows AS row
  MATCH (e:__Entity__ {id: row.id})
  REMOVE e${labels}`;
}

export const CREATE_MENTIONS = `
  MATCH (a:Article {id: $id})
  UNWIND $rows AS row
  MATCH (e:__Entity__ {id: row.entity})
  CREATE (a)-[m:MENTIONS]->(e) SET m = row.properties`;

export function createAnnotations(labels: string): string {
  return `
  MATCH (a:Article {id: $id})
  UNWIND $rows AS row
  CREATE (n:__Annotation__${labels})-[:IN_ARTICLE]->(a) SET n = row.properties`;
}

/** The node together with the one argument of a type that it has. */
export function createAnnotationsWith(argument: string, labels: string): string {
  return `
  MATCH (a:Article {id: $id})
  UNWIND $rows AS row
  MATCH (t:__Entity__ {id: row.to})
  CREATE (n:__Annotation__${labels})-[:IN_ARTICLE]->(a), (n)-[:${argument}]->(t) SET n = row.properties`;
}

export function createArguments(type: string): string {
  return `
  UNWIND $rows AS row
  MATCH (n:__Annotation__ {id: row.from})
  MATCH (t:__Entity__ {id: row.to})
  CREATE (n)-[r${type}]->(t)`;
}

export const CREATE_COUNTS = `
  UNWIND $rows AS row
  MATCH (n:__Annotation__ {id: row.from})
  MATCH (t:__Annotation__ {id: row.to})
  CREATE (n)-[:HAS_COUNT]->(t)`;

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

export const PLACES_IN_COUNTRIES =
  'UNWIND $codes AS code MATCH (p:Place {countryCode: code}) RETURN p.id AS id, p.countryCode AS countryCode';
export const DELETE_HIERARCHY = `
  UNWIND $ids AS id
  MATCH (p:__Entity__:Place {id: id})-[r:PART_OF]->(c:Place)
  WHERE r.source IS NOT NULL
  DELETE r`;
export const CREATE_HIERARCHY = `
  UNWIND $rows AS row
  MATCH (p:__Entity__:Place {id: row.source})
  MATCH (c:__Entity__:Place {id: row.target})
  CREATE (p)-[r:PART_OF]->(c) SET r = row.properties`;

/** Pages for reading the whole graph. */
export const PAGE_OF_ARTICLES = 'MATCH (a:Article) WHERE a.id > $after RETURN a ORDER BY a.id LIMIT $limit';
export const PAGE_OF_ENTITIES = 'MATCH (e:__Entity__) WHERE e.id > $after RETURN e ORDER BY e.id LIMIT $limit';
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
  RETURN n.id AS source, type(r) AS relation, t.id AS target
  UNION ALL
  UNWIND $ids AS id
  MATCH (n:__Annotation__ {id: id})-[r]->(t:__Annotation__)
  RETURN n.id AS source, type(r) AS relation, t.id AS target`;
export const DERIVED_OF_ENTITIES = `
  UNWIND $ids AS id
  MATCH (e:__Entity__ {id: id})-[r]->(o:__Entity__)
  RETURN e.id AS source, r, o.id AS target`;
export const COUNT_OF_ANNOTATIONS = 'MATCH (n:__Annotation__) RETURN count(n) AS total';
export const GROUNDED_ANNOTATIONS = 'MATCH (n:__Annotation__)-[:IN_ARTICLE]->(a:Article) RETURN n.id AS id ORDER BY id';
export const ALL_ANNOTATIONS = 'MATCH (n:__Annotation__) RETURN n.id AS id ORDER BY id';

export const ARTICLE_LIST = `
  MATCH (a:Article) WHERE a.id > $after
  RETURN a.id AS id, a.name AS name, a.url AS url, a.publishedAt AS publishedAt, a.source AS source,
         a.ingestedAt AS ingestedAt
  ORDER BY id LIMIT $limit`;

export function countNodes(label: string): string {
  return `MATCH (n:${label}) RETURN count(n) AS total`;
}
