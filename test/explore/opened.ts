import type { AnnotatedArticle } from '../../src/article/index.ts';
import { type Explorer, type ExplorerOptions, serveExplorer } from '../../src/explore/index.ts';
import type { GraphStore } from '../../src/store/index.ts';
import { stores, type TestStore } from '../support/stores.ts';
import { newsroom, openNewsroom } from './newsroom.ts';

export interface Opened {
  readonly graph: GraphStore;
  readonly explorer: Explorer;
  readonly close: () => Promise<void>;
}

/** The graph of these reports; the embedded one where no other home is named. */
export async function openedGraph(
  articles: readonly AnnotatedArticle[] = newsroom,
  store: TestStore | undefined = stores.find(({ name }) => name === 'embedded'),
): Promise<GraphStore> {
  if (store === undefined) throw new Error('no embedded graph');
  return openNewsroom(await store.open(), articles);
}

/** An explorer of it that knows all that can be found. */
export async function openedExplorer(
  articles: readonly AnnotatedArticle[] = newsroom,
  options: ExplorerOptions = {},
  store?: TestStore,
): Promise<Opened> {
  const graph = await openedGraph(articles, store);
  const explorer = await serveExplorer(graph, options);
  await explorer.searchReady();
  const close = async () => {
    await explorer.close();
    await graph.close();
  };
  return { graph, explorer, close };
}
