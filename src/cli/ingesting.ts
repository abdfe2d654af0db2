import { performance } from 'node:perf_hooks';
import type { AnnotatedArticle } from '../article/index.ts';
import type { Engine } from '../extract/index.ts';
import { changesOf } from '../graph/index.ts';
import { readSources } from '../read/index.ts';
import type { GraphStore } from '../store/index.ts';
import { annotateAll, type Failed } from './annotating.ts';
import { inFlight } from './in-flight.ts';
import { failed, type IngestedArticle, type IngestReport, ingested, ingestReport } from './ingest-report.ts';
import type { FailureList } from './input-list.ts';
import { type ReadOptions, readerOptions, type WorkerOptions } from './options.ts';
import { startProgress } from './progress.ts';
import { untilStopped } from './stopping.ts';
import { takingInto } from './taking.ts';
import type { Terminal } from './terminal.ts';
import { version } from './version.ts';

/** How inputs are read, and who is told of them. */
export interface Ingest {
  readonly options: ReadOptions & WorkerOptions;
  readonly engine: Engine;
  readonly terminal: Terminal;
  readonly failures: FailureList;
  /** Told of each article that is in the graph; of those that failed the terminal is told here. */
  readonly tell: (article: IngestedArticle) => void;
  /** Where it is aborted no further article is begun, and those in work are written. */
  readonly stopping?: AbortSignal;
}

/** Takes inputs into the graph. Bad input fails alone; a graph that cannot be written is thrown, `tell` having heard of what is in it. */
export async function ingestInto(graph: GraphStore, inputs: readonly string[], ingest: Ingest): Promise<IngestReport> {
  const { options, engine, terminal, failures, stopping } = ingest;
  const started = performance.now();
  const { published, asIs, field } = options;
  // Another version may read the same page otherwise.
  const taking = takingInto(graph, JSON.stringify({ version: version(), engine, published, asIs, field }));
  const results = readSources(inputs, { ...readerOptions(options, terminal.tell), memory: taking.memory });
  const annotated = annotateAll(taking.results(untilStopped(results, stopping)), engine, options.workers);
  const articles: IngestedArticle[] = [];
  const progress = startProgress(terminal, 'articles');
  const report = (article: IngestedArticle) => {
    articles.push(article);
    progress.advance(article.status === 'failed');
    if (article.status === 'failed') {
      terminal.warn(`${article.source}: ${article.error}`);
      failures.add(article.source, article.error ?? '');
    } else ingest.tell(article);
  };
  try {
    for await (const article of inFlight(annotated, graph.writesInFlight, (item) => writeOne(item, graph))) {
      for (const one of await taking.settled(article)) report(one);
    }
    for (const one of await taking.finished()) report(one);
  } finally {
    progress.stop();
    await taking.idle();
  }
  return ingestReport(articles, (performance.now() - started) / 1000);
}

/** Of two articles with one id the later is written last. */
async function writeOne(item: AnnotatedArticle | Failed, graph: GraphStore): Promise<IngestedArticle> {
  if ('error' in item) return failed(item.source, item.error);
  return ingested(item, await graph.write(changesOf(item)));
}
