import { setImmediate } from 'node:timers/promises';
import { counted, type Hit, type PlaceOnMap } from '../answers.ts';
import type { Ask, Row } from '../asking/ask.ts';
import { inOrder, kindOf, numberOrNull, textOf, textOrNull, textsOf } from '../asking/values.ts';
import type { Catalogue, Shelf } from './catalogue.ts';

const RANGE = (id: string) => `${id} >= $from AND ${id} < $to`;
const ENTITIES = `
  MATCH (e:__Entity__) WHERE ${RANGE('e.id')}
  OPTIONAL MATCH (e)<-[m:MENTIONS]-(a:Article)
  RETURN e.id AS id, e.name AS name, labels(e) AS labels, e.aliases AS aliases, e.description AS description,
         e.latitude AS latitude, e.longitude AS longitude, count(m) AS articles`;
const ARTICLES = `
  MATCH (a:Article) WHERE ${RANGE('a.id')}
  RETURN a.id AS id, a.name AS name, a.publisher AS outlet, a.publishedAt AS published`;
const QUOTES = `
  MATCH (q:Quote)-[:IN_ARTICLE]->(a:Article) WHERE ${RANGE('q.id')}
  OPTIONAL MATCH (q)-[:SPOKEN_BY]->(s:__Entity__)
  RETURN q.id AS id, q.text AS words, q.start AS start, a.id AS article, a.publishedAt AS published, s.name AS speaker`;

/** About so many articles are read at once: whoever asks for a page meanwhile waits for no more. */
const ARTICLES_AT_ONCE = 1250;
const ALL_ROWS = 10_000_000;
/** Of a long quote the first words tell it. */
const SHOWN = 240;

/** Fills a catalogue from the graph: names first, then reports, then quotes. Stops early when `isWanted` says no. */
export async function fill(catalogue: Catalogue, ask: Ask, count: number, isWanted: () => boolean): Promise<void> {
  const parts = partsOf(Math.min(64, Math.ceil(count / ARTICLES_AT_ONCE)));
  const all = (cypher: string) => allOf(ask, cypher, parts, isWanted);
  const { entity, article, quote } = catalogue.shelves;
  const rows = { entities: await all(ENTITIES), articles: [] as Row[], quotes: [] as Row[] };
  await put(entity, rows.entities.sort(byArticles), entityHit, (row) =>
    [textOf(row.name), ...textsOf(row.aliases)].join(' '),
  );
  // Not all at once: a call takes no more arguments than its stack has room for.
  for (const row of rows.entities) catalogue.places.push(...placeOf(row));
  rows.articles = await all(ARTICLES);
  await put(article, rows.articles.sort(byDate), articleHit, (row) => textOf(row.name));
  rows.quotes = await all(QUOTES);
  await put(quote, rows.quotes.sort(byDate), quoteHit, (row) => textOf(row.words));
  catalogue.isComplete = isWanted();
}

type Part = readonly [from: string, to: string];

/** Ids are hashes in hexadecimal, so the parts are of like size; ids of any other form lie in one of them too. */
function partsOf(count: number): Part[] {
  const ends = Array.from({ length: Math.max(0, count - 1) }, (_, at) =>
    Math.floor(((at + 1) * 65_536) / count)
      .toString(16)
      .padStart(4, '0'),
  );
  return ['', ...ends].map((from, at) => [from, ends[at] ?? '\uffff'] as const);
}

async function allOf(ask: Ask, cypher: string, parts: readonly Part[], isWanted: () => boolean): Promise<Row[]> {
  const rows: Row[] = [];
  for (const [from, to] of parts)
    if (isWanted()) for (const row of await ask(cypher, { from, to }, ALL_ROWS)) rows.push(row);
  return rows;
}

async function put(
  shelf: Shelf,
  rows: readonly Row[],
  hitOf: (row: Row) => Hit,
  wordsOf: (row: Row) => string,
): Promise<void> {
  for (const [number, row] of rows.entries()) {
    // Who asks for a page meanwhile is answered between two of them.
    if (number % 500 === 499) await setImmediate();
    shelf.index.add(number, wordsOf(row));
    shelf.hits.push(hitOf(row));
    shelf.weights.push(numberOrNull(row.articles) ?? 0);
  }
  shelf.index.settle();
}

function byArticles(one: Row, other: Row): number {
  const [first, second] = [numberOrNull(one.articles) ?? 0, numberOrNull(other.articles) ?? 0];
  return second - first || inOrder(textOf(one.id), textOf(other.id));
}

function byDate(one: Row, other: Row): number {
  return inOrder(textOf(other.published), textOf(one.published)) || inOrder(textOf(one.id), textOf(other.id));
}

function entityHit(row: Row): Hit {
  const articles = numberOrNull(row.articles) ?? 0;
  const { kind, labels } = kindOf(textsOf(row.labels));
  const told = [textOrNull(row.description) ?? labels.join(', '), counted(articles, 'article')];
  const note = told.filter((part) => part !== '').join(' · ');
  return { kind: 'entity', id: textOf(row.id), title: textOf(row.name), note, entityKind: kind };
}

function placeOf(row: Row): PlaceOnMap[] {
  const [latitude, longitude] = [numberOrNull(row.latitude), numberOrNull(row.longitude)];
  const articles = numberOrNull(row.articles) ?? 0;
  const { kind, labels } = kindOf(textsOf(row.labels));
  if (kind !== 'Place' || latitude === null || longitude === null || articles === 0) return [];
  return [
    { id: textOf(row.id), name: textOf(row.name), kind, labels, description: null, articles, latitude, longitude },
  ];
}

function articleHit(row: Row): Hit {
  const note = [textOrNull(row.outlet), textOf(row.published).slice(0, 10)].filter(Boolean).join(' · ');
  return { kind: 'article', id: textOf(row.id), title: textOf(row.name), note };
}

function quoteHit(row: Row): Hit {
  const words = textOf(row.words);
  const title = words.length > SHOWN ? `${words.slice(0, SHOWN)}…` : words;
  const [article, start] = [textOf(row.article), numberOrNull(row.start) ?? 0];
  return { kind: 'quote', id: textOf(row.id), title, note: textOf(row.speaker), article, start };
}
