import type { Ask, Row } from '../asking/ask.ts';
import { ARTICLE_COLUMNS } from '../asking/values.ts';

/** What is asked of the graph about a set of entities; `among`: only what leads to one of these. */
export interface Question {
  readonly ids: readonly string[];
  readonly among?: readonly string[];
}

/** Of an entity that is in thousands of articles, the newest statements are enough to choose its neighbours from. */
const MOST_ROWS = 6000;

/** Of what is cut off the newest is kept; the rest of the order makes the same graph give the same answer. */
const NEWEST = (...ids: readonly string[]) => ["coalesce(a.publishedAt, '') DESC", 'a.id', ...ids].join(', ');

const NEIGHBOUR = '$among IS NULL OR o.id IN $among';

const CLAIMS = `
  UNWIND $ids AS id
  MATCH (e:__Entity__ {id: id})<-[x:SUBJECT|OBJECT]-(c:Claim)-[y:SUBJECT|OBJECT]->(o:__Entity__)
  WHERE o.id <> e.id AND type(x) <> type(y) AND c.negated = false AND (${NEIGHBOUR})
  MATCH (c)-[:IN_ARTICLE]->(a:Article)
  RETURN e AS one, o AS other, type(x) AS side, c.predicate AS predicate, c.title AS title, ${ARTICLE_COLUMNS}
  ORDER BY ${NEWEST('c.id', 'e.id', 'o.id', 'side')}`;

const EVENTS = `
  UNWIND $ids AS id
  MATCH (e:__Entity__ {id: id})<-[x:AGENT|TARGET|PLACE]-(v:Event)-[y:AGENT|TARGET|PLACE]->(o:__Entity__)
  WHERE o.id <> e.id AND v.negated = false AND (${NEIGHBOUR})
  MATCH (v)-[:IN_ARTICLE]->(a:Article)
  RETURN e AS one, o AS other, type(x) AS side, type(y) AS otherSide, v.type AS type, ${ARTICLE_COLUMNS}
  ORDER BY ${NEWEST('v.id', 'e.id', 'o.id', 'side', 'otherSide')}`;

const QUOTES = `
  UNWIND $ids AS id
  MATCH (e:__Entity__ {id: id})<-[x:SPOKEN_BY|ABOUT]-(q:Quote)-[y:SPOKEN_BY|ABOUT]->(o:__Entity__)
  WHERE o.id <> e.id AND type(x) <> type(y) AND (${NEIGHBOUR})
  MATCH (q)-[:IN_ARTICLE]->(a:Article)
  RETURN e AS one, o AS other, type(x) AS side, ${ARTICLE_COLUMNS}
  ORDER BY ${NEWEST('q.id', 'e.id', 'o.id', 'side')}`;

/** Upwards only: a country would bring thousands of towns. */
const WIDER = `
  UNWIND $ids AS id
  MATCH (e:Place {id: id})-[r:PART_OF]->(o:Place)
  WHERE r.source = 'geonames' AND (${NEIGHBOUR})
  RETURN e AS one, o AS other ORDER BY e.id, o.id`;

/** Of one entity, so that none of those that are opened takes the room of another. */
const NAMED_WITH_ONE = `
  MATCH (e:__Entity__ {id: $id})<-[m:MENTIONS]-(a:Article)
  WITH e, a, m.salience AS salience ORDER BY salience DESC, a.id LIMIT 300
  MATCH (a)-[n:MENTIONS]->(o:__Entity__)
  WHERE o.id <> e.id AND n.salience > 0.2
  RETURN e AS one, o AS other, ${ARTICLE_COLUMNS} ORDER BY salience DESC, a.id, o.id`;

const NAMED_AMONG = `
  UNWIND $ids AS id
  MATCH (e:__Entity__ {id: id})<-[m:MENTIONS]-(a:Article)-[n:MENTIONS]->(o:__Entity__)
  WHERE o.id <> e.id AND n.salience > 0.2 AND o.id IN $among
  WITH e, o, a, m.salience AS salience
  RETURN e AS one, o AS other, ${ARTICLE_COLUMNS} ORDER BY salience DESC, a.id, e.id, o.id`;

export interface Gathered {
  readonly claims: readonly Row[];
  readonly events: readonly Row[];
  readonly quotes: readonly Row[];
  readonly wider: readonly Row[];
  readonly namedWith: readonly Row[];
}

/** All that ties these entities to others. Being named in one article is a tie only where that is asked for. */
export async function gather(ask: Ask, { ids, among }: Question, withMentions: boolean): Promise<Gathered> {
  const parameters = { ids, among: among ?? null };
  return {
    claims: await ask(CLAIMS, parameters, MOST_ROWS),
    events: await ask(EVENTS, parameters, MOST_ROWS),
    quotes: await ask(QUOTES, parameters, MOST_ROWS),
    wider: await ask(WIDER, parameters, MOST_ROWS),
    namedWith: withMentions ? await namedWith(ask, ids, among) : [],
  };
}

async function namedWith(ask: Ask, ids: readonly string[], among: Question['among']): Promise<readonly Row[]> {
  if (among !== undefined) return ask(NAMED_AMONG, { ids, among }, MOST_ROWS);
  const rows: Row[] = [];
  const share = Math.max(200, Math.floor(MOST_ROWS / ids.length));
  for (const id of ids) rows.push(...(await ask(NAMED_WITH_ONE, { id }, share)));
  return rows;
}
