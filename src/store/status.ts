import type { ArticleId } from '../article/index.ts';
import type { Transaction } from './connection.ts';
import { ARTICLE_LIST, countNodes } from './cypher/index.ts';
import { numberOf, rowsOf, textOf, textOrNull } from './rows.ts';

/** How much of each kind is in the graph. */
export interface GraphStatus {
  readonly articles: number;
  readonly entities: number;
  readonly people: number;
  readonly organizations: number;
  readonly places: number;
  readonly events: number;
  readonly quotes: number;
  readonly quantities: number;
  readonly claims: number;
}

/** An article of the graph, as a list shows it. */
export interface ArticleListing {
  readonly id: ArticleId;
  readonly name: string;
  readonly url: string | null;
  readonly publishedAt: string | null;
  readonly source: string;
  /** ISO 8601 instant. */
  readonly ingestedAt: string;
}

export async function graphStatus(transaction: Transaction): Promise<GraphStatus> {
  const count = async (label: string) => numberOf((await rowsOf(transaction, countNodes(label)))[0]?.total);
  return {
    articles: await count('Article'),
    entities: await count('__Entity__'),
    people: await count('Person'),
    organizations: await count('Organization'),
    places: await count('Place'),
    events: await count('Event'),
    quotes: await count('Quote'),
    quantities: await count('Quantity'),
    claims: await count('Claim'),
  };
}

/** The articles after `after` in the order of their ids. */
export async function listArticles(transaction: Transaction, after: string, limit: number): Promise<ArticleListing[]> {
  const rows = await rowsOf(transaction, ARTICLE_LIST, { after, limit });
  return rows.map((row) => ({
    id: textOf(row.id),
    name: textOf(row.name),
    url: textOrNull(row.url),
    publishedAt: textOrNull(row.publishedAt),
    source: textOf(row.source),
    ingestedAt: textOf(row.ingestedAt),
  }));
}
