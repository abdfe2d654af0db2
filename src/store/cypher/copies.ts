import { BANDS } from '../found-by.ts';

export const SET_SIGNATURES = 'UNWIND $rows AS row MERGE (s:__Signature__ {id: row.id}) SET s = row';

export const DELETE_SIGNATURE = 'MATCH (s:__Signature__ {id: $id}) DETACH DELETE s';

export const SIGNATURES = `
  UNWIND $ids AS id
  MATCH (s:__Signature__ {id: id})
  RETURN s.id AS id, s.publishedAt AS publishedAt, s.minhash AS minhash`;

export const SIGNATURES_OF_BANDS = BANDS.map(
  (band) => `UNWIND $${band} AS value
  MATCH (s:__Signature__ {${band}: value})
  RETURN s.id AS id, s.publishedAt AS publishedAt, s.minhash AS minhash`,
).join('\n  UNION\n  ');

export const COPY_TARGETS = `
  UNWIND $ids AS id
  MATCH (a:Article {id: id})-[r:COPY_OF]->(b:Article)
  RETURN a.id AS id, b.id AS target, r.similarity AS similarity`;

export const DELETE_COPY_OF = `
  UNWIND $ids AS id
  MATCH (a:Article {id: id})-[r:COPY_OF]->(b:Article)
  DELETE r`;

export const CREATE_COPY_OF = `
  UNWIND $rows AS row
  MATCH (a:Article {id: row.id})
  MATCH (b:Article {id: row.target})
  CREATE (a)-[r:COPY_OF]->(b) SET r.similarity = row.similarity`;

export const ORIGINS =
  'UNWIND $ids AS id MATCH (a:Article {id: id}) RETURN a.id AS id, coalesce(a.origin, a.id) AS origin';

export const ARTICLES_OF_ORIGINS = `
  UNWIND $ids AS id
  MATCH (a:Article {id: id})
  RETURN a.id AS id, id AS origin
  UNION
  UNWIND $ids AS id
  MATCH (a:Article {origin: id})
  RETURN a.id AS id, id AS origin`;

export const SET_ORIGINS = 'UNWIND $rows AS row MATCH (a:Article {id: row.id}) SET a.origin = row.origin';

export const CLEAR_ORIGINS = 'UNWIND $ids AS id MATCH (a:Article {id: id}) REMOVE a.origin';
