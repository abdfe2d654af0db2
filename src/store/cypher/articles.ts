export const ARTICLE_STATES =
  'UNWIND $ids AS id MATCH (a:Article {id: id}) RETURN a.id AS id, a.factsHash AS factsHash';

/** With a further condition the embedded engine would read every article. */
export const COPIES =
  'UNWIND $hashes AS hash MATCH (a:Article {contentHash: hash}) RETURN a.id AS id, a.contentHash AS contentHash';

/** Those that look for copies, and for other reports of an event, take turns from there to their commit. */
export const LOCK = 'MERGE (l:__Lock__ {id: $id}) SET l.id = $id, l.name = $id';

export const UNLOCK = 'MATCH (l:__Lock__ {id: $id}) DETACH DELETE l';

export const ARTICLE_BY_ID = 'MATCH (a:Article {id: $key}) RETURN a.id AS id';

export const ARTICLE_BY_URL = 'MATCH (a:Article {url: $key}) RETURN a.id AS id ORDER BY id';

/**
 * The write to a property locks the node on a server, and MERGE keeps others from making it: what is read of it next is
 * still true at the commit. An article that was not there has no facts yet.
 */
export const LOCK_ARTICLES = `
  UNWIND $ids AS id
  MERGE (a:Article {id: id}) SET a.id = id
  RETURN a.id AS id, a.factsHash AS factsHash`;

export const SET_ARTICLES = 'UNWIND $rows AS row MATCH (a:Article {id: row.id}) SET a = row.properties';

export const DELETE_ARTICLE = 'MATCH (a:Article {id: $id}) DETACH DELETE a';

export const ARTICLE_LIST = `
  MATCH (a:Article) WHERE a.id > $after
  RETURN a.id AS id, a.name AS name, a.url AS url, a.publishedAt AS publishedAt, a.source AS source,
         a.ingestedAt AS ingestedAt
  ORDER BY id LIMIT $limit`;

export function countNodes(label: string): string {
  return `MATCH (n:${label}) RETURN count(n) AS total`;
}
