import type { Ask } from '../asking/ask.ts';
import { textOf } from '../asking/values.ts';

/** Whom a drawing begins with. */
const OF_ARTICLE = `
  MATCH (a:Article {id: $id})-[m:MENTIONS]->(e:__Entity__)
  RETURN e.id AS id ORDER BY m.salience DESC, id LIMIT 40`;
const OF_EVENT = `
  MATCH (v:__Annotation__ {id: $id})-[r:AGENT|TARGET|PLACE]->(e:__Entity__)
  RETURN e.id AS id`;

export async function entitiesOfArticle(ask: Ask, id: string): Promise<string[]> {
  return (await ask(OF_ARTICLE, { id })).map((row) => textOf(row.id));
}

export async function entitiesOfEvents(ask: Ask, ids: readonly string[]): Promise<string[]> {
  const found = new Set<string>();
  for (const id of ids) for (const row of await ask(OF_EVENT, { id })) found.add(textOf(row.id));
  return [...found];
}
