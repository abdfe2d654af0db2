import type { AnnotatedArticle, ArticleId } from '../article/index.ts';
import type {
  ArticleListing,
  GraphStatus,
  Neo4jOptions,
  Parameters,
  QueryLimits,
  RetractSummary,
  Table,
  Verification,
  WriteSummary,
} from '../store/index.ts';

/** A graph of articles and of what they state, in a folder or on a Neo4j server. */
export interface Graph {
  /** For people: the folder, or the address without user and password. */
  readonly place: string;
  /**
   * Puts what an article states into the graph, all of it or, where that fails, nothing. Written again it changes
   * nothing; where its text has changed, it takes the place of the old one. Several writes may be in work at once.
   */
  write(article: AnnotatedArticle): Promise<WriteSummary>;
  /** Takes an article out, and all that only it supports, by its id or url; `not-found` where there is none. */
  retract(idOrUrl: string): Promise<RetractSummary>;
  /** Runs Cypher that cannot write: `query-writes` where it would, `query-invalid` with the place of a fault in it. */
  read(cypher: string, parameters?: Parameters, limits?: QueryLimits): Promise<Table>;
  /** Runs Cypher that may write. What it changes is not grounded in any article, and `verify` will say so. */
  execute(cypher: string, parameters?: Parameters, limits?: QueryLimits): Promise<Table>;
  /** The articles that come after the id `after`, in the order of their ids; no more than `limit`, which is 1,000. */
  articles(after?: ArticleId, limit?: number): Promise<ArticleListing[]>;
  /** How much of each kind is in the graph. */
  status(): Promise<GraphStatus>;
  /** Reads every fact again against the stored text of its article. */
  verify(): Promise<Verification>;
  /** Waits for what is in work. A folder is open to one process at a time, until this. */
  close(): Promise<void>;
}

/**
 * Opens the graph that `target` names: a folder, made where there is none, or a `bolt://` or `neo4j://` address (and
 * their `+s` and `+ssc` forms). `graph-unreachable`, `graph-locked` where another process has the folder open,
 * `graph-damaged`. Close it when done.
 */
export async function openGraph(target: string, options: Neo4jOptions = {}): Promise<Graph> {
  const [store, { changesOf }] = await Promise.all([openStore(target, options), import('../graph/index.ts')]);
  return {
    place: store.place,
    write: async (article) => store.write(changesOf(article)),
    retract: (idOrUrl) => store.retract(idOrUrl),
    read: (cypher, parameters, limits) => store.read(cypher, parameters, limits),
    execute: (cypher, parameters, limits) => store.execute(cypher, parameters, limits),
    articles: (after, limit) => store.articles(after, limit),
    status: () => store.status(),
    verify: () => store.verify(),
    close: () => store.close(),
  };
}

async function openStore(target: string, options: Neo4jOptions) {
  const { openGraph: open } = await import('../store/index.ts');
  return await open(target, options);
}
