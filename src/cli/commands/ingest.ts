import { performance } from 'node:perf_hooks';
import { Command, Option } from 'commander';
import { type AnnotatedArticle, WiregraphError } from '../../article/index.ts';
import { changesOf, LEXICAL_FORMS, type LexicalForm } from '../../graph/index.ts';
import { readSources } from '../../read/index.ts';
import type { GraphStore } from '../../store/index.ts';
import { annotateAll, type Failed } from '../annotating.ts';
import { engineFor } from '../engine.ts';
import { EXIT } from '../exit-code.ts';
import { withGraph } from '../graph-target.ts';
import { inFlight } from '../in-flight.ts';
import { failed, type IngestedArticle, ingested, ingestReport, summaryLines } from '../ingest-report.ts';
import { type FailureList, openFailureList, readInputList } from '../input-list.ts';
import {
  commonOptions,
  type FormatOptions,
  formatOption,
  type GraphOptions,
  graphOptions,
  type ReadOptions,
  readerOptions,
  readOptions,
  type WorkerOptions,
  workersOption,
} from '../options.ts';
import { startProgress } from '../progress.ts';
import { type Taking, takingInto } from '../taking.ts';
import { openTerminal, printable, type Terminal } from '../terminal.ts';
import { version } from '../version.ts';

interface OwnOptions {
  readonly failed?: string;
  readonly from?: string;
  readonly lexical?: LexicalForm | 'none';
}

type Options = GraphOptions & ReadOptions & WorkerOptions & FormatOptions & OwnOptions;

export function ingestCommand(): Command {
  const command = new Command('ingest')
    .description('read articles, extract what they state, and write it to the graph')
    .argument('[input...]', 'files, folders, globs, addresses, or - for standard input')
    .option('--from <file>', 'a file with more inputs, one a line, or what --failed wrote')
    .option('--failed <file>', 'write the inputs that fail to this file, to be given to --from')
    .action(async (inputs: string[], options: Options) => {
      process.exitCode = await run(inputs, options);
    });
  const own = [lexicalOption(), workersOption(), formatOption('text', 'json')];
  for (const option of [...graphOptions(), ...readOptions(), ...own, ...commonOptions()]) command.addOption(option);
  return command;
}

async function run(given: readonly string[], options: Options): Promise<number> {
  const inputs = [...given, ...readInputList(options.from)];
  if (given.length === 0 && options.from === undefined && options.lexical === undefined) throw noInput();
  const failures = openFailureList(options.failed);
  const isJson = options.format === 'json';
  const terminal = openTerminal(options.quiet ?? false);
  const started = performance.now();
  const engine = await engineFor(options, terminal);
  return withGraph(options, async (graph) => {
    await layLexical(graph, options.lexical, terminal);
    const { published, asIs, field } = options;
    // Another version may read the same page otherwise.
    const taking = takingInto(graph, JSON.stringify({ version: version(), engine, published, asIs, field }));
    const results = readSources(inputs, { ...readerOptions(options, terminal.tell), memory: taking.memory });
    const annotated = annotateAll(taking.results(results), engine, options.workers);
    const articles = await ingestAll(annotated, { graph, taking, terminal, isJson, failures });
    const report = ingestReport(articles, (performance.now() - started) / 1000);
    if (isJson) terminal.print(JSON.stringify(report));
    else for (const line of summaryLines(report, graph.place)) terminal.print(line);
    return report.totals.failed === 0 ? EXIT.done : EXIT.someFailed;
  });
}

/** Where articles go, and who is told of them. */
interface Destination {
  readonly graph: GraphStore;
  readonly taking: Taking;
  readonly terminal: Terminal;
  readonly isJson: boolean;
  readonly failures: FailureList;
}

async function ingestAll(
  annotated: AsyncIterable<AnnotatedArticle | Failed>,
  { graph, taking, terminal, isJson, failures }: Destination,
): Promise<IngestedArticle[]> {
  const articles: IngestedArticle[] = [];
  const progress = startProgress(terminal, 'articles');
  const report = (article: IngestedArticle) => {
    articles.push(article);
    progress.advance(article.status === 'failed');
    if (article.status === 'failed') {
      terminal.warn(`${article.source}: ${article.error}`);
      failures.add(article.source, article.error ?? '');
    } else if (!isJson && !terminal.isInteractive) terminal.tell(printable(`${article.status}  ${article.source}`));
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
  failures.close();
  return articles;
}

function lexicalOption(): Option {
  const words =
    'have documents and chunks in the graph too, as the tool that is to search them names them; none: no more';
  return new Option('--lexical <tool>', words).choices([...LEXICAL_FORMS, 'none']);
}

/** The graph keeps the form: it is asked for once, also for what is in the graph already. */
async function layLexical(graph: GraphStore, tool: OwnOptions['lexical'], terminal: Terminal): Promise<void> {
  if (tool === undefined) return;
  const changed = await graph.layLexical(tool === 'none' ? null : tool);
  if (changed === 0) return;
  if (tool === 'none') terminal.tell(`Documents and chunks taken out, of articles in the graph: ${changed}.`);
  else terminal.tell(`Documents and chunks for ${tool} written, of articles in the graph: ${changed}.`);
}

function noInput(): WiregraphError {
  return new WiregraphError('usage', 'no input was given', 'Name files, folders, addresses, or a list by --from.');
}

/** Bad input fails alone; a graph that cannot be written ends the run. Of two articles with one id the later is written last. */
async function writeOne(item: AnnotatedArticle | Failed, graph: GraphStore): Promise<IngestedArticle> {
  if ('error' in item) return failed(item.source, item.error);
  return ingested(item, await graph.write(changesOf(item)));
}
