import { type Article, readContent } from '../../src/index.ts';

/** The article that content in memory holds. */
export async function articleOf(text: string): Promise<Article> {
  for await (const result of readContent(text, { source: 'a test' })) {
    if ('error' in result) throw result.error;
    return result.article;
  }
  throw new Error('no article');
}
