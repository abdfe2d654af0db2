import type { GraphStore } from '../../store/index.ts';
import type { ArticleBrief, Overview } from '../answers.ts';
import type { Ask } from '../asking/ask.ts';
import { ARTICLE_COLUMNS, articleOf } from '../asking/values.ts';

const ARTICLES = `
  MATCH (a:Article)
  RETURN ${ARTICLE_COLUMNS}, coalesce(a.publishedAt, '') AS day ORDER BY day DESC, articleId SKIP $skip LIMIT $limit`;

/** What is in the graph, and the newest articles. */
export async function overview(graph: GraphStore, ask: Ask): Promise<Overview> {
  const { articles, people, organizations, places, events, quotes, claims } = await graph.status();
  return {
    place: graph.place,
    counts: { articles, people, organizations, places, events, quotes, claims },
    latest: await articleList(ask, 0, 24),
  };
}

export async function articleList(ask: Ask, skip: number, limit: number): Promise<ArticleBrief[]> {
  return (await ask(ARTICLES, { skip, limit })).map(articleOf);
}
