import { WiregraphError } from '../../article/index.ts';
import type { GraphNode } from '../../store/index.ts';
import type { ArticlePage, Mark } from '../answers.ts';
import type { Ask, Row } from '../asking/ask.ts';
import { ARTICLE_COLUMNS, articleOf, entityOf, numbersOf, textOf, textOrNull, textsOf } from '../asking/values.ts';
import { annotationMarks } from './annotation-marks.ts';
import { wordsOfTime } from './standing.ts';

const ARTICLE = `MATCH (a:Article {id: $id}) RETURN a, ${ARTICLE_COLUMNS}`;
const MENTIONS = 'MATCH (a:Article {id: $id})-[m:MENTIONS]->(e:__Entity__) RETURN e, m ORDER BY m.salience DESC, e.id';
const ANNOTATIONS = 'MATCH (a:Article {id: $id})<-[:IN_ARTICLE]-(n:__Annotation__) RETURN n ORDER BY n.start, n.id';
const ARGUMENTS = `
  MATCH (a:Article {id: $id})<-[:IN_ARTICLE]-(n:__Annotation__)-[r]->(e:__Entity__)
  RETURN n.id AS fact, type(r) AS role, e.id AS entity`;
const COPIES = `
  MATCH (a:Article) WHERE (a.origin = $origin OR a.id = $origin) AND a.id <> $id
  RETURN ${ARTICLE_COLUMNS} ORDER BY published, articleId LIMIT 50`;
const HAS_COPIES = `
  MATCH (a:Article {id: $id})-[:COPY_OF]->(b:Article) RETURN b.id AS id
  UNION
  MATCH (a:Article {id: $id})<-[:COPY_OF]-(b:Article) RETURN b.id AS id`;

/** An article with everything that is marked in it. `not-found`. */
export async function articlePage(ask: Ask, id: string): Promise<ArticlePage> {
  const [row] = await ask(ARTICLE, { id });
  if (row === undefined) {
    throw new WiregraphError(
      'not-found',
      'No such article in the graph',
      'It may have been retracted: search for its headline.',
    );
  }
  const { properties } = row.a as GraphNode;
  const brief = articleOf(row);
  const mentions = await ask(MENTIONS, { id });
  const facts = (await ask(ANNOTATIONS, { id })).map(({ n }) => n as GraphNode);
  const links = await ask(ARGUMENTS, { id });
  const hasCopies = (await ask(HAS_COPIES, { id })).length > 0;
  return {
    article: {
      ...brief,
      standfirst: textOrNull(properties.standfirst),
      section: textOrNull(properties.section),
      byline: textsOf(properties.byline),
      dateline: textOrNull(properties.dateline),
      language: textOrNull(properties.language),
      url: textOrNull(properties.url),
      source: textOrNull(properties.source),
    },
    text: textOf(properties.text),
    marks: [
      ...mentions.flatMap((each) => mentionMarks(each, 'starts', 'ends')),
      ...dateMarks(id, properties),
      ...annotationMarks(facts, links),
    ],
    headlineMarks: mentions.flatMap((each) => mentionMarks(each, 'headlineStarts', 'headlineEnds')),
    entities: mentions.map(({ e }) => entityOf(e)),
    removed: textsOf(properties.removed).map(removedPiece),
    copies: hasCopies ? (await ask(COPIES, { id, origin: brief.origin })).map(articleOf) : [],
  };
}

function mentionMarks({ e, m }: Row, startsOf: string, endsOf: string): Mark[] {
  const { id, name } = entityOf(e);
  const { properties } = m as { readonly properties: Row };
  const ends = numbersOf(properties[endsOf]);
  return numbersOf(properties[startsOf]).flatMap((start, at) => {
    const end = ends[at];
    return end === undefined ? [] : [{ start, end, kind: 'mention' as const, id, label: name, entities: [id] }];
  });
}

function dateMarks(article: string, { dateStarts, dateEnds, dateFroms, dateTos }: Row): Mark[] {
  const [ends, froms, tos] = [numbersOf(dateEnds), textsOf(dateFroms), textsOf(dateTos)];
  return numbersOf(dateStarts).flatMap((start, at) => {
    const end = ends[at];
    const label = wordsOfTime(froms[at] || null, tos[at] || null) || 'A time that the article leaves open';
    return end === undefined ? [] : [{ start, end, kind: 'date' as const, id: article, label, entities: [] }];
  });
}

/** Kept as `reason: text`. */
function removedPiece(piece: string): { readonly reason: string; readonly text: string } {
  const at = piece.indexOf(': ');
  return at < 0 ? { reason: 'noise', text: piece } : { reason: piece.slice(0, at), text: piece.slice(at + 2) };
}
