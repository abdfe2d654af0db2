import { BANDS, TELLING_KEYS } from './found-by.ts';

/**
 * All the Cypher of this project: one text for both stores, in the common subset (every node labelled, no keyword as a
 * name). Labels and relationship types that vary are put in from closed lists of the graph room alone.
 */
export const ARTICLE_STATE = 'MATCH (a:Article {id: $id}) RETURN a.factsHash AS factsHash';
/** With a further condition the embedded engine would read every article. */
export const COPIES =
  'UNWIND $hashes AS hash MATCH (a:Article {contentHash: hash}) RETURN a.id AS id, a.contentHash AS contentHash';
export const SET_SIGNATURE = 'MERGE (s:__Signature__ {id: $id}) SET s = $properties';
export const DELETE_SIGNATURE = 'MATCH (s:__Signature__ {id: $id}) DETACH DELETE s';
export const SIGNATURES = `
  UNWIND $ids AS id
  MATCH (s:__Signature__ {id: id})
  RETURN s.id AS id, s.publishedAt AS publishedAt, s.minhash AS minhash`;
export const SIGNATURES_OF_BANDS = BANDS.map(
  (band) => `MATCH (s:__Signature__ {${band}: $${band}})
  RETURN s.id AS id, s.publishedAt AS publishedAt, s.minhash AS minhash`,
).join('\n  UNION\n  ');
export const ALL_SIGNATURES = 'MATCH (s:__Signature__) WHERE s.id > $after RETURN s ORDER BY s.id LIMIT $limit';
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

export const CREATE_TELLINGS = 'UNWIND $rows AS row CREATE (t:__Telling__) SET t = row';
export const DELETE_TELLINGS = 'MATCH (t:__Telling__ {article: $article}) DETACH DELETE t';
export const TELLINGS_OF_ARTICLE =
  'MATCH (t:__Telling__ {article: $article}) RETURN t.id AS id, t.reference AS reference ORDER BY id';
export const TELLINGS_OF_KEYS = TELLING_KEYS.map(
  (key) => `UNWIND $keys AS key
  MATCH (t:__Telling__ {${key}: key})
  RETURN t.id AS id, t.reference AS reference`,
).join('\n  UNION\n  ');
export const PAGE_OF_TELLINGS = 'MATCH (t:__Telling__) WHERE t.id > $after RETURN t ORDER BY t.id LIMIT $limit';
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

/** Those that look for copies, and for other reports of an event, take turns from there to their commit. */
export const LOCK = 'MERGE (l:__Lock__ {id: $id}) SET l.id = $id, l.name = $id';
export const UNLOCK = 'MATCH (l:__Lock__ {id: $id}) DETACH DELETE l';
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
export const MENTIONS_OF_ARTICLE = 'MATCH (a:Article {id: $id})-[m:MENTIONS]->(e:__Entity__) RETURN e.id AS entity, m';
export const CLAIMS_OF_ARTICLES = `
  UNWIND $ids AS id
  MATCH (a:Article {id: id})<-[:IN_ARTICLE]-(c:Claim)-[:SUBJECT]->(s:__Entity__)
  MATCH (c)-[:OBJECT]->(o:__Entity__)
  RETURN a.id AS article, coalesce(a.origin, a.id) AS origin, s.id AS subject, o.id AS object,
         c.predicate AS predicate, c.title AS title, c.negated AS negated, c.confidence AS confidence`;

export const LOCK_ENTITIES = `
  UNWIND $ids AS id
  MERGE (e:__Entity__ {id: id}) SET e.id = id
  RETURN e.id AS id`;
/**
 * Unlike `LOCK_ENTITIES` it makes none, and writes nothing: who waits for an entity while another writer gives it another
 * id would write the old one back.
 */
export const LOCK_STANDING_ENTITIES = 'UNWIND $ids AS id MATCH (e:__Entity__ {id: id}) REMOVE e.lock';
export const DELETE_ENTITIES = 'UNWIND $ids AS id MATCH (e:__Entity__ {id: id}) DETACH DELETE e';

