import { setImmediate } from 'node:timers/promises';
import type { PlaceOnMap } from '../answers.ts';
import type { Ask, Row } from '../asking/ask.ts';
import { entityOf, numberOrNull, textOf, textOrNull, textsOf } from '../asking/values.ts';
import type { Catalogue } from './catalogue.ts';

/** Each kind by its own query, in pages: what is looked for most is found first. */
const ENTITIES = `
  MATCH (e:__Entity__)
  WHERE e.id > $after
  WITH e ORDER BY e.id LIMIT $limit
  OPTIONAL MATCH (e)<-[m:MENTIONS]-(a:Article)
  RETURN e.id AS id, e, count(m) AS articles ORDER BY id`;
const ARTICLES = `
  MATCH (a:Article) WHERE a.id > $after
  RETURN a.id AS id, a.name AS name, a.publisher AS outlet, a.publishedAt AS published ORDER BY id LIMIT $limit`;
const QUOTES = `
  MATCH (q:Quote)-[:IN_ARTICLE]->(a:Article) WHERE q.id > $after
  WITH q, a ORDER BY q.id LIMIT $limit
  OPTIONAL MATCH (q)-[:SPOKEN_BY]->(s:__Entity__)
  RETURN q.id AS id, q.text AS words, q.start AS start, a.id AS article, s.name AS speaker ORDER BY id`;
const PAGE = 10_000;
/** Of a long quote the first words tell it. */
const SHOWN = 240;

/** Fills a catalogue from the graph. It can be searched meanwhile. Stops early when `isWanted` says no. */
export async function fill(catalogue: Catalogue, ask: Ask, isWanted: () => boolean): Promise<void> {
  await each(ask, ENTITIES, isWanted, (row) => addEntity(catalogue, row));
  catalogue.index.settle();
  await each(ask, ARTICLES, isWanted, (row) => addArticle(catalogue, row));
  catalogue.index.settle();
  await each(ask, QUOTES, isWanted, (row) => addQuote(catalogue, row));
  catalogue.index.settle();
  catalogue.isComplete = isWanted();
}

async function each(ask: Ask, cypher: string, isWanted: () => boolean, add: (row: Row) => void): Promise<void> {
  for (let after = ''; isWanted(); ) {
    const rows = await ask(cypher, { after, limit: PAGE });
    for (const [at, row] of rows.entries()) {
      // Who asks for a page meanwhile is answered between two of them.
      if (at % 1000 === 999) await setImmediate();
      add(row);
    }
    if (rows.length < PAGE) return;
    after = textOf(rows.at(-1)?.id);
  }
}

function addEntity({ documents, index, places }: Catalogue, row: Row): void {
  const articles = numberOrNull(row.articles) ?? 0;
  const entity = entityOf(row.e, articles);
  const { properties } = row.e as { readonly properties: Readonly<Record<string, unknown>> };
  const { id, name, kind, labels, description } = entity;
  const told = [description ?? labels.join(', '), articles === 1 ? '1 article' : `${articles} articles`];
  const note = told.filter((part) => part !== '').join(' · ');
  const names = [name, ...textsOf(properties.aliases)].join(' ');
  index.add(documents.length, names);
  documents.push({ kind: 'entity', id, title: name, note, entityKind: kind, weight: articles });
  const [latitude, longitude] = [numberOrNull(properties.latitude), numberOrNull(properties.longitude)];
  if (kind === 'Place' && latitude !== null && longitude !== null && articles > 0)
    places.push({ ...entity, latitude, longitude } satisfies PlaceOnMap);
}

function addArticle({ documents, index }: Catalogue, row: Row): void {
  const title = textOf(row.name);
  const note = [textOrNull(row.outlet), textOf(row.published).slice(0, 10)].filter(Boolean).join(' · ');
  index.add(documents.length, title);
  documents.push({ kind: 'article', id: textOf(row.id), title, note, weight: 1 });
}

function addQuote({ documents, index }: Catalogue, row: Row): void {
  const words = textOf(row.words);
  index.add(documents.length, words);
  const title = words.length > SHOWN ? `${words.slice(0, SHOWN)}…` : words;
  const [note, article, start] = [textOf(row.speaker), textOf(row.article), numberOrNull(row.start) ?? 0];
  documents.push({ kind: 'quote', id: textOf(row.id), title, note, article, start, weight: 1 });
}
