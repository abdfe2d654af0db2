import { performance } from 'node:perf_hooks';
import { Command } from 'commander';
import type { AnnotatedArticle } from '../../article/index.ts';
import { annotate, type Engine } from '../../extract/index.ts';
import { changesOf } from '../../graph/index.ts';
import { type ReadResult, readSources } from '../../read/index.ts';
import type { GraphStore } from '../../store/index.ts';
import { engineFor } from '../engine.ts';
import { EXIT } from '../exit-code.ts';
import { withGraph } from '../graph-target.ts';
import { inFlight } from '../in-flight.ts';
import { failed, type IngestedArticle, ingested, ingestReport, summaryLines } from '../ingest-report.ts';
import {
  commonOptions,
  type FormatOptions,
  formatOption,
  type GraphOptions,
  graphOptions,
  type ReadOptions,
  readerOptions,
  readOptions,
} from '../options.ts';
import { startProgress } from '../progress.ts';
import { type Taking, takingInto } from '../taking.ts';
import { openTerminal, printable, type Terminal } from '../terminal.ts';

type Options = GraphOptions & ReadOptions & FormatOptions;

export function ingestCommand(): Command {
  const command = new Command('ingest')
    .description('read articles, extract what they state, and write it to the graph')
    .argument('<input...>', 'files, folders, globs, addresses, or - for standard input')
    .action(async (inputs: string[], options: Options) => {
      process.exitCode = await run(inputs, options);
    });
  for (const option of [...graphOptions(), ...readOptions(), formatOption('text', 'json'), ...commonOptions()]) {
    command.addOption(option);
  }
  return command;
}

async function run(inputs: readonly string[], options: Options): Promise<number> {
  const isJson = options.format === 'json';
  const terminal = openTerminal(options.quiet ?? false);
  const started = performance.now();
  const engine = await engineFor(options, terminal);
  return withGraph(options, async (graph) => {
    const { published, asIs, field } = options;
    const taking = takingInto(graph, JSON.stringify({ engine, published, asIs, field }));
    const results = readSources(inputs, { ...readerOptions(options, terminal.tell), memory: taking.memory });
    const articles = await ingestAll(results, engine, graph, taking, terminal, isJson);
    const report = ingestReport(articles, (performance.now() - started) / 1000);
    if (isJson) terminal.print(JSON.stringify(report));
    else for (const line of summaryLines(report, graph.place)) terminal.print(line);
    return report.totals.failed === 0 ? EXIT.done : EXIT.someFailed;
  });
}

async function ingestAll(
  results: AsyncIterable<ReadResult>,
  engine: Engine,
  graph: GraphStore,
  taking: Taking,
  terminal: Terminal,
  isJson: boolean,
): Promise<IngestedArticle[]> {
  const articles: IngestedArticle[] = [];
  const progress = startProgress(terminal, 'articles');
  const write = async (item: Annotated) => ('status' in item ? item : writeOne(item, graph));
  const report = (article: IngestedArticle) => {
    articles.push(article);
    progress.advance();
    if (article.status === 'failed') terminal.warn(`${article.source}: ${article.error}`);
    else if (!isJson && !terminal.isInteractive) terminal.tell(printable(`${article.status}  ${article.source}`));
  };
  const annotated = annotateAll(taking.results(results), engine);
  for await (const article of inFlight(annotated, graph.writesInFlight, write)) {
    for (const one of await taking.settled(article)) report(one);
  }
  for (const one of await taking.finished()) report(one);
  progress.stop();
  return articles;
}

/** Bad input fails alone; a graph that cannot be written ends the run. */
type Annotated = AnnotatedArticle | IngestedArticle;

/** One after the other: of two articles with one id the later is written last. */
async function* annotateAll(results: AsyncIterable<ReadResult>, engine: Engine): AsyncGenerator<Annotated> {
  for await (const result of results) {
    yield 'error' in result ? failed(result.source, result.error) : await annotate(result.article, engine);
  }
}

async function writeOne(article: AnnotatedArticle, graph: GraphStore): Promise<IngestedArticle> {
  return ingested(article, await graph.write(changesOf(article)));
}
