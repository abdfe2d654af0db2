import type { SpokenQuote } from '../answers.ts';
import type { Ask, Row } from '../asking/ask.ts';
import { ARTICLE_COLUMNS, entityOf, textOf, textOrNull } from '../asking/values.ts';
import { passagesOf } from './texts.ts';

const SAID = `
  MATCH (s:__Entity__ {id: $id})<-[:SPOKEN_BY]-(q:Quote) MATCH (q)-[:IN_ARTICLE]->(a:Article)
  RETURN q AS quote, s AS speaker, ${ARTICLE_COLUMNS} ORDER BY coalesce(a.publishedAt, '') DESC, articleId, q.start LIMIT 60`;
const RECEIVED = `
  MATCH (t:__Entity__ {id: $id})<-[:ABOUT]-(q:Quote) MATCH (q)-[:IN_ARTICLE]->(a:Article)
  OPTIONAL MATCH (q)-[:SPOKEN_BY]->(s:__Entity__)
  RETURN q AS quote, s AS speaker, ${ARTICLE_COLUMNS} ORDER BY coalesce(a.publishedAt, '') DESC, articleId, q.start LIMIT 60`;
const ABOUT = 'UNWIND $ids AS id MATCH (q:__Annotation__ {id: id})-[:ABOUT]->(t:__Entity__) RETURN id, t AS entity';

/** What an entity said, and what was said of it, the newest first; with the rows of their articles. */
export async function quotesOf(ask: Ask, id: string) {
  const said = await ask(SAID, { id });
  const received = await ask(RECEIVED, { id });
  const rows = [...said, ...received];
  const about = await ask(ABOUT, { ids: rows.map((row) => textOf(propertiesOf(row).id)) });
  const passages = await passagesOf(
    ask,
    rows.map((row) => textOf(row.articleId)),
  );
  const quoteOf = (row: Row): SpokenQuote => {
    const properties = propertiesOf(row);
    return {
      id: textOf(properties.id),
      words: textOf(properties.text),
      cue: textOrNull(properties.cue),
      isDirect: properties.direct === true,
      speaker: row.speaker === null ? null : entityOf(row.speaker),
      about: about.filter((part) => part.id === properties.id).map((part) => entityOf(part.entity)),
      passage: passages(textOf(row.articleId), Number(properties.start), Number(properties.end)),
    };
  };
  return { said: said.map(quoteOf), received: received.map(quoteOf), rows };
}

function propertiesOf(row: Row): Row {
  return (row.quote as { readonly properties: Row }).properties;
}
