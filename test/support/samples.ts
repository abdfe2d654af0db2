import { fileURLToPath } from 'node:url';
import type { AnnotatedArticle } from '../../src/article/index.ts';
import { annotate } from '../../src/extract/index.ts';
import { changesOf } from '../../src/graph/index.ts';
import { readSources } from '../../src/read/index.ts';
import { type Connection, graphStore } from '../../src/store/index.ts';

const folder = fileURLToPath(new URL('../../articles', import.meta.url));
let annotated: Promise<readonly AnnotatedArticle[]> | undefined;

/** Writes the project's sample articles to a graph. They are read once for all the stores of a test. */
export async function writeSamples(connection: Connection): Promise<void> {
  annotated ??= annotateSamples();
  const graph = graphStore(connection, () => new Date('2026-01-01T00:00:00Z'));
  for (const article of await annotated) await graph.write(changesOf(article));
}

async function annotateSamples(): Promise<AnnotatedArticle[]> {
  const articles: AnnotatedArticle[] = [];
  for await (const result of readSources([folder], {})) {
    if ('error' in result) throw result.error;
    articles.push(await annotate(result.article, 'encoder'));
  }
  return articles;
}