/** Who a profile is resolved to. All that decide on it are locked first. */
export const LOCK_PROFILES = `
  UNWIND $ids AS id
  MERGE (p:__Profile__ {id: id}) SET p.id = id
  RETURN p`;
export const ENTITIES_OF_PROFILES = `
  UNWIND $ids AS id
  MATCH (p:__Profile__ {id: id})-[:RESOLVED_TO]->(e:__Entity__)
  RETURN p.id AS profile, e.id AS entity`;
export const STANDING_PROFILES = `
  UNWIND $ids AS id
  MATCH (p:__Profile__ {id: id})-[:RESOLVED_TO]->(e:__Entity__)
  RETURN p, e.id AS entity`;
export const PROFILES_OF_ENTITIES = `
  UNWIND $ids AS id
  MATCH (e:__Entity__ {id: id})<-[:RESOLVED_TO]-(p:__Profile__)
  RETURN p, e.id AS entity`;
export const LOCK_BLOCKS = `
  UNWIND $ids AS id
  MERGE (b:__Block__ {id: id}) SET b.id = id
  RETURN b.id AS id, b.profiles AS profiles`;
function profilesOfBlocks(type: string): string {
  return `
  UNWIND $ids AS id
  MATCH (b:__Block__ {id: id})<-[:${type}]-(p:__Profile__)
  RETURN b.id AS block, '${type}' AS relation, p.id AS id, p.type AS type, p.name AS name, p.country AS country,
         p.field AS field, p.authority AS authority`;
}
/** Long names are in a block for short ones to be found; they are many, and not compared with each other. */
export const SHORT_PROFILES_OF_BLOCKS = profilesOfBlocks('IN_BLOCK');
export const PROFILES_OF_BLOCKS = `${profilesOfBlocks('IN_BLOCK')}
  UNION ALL${profilesOfBlocks('LONG_IN_BLOCK')}`;
export const SET_BLOCKS =
  'UNWIND $rows AS row MATCH (b:__Block__ {id: row.id}) SET b.name = row.id, b.profiles = row.size';
export const DELETE_BLOCKS = 'UNWIND $ids AS id MATCH (b:__Block__ {id: id}) DETACH DELETE b';
export const JUDGEMENTS_OF = `
  UNWIND $ids AS id
  MATCH (j:__Judgement__ {one: id})
  RETURN j
  UNION ALL
  UNWIND $ids AS id
  MATCH (j:__Judgement__ {other: id})
  RETURN j`;
export const ALL_JUDGEMENTS = 'MATCH (j:__Judgement__) RETURN j ORDER BY j.id';
export const JUDGEMENT_BY_ID = 'MATCH (j:__Judgement__ {id: $id}) RETURN j';
/** Unlike `LOCK_PROFILES` it makes none: a judgement may speak of what the graph does not have. */
export const LOCK_STANDING_PROFILES =
  'UNWIND $ids AS id MATCH (p:__Profile__ {id: id}) SET p.id = id RETURN p.id AS id';
export const SET_JUDGEMENT = 'MERGE (j:__Judgement__ {id: $id}) SET j = $properties';
export const DELETE_JUDGEMENT = 'MATCH (j:__Judgement__ {id: $id}) DETACH DELETE j';

export const SET_PROFILES = 'UNWIND $rows AS row MATCH (p:__Profile__ {id: row.id}) SET p = row.properties';
export const DELETE_PROFILES = 'UNWIND $ids AS id MATCH (p:__Profile__ {id: id}) DETACH DELETE p';
export function createBlocked(type: string): string {
  return `
  UNWIND $rows AS row
  MATCH (p:__Profile__ {id: row.profile})
  MATCH (b:__Block__ {id: row.block})
  CREATE (p)-[r${type}]->(b)`;
}
export function deleteBlocked(type: string): string {
  return `
  UNWIND $rows AS row
  MATCH (p:__Profile__ {id: row.profile})-[r${type}]->(b:__Block__ {id: row.block})
  DELETE r`;
}
export const CREATE_RESOLVED = `
  UNWIND $rows AS row
  MATCH (p:__Profile__ {id: row.profile})
  MATCH (e:__Entity__ {id: row.entity})
  CREATE (p)-[:RESOLVED_TO]->(e)`;
