export const SOURCES = 'UNWIND $ids AS id MATCH (s:__Source__ {id: id}) RETURN s';

export const ARTICLES_THERE = 'UNWIND $ids AS id MATCH (a:Article {id: id}) RETURN a.id AS id';

export const SET_SOURCES = 'UNWIND $rows AS row MERGE (s:__Source__ {id: row.id}) SET s = row.properties';
