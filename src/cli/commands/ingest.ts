import { Command } from 'commander';
import { WiregraphError } from '../../article/index.ts';
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

type Options = GraphOptions &
  ReadOptions &
  WorkerOptions &
  FormatOptions & { failed?: string; from?: string; watch?: boolean; every?: number };

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
  const own = [workersOption(), formatOption('text', 'json')];
  for (const option of [...graphOptions(), ...readOptions(), ...own, ...commonOptions()]) command.addOption(option);
  return command;
}

async function run(given: readonly string[], options: Options): Promise<number> {
  const inputs = [...given, ...readInputList(options.from)];
  if (given.length === 0 && options.from === undefined) throw noInput();
  if (options.every !== undefined && options.watch !== true) throw everyWithoutWatch();
  const failures = openFailureList(options.failed);
  const isJson = options.format === 'json';
  const terminal = openTerminal(options.quiet ?? false);
  const engine = await engineFor(options, terminal);
  const ingest: Ingest = { options, engine, terminal, failures, tell: isJson ? () => undefined : tellTo(terminal) };
  if (options.watch === true) return keepIngesting(inputs, options, ingest);
  return withGraph(options, async (graph) => {
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

function noInput(): WiregraphError {
  return new WiregraphError('usage', 'no input was given', 'Name files, folders, addresses, or a list by --from.');
}

function everyWithoutWatch(): WiregraphError {
  return new WiregraphError('usage', '--every says how often --watch asks', 'Give --watch too, or leave it out.');
}
