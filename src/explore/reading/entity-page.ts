import { WiregraphError } from '../../article/index.ts';
import type { GraphNode } from '../../store/index.ts';
import type { EntityPage } from '../answers.ts';
import type { Ask } from '../asking/ask.ts';
import {
  ARTICLE_COLUMNS,
  articleOf,
  distinctArticles,
  entityOf,
  numberOrNull,
  textOf,
  textOrNull,
  textsOf,
} from '../asking/values.ts';
import { happeningsOf } from './happenings.ts';
import { quotesOf } from './quotes.ts';
import { rolesOf } from './roles.ts';

const ENTITY = 'MATCH (e:__Entity__ {id: $id}) RETURN e';
const PROFILE = 'MATCH (p:__Profile__ {id: $id})-[:RESOLVED_TO]->(e:__Entity__) RETURN e';
const MENTIONS = `
  MATCH (e:__Entity__ {id: $id})<-[m:MENTIONS]-(a:Article)
  RETURN count(a) AS articles, coalesce(sum(m.count), 0) AS mentions`;
const FACTS = `
  MATCH (e:__Entity__ {id: $id})<-[r:AGENT|TARGET|PLACE|SPOKEN_BY|SUBJECT|OBJECT]-(n:__Annotation__)
  RETURN type(r) AS role, count(n) AS facts`;
const LATEST = `
  MATCH (e:__Entity__ {id: $id})<-[m:MENTIONS]-(a:Article)
  RETURN ${ARTICLE_COLUMNS} ORDER BY coalesce(a.publishedAt, '') DESC, articleId LIMIT 12`;
const NAMED_WITH = `
  MATCH (e:__Entity__ {id: $id})<-[m:MENTIONS]-(a:Article)
  WITH e, a, m.salience AS salience ORDER BY salience DESC, a.id LIMIT 500
  MATCH (a)-[n:MENTIONS]->(o:__Entity__)
  WHERE o.id <> $id AND NOT o:Unnamed
  RETURN o, count(a) AS articles ORDER BY articles DESC, o.name, o.id LIMIT 24`;
const EVENTS = `
  MATCH (x:__Entity__ {id: $id})<-[:AGENT|TARGET|PLACE]-(e:Event)
  MATCH (e)-[:IN_ARTICLE]->(a:Article)
  WITH DISTINCT e, coalesce(e.from, substring(a.publishedAt, 0, 10), '') AS day
  RETURN e.id AS id, day ORDER BY day DESC, id LIMIT 60`;

/** All that the graph knows of one entity, with the passages. By its id, or that of a profile that means it. `not-found`. */
export async function entityPage(ask: Ask, key: string): Promise<EntityPage> {
  const node = await nodeOf(ask, key);
  const { properties } = node;
  const id = textOf(properties.id);
  const [mentions] = await ask(MENTIONS, { id });
  const facts = await ask(FACTS, { id });
  const factsAs = (...roles: string[]) =>
    facts
      .filter(({ role }) => roles.includes(textOf(role)))
      .reduce((sum, row) => sum + (numberOrNull(row.facts) ?? 0), 0);
  const { roles, rows: roleRows } = await rolesOf(ask, id);
  const { said, received, rows: quoteRows } = await quotesOf(ask, id);
  const events = (await ask(EVENTS, { id })).map((row) => textOf(row.id));
  const { happenings, articles } = await happeningsOf(ask, events);
  const latest = (await ask(LATEST, { id })).map(articleOf);
  const articleCount = numberOrNull(mentions?.articles) ?? 0;
  const known = [...articles, ...distinctArticles([...roleRows, ...quoteRows]), ...latest];
  return {
    entity: entityOf(node, articleCount),
    aliases: textsOf(properties.aliases),
    country: textOrNull(properties.countryCode),
    regions: textsOf(properties.regions),
    latitude: numberOrNull(properties.latitude),
    longitude: numberOrNull(properties.longitude),
    wikidata: textOrNull(properties.wikidata),
    geonames: numberOrNull(properties.geonamesId),
    counts: {
      articles: articleCount,
      mentions: numberOrNull(mentions?.mentions) ?? 0,
      events: factsAs('AGENT', 'TARGET', 'PLACE'),
      quotes: factsAs('SPOKEN_BY'),
      claims: factsAs('SUBJECT', 'OBJECT'),
    },
    roles,
    said,
    received,
    happenings,
    namedWith: (await ask(NAMED_WITH, { id })).map((row) => ({
      entity: entityOf(row.o),
      articles: numberOrNull(row.articles) ?? 0,
    })),
    latest,
    articles: [...new Map(known.map((article) => [article.id, article])).values()],
  };
}

async function nodeOf(ask: Ask, id: string): Promise<GraphNode> {
  const [row] = [...(await ask(ENTITY, { id })), ...(await ask(PROFILE, { id }))];
  if (row === undefined) {
    throw new WiregraphError(
      'not-found',
      'No such entity in the graph',
      'It may have gone with its articles: search for its name.',
    );
  }
  return row.e as GraphNode;
}
