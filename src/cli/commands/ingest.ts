import { Command, Option } from 'commander';
import { WiregraphError } from '../../article/index.ts';
import { LEXICAL_FORMS, type LexicalForm } from '../../graph/index.ts';
import type { GraphStore } from '../../store/index.ts';
import { engineFor } from '../engine.ts';
import { EXIT } from '../exit-code.ts';
import { withGraph } from '../graph-target.ts';
import { type IngestedArticle, summaryLines } from '../ingest-report.ts';
import { type Ingest, ingestInto } from '../ingesting.ts';
import { openFailureList, readInputList } from '../input-list.ts';
import { keepIngesting } from '../keep-ingesting.ts';
import {
  commonOptions,
  type FormatOptions,
  formatOption,
  type GraphOptions,
  graphOptions,
  type ReadOptions,
  readOptions,
  type WorkerOptions,
  workersOption,
} from '../options.ts';
import { seconds } from '../seconds.ts';
import { openTerminal, printable, type Terminal } from '../terminal.ts';

interface OwnOptions {
  readonly failed?: string;
  readonly from?: string;
  readonly lexical?: LexicalForm | 'none';
  readonly watch?: boolean;
  readonly every?: number;
}

type Options = GraphOptions & ReadOptions & WorkerOptions & FormatOptions & OwnOptions;

export function ingestCommand(): Command {
  const command = new Command('ingest')
    .description('read articles, extract what they state, and write it to the graph')
    .argument('[input...]', 'files, folders, globs, addresses, or - for standard input')
    .option('--from <file>', 'a file with more inputs, one a line, or what --failed wrote')
    .option('--failed <file>', 'write the inputs that fail to this file, to be given to --from')
    .option('--watch', 'go on until Ctrl-C or SIGTERM: take what is new or changed in the inputs')
    .option('--every <seconds>', 'with --watch, how often feeds and addresses are asked (default: 60)', seconds)
    .action(async (inputs: string[], options: Options) => {
      process.exitCode = await run(inputs, options);
      // A feed that was still awaited when the watch was stopped would keep the process alive.
      if (options.watch === true) process.stdout.write('', () => process.exit());
    });
  const own = [lexicalOption(), workersOption(), formatOption('text', 'json')];
  for (const option of [...graphOptions(), ...readOptions(), ...own, ...commonOptions()]) command.addOption(option);
  return command;
}

async function run(given: readonly string[], options: Options): Promise<number> {
  const inputs = [...given, ...readInputList(options.from)];
  if (given.length === 0 && options.from === undefined && options.lexical === undefined) throw noInput();
  if (options.every !== undefined && options.watch !== true) throw everyWithoutWatch();
  const failures = openFailureList(options.failed);
  const isJson = options.format === 'json';
  const terminal = openTerminal(options.quiet ?? false);
  const engine = await engineFor(options, terminal);
  const ingest: Ingest = { options, engine, terminal, failures, tell: isJson ? () => undefined : tellTo(terminal) };
  if (options.watch === true) {
    await withGraph(options, (graph) => layLexical(graph, options.lexical, terminal));
    return keepIngesting(inputs, options, ingest);
  }
  return withGraph(options, async (graph) => {
    await layLexical(graph, options.lexical, terminal);
    const report = await ingestInto(graph, inputs, ingest);
    failures.close();
    if (isJson) terminal.print(JSON.stringify(report));
    else for (const line of summaryLines(report, graph.place)) terminal.print(line);
    return report.totals.failed === 0 ? EXIT.done : EXIT.someFailed;
  });
}

/** On a terminal the line of progress tells enough. */
function tellTo(terminal: Terminal): (article: IngestedArticle) => void {
  if (terminal.isInteractive) return () => undefined;
  return ({ status, source }) => terminal.tell(printable(`${status}  ${source}`));
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

function everyWithoutWatch(): WiregraphError {
  return new WiregraphError('usage', '--every says how often --watch asks', 'Give --watch too, or leave it out.');
}
