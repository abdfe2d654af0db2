import type { Article, ArticleMeta } from '../../src/article/index.ts';

/** What an article in English states that states nothing. */
export const NO_META: ArticleMeta = {
  headline: null,
  standfirst: null,
  section: null,
  publisher: null,
  byline: [],
  dateline: null,
  language: 'en',
  url: null,
  publishedAt: null,
  publishedFrom: null,
  modifiedAt: null,
  keywords: [],
  statedBy: {},
};

/** An article that is a text and nothing more, but for what is given of its metadata. */
export function plainArticle(text: string, meta: Partial<ArticleMeta> = {}): Article {
  const nothing = { blocks: [], captions: [], removed: [], notices: [] };
  return { id: 'a', source: 'a.txt', text, ...nothing, meta: { ...NO_META, ...meta } };
}