export const DELETE_RESOLVED = `
  UNWIND $ids AS id
  MATCH (p:__Profile__ {id: id})-[r:RESOLVED_TO]->(e:__Entity__)
  DELETE r`;

/** An entity that goes on under the id of another of its profiles. */
export const RENAME_ENTITIES = 'UNWIND $rows AS row MATCH (e:__Entity__ {id: row.from}) SET e.id = row.to';

/** The gazetteer's hierarchy knows entities by their ids: of one that has got another, or goes, it is taken away. */
export const DELETE_HIERARCHY_FROM = `
  UNWIND $ids AS id
  MATCH (e:__Entity__ {id: id})-[r:PART_OF]->(o:__Entity__)
  WHERE r.source IS NOT NULL
  DELETE r`;
export const DELETE_HIERARCHY_TO = `
  UNWIND $ids AS id
  MATCH (e:__Entity__ {id: id})<-[r:PART_OF]-(o:__Entity__)
  WHERE r.source IS NOT NULL
  DELETE r`;

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
export const CREATE_MENTIONS_OF = `
  UNWIND $rows AS row
  MATCH (a:Article {id: row.article})
  MATCH (e:__Entity__ {id: row.entity})
  CREATE (a)-[m:MENTIONS]->(e) SET m = row.properties`;
export function deleteArguments(type: string): string {
  return `
  UNWIND $rows AS row
  MATCH (n:__Annotation__ {id: row.from})-[r${type}]->(e:__Entity__ {id: row.to})
  DELETE r`;
}

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

function placesWhere(property: string, values: string): string {
  return `
  UNWIND $${values} AS value
  MATCH (p:Place {${property}: value})
  RETURN p.id AS id, labels(p) AS labels, p.countryCode AS countryCode, p.admin1Id AS admin1Id, p.admin2Id AS admin2Id`;
}
/** The places that lie in one of the countries or regions. */
export const PLACES_WITHIN = [
  placesWhere('countryCode', 'countries'),
  placesWhere('admin1Id', 'regions'),
  placesWhere('admin2Id', 'regions'),
].join('\n  UNION\n');
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
  RETURN n.id AS source, type(r) AS relation, t.id AS target, r.profiles AS profiles
  UNION ALL
  UNWIND $ids AS id
  MATCH (n:__Annotation__ {id: id})-[r:HAS_COUNT]->(t:__Annotation__)
  RETURN n.id AS source, type(r) AS relation, t.id AS target, r.profiles AS profiles`;
export const DERIVED_OF_ENTITIES = `
  UNWIND $ids AS id
  MATCH (e:__Entity__ {id: id})-[r]->(o:__Entity__)
  RETURN e.id AS source, r, o.id AS target`;
export const PAGE_OF_PROFILES = 'MATCH (p:__Profile__) WHERE p.id > $after RETURN p ORDER BY p.id LIMIT $limit';
export const BLOCKS_OF_PROFILES = `
  UNWIND $ids AS id
  MATCH (p:__Profile__ {id: id})-[r]->(b:__Block__)
  RETURN p.id AS profile, b.id AS block, type(r) AS relation`;
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
export const MEMBERS_OF_BLOCKS_OF = `
  UNWIND $ids AS id
  MATCH (p:__Profile__ {id: id})-[r]->(b:__Block__)
  MATCH (b)<-[s]-(o:__Profile__)
  WHERE b.profiles <= $limit AND (type(r) = 'IN_BLOCK' OR type(s) = 'IN_BLOCK')
  RETURN DISTINCT o.id AS id`;
export const PAGE_OF_BLOCKS = 'MATCH (b:__Block__) WHERE b.id > $after RETURN b ORDER BY b.id LIMIT $limit';
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
