export const DELETE_ANNOTATIONS = 'MATCH (a:Article {id: $id})<-[:IN_ARTICLE]-(n:__Annotation__) DETACH DELETE n';

export const DELETE_MENTIONS = 'MATCH (a:Article {id: $id})-[m:MENTIONS]->(e:__Entity__) DELETE m';

/** What an article states now, before it is taken out. */
export const MENTIONS_OF_ARTICLE = 'MATCH (a:Article {id: $id})-[m:MENTIONS]->(e:__Entity__) RETURN e.id AS entity, m';

export const CREATE_MENTIONS = `
  UNWIND $rows AS row
  MATCH (a:Article {id: row.article})
  MATCH (e:__Entity__ {id: row.entity})
  CREATE (a)-[m:MENTIONS]->(e) SET m = row.properties`;

export function createAnnotations(labels: string): string {
  return `
  UNWIND $rows AS row
  MATCH (a:Article {id: row.article})
  CREATE (n:__Annotation__${labels})-[:IN_ARTICLE]->(a) SET n = row.properties`;
}

export function createArguments(type: string): string {
  return `
  UNWIND $rows AS row
  MATCH (n:__Annotation__ {id: row.from})
  MATCH (t:__Entity__ {id: row.to})
  CREATE (n)-[r${type}]->(t) SET r = row.properties`;
}

export const CREATE_COUNTS = `
  UNWIND $rows AS row
  MATCH (n:__Annotation__ {id: row.from})
  MATCH (t:__Annotation__ {id: row.to})
  CREATE (n)-[:HAS_COUNT]->(t)`;
