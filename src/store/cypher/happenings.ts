import { TELLING_KEYS } from '../found-by.ts';

export const CREATE_TELLINGS = 'UNWIND $rows AS row CREATE (t:__Telling__) SET t = row';

export const DELETE_TELLINGS = 'UNWIND $articles AS article MATCH (t:__Telling__ {article: article}) DETACH DELETE t';

export const TELLINGS_OF_ARTICLE =
  'MATCH (t:__Telling__ {article: $article}) RETURN t.id AS id, t.reference AS reference ORDER BY id';

export const TELLINGS_OF_KEYS = TELLING_KEYS.map(
  (key) => `UNWIND $keys AS key
  MATCH (t:__Telling__ {${key}: key})
  RETURN t.id AS id, t.reference AS reference`,
).join('\n  UNION\n  ');

export const STORIES = 'UNWIND $ids AS id MATCH (s:__Signature__ {id: id}) RETURN s.id AS id, s.story AS story';

export const SAME_AS_OF = `
  UNWIND $ids AS id
  MATCH (e:__Annotation__ {id: id})-[r:SAME_AS]->(o:__Annotation__)
  RETURN e.id AS id, o.id AS target, r.score AS score, r.reasons AS reasons`;

export const DELETE_SAME_AS = `
  UNWIND $ids AS id
  MATCH (e:__Annotation__ {id: id})-[r:SAME_AS]->(o:__Annotation__)
  DELETE r`;

export const CREATE_SAME_AS = `
  UNWIND $rows AS row
  MATCH (e:__Annotation__ {id: row.from})
  MATCH (o:__Annotation__ {id: row.to})
  CREATE (e)-[r:SAME_AS]->(o) SET r.score = row.score, r.reasons = row.reasons`;

export const FIGURES_OF = `
  UNWIND $ids AS id
  MATCH (q:__Annotation__:Quantity {id: id})-[r]->(o:Quantity)
  RETURN q.id AS id, type(r) AS relation, o.id AS target, r.events AS events`;

export const DELETE_FIGURES = `
  UNWIND $ids AS id
  MATCH (q:__Annotation__:Quantity {id: id})-[r]->(o:Quantity)
  DELETE r`;

export function createFigures(type: string): string {
  return `
  UNWIND $rows AS row
  MATCH (q:__Annotation__ {id: row.from})
  MATCH (o:__Annotation__ {id: row.to})
  CREATE (q)-[r${type}]->(o) SET r.events = row.events`;
}
