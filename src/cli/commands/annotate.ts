import { Command } from 'commander';
import { readSources } from '../../read/index.ts';
import { annotateAll } from '../annotating.ts';
import { engineFor } from '../engine.ts';
import { EXIT, wordsOf } from '../exit-code.ts';
import {
  commonOptions,
  type ReadOptions,
  readerOptions,
  readOptions,
  type WorkerOptions,
  workersOption,
} from '../options.ts';
import { openTerminal } from '../terminal.ts';

type Options = ReadOptions & WorkerOptions;

export function annotateCommand(): Command {
  const command = new Command('annotate')
    .description('read and extract only: one JSON object an article on standard output; touches no graph')
    .argument('<input...>', 'files, folders, globs, addresses, or - for standard input')
    .action(async (inputs: string[], options: Options) => {
      process.exitCode = await run(inputs, options);
    });
  for (const option of [...readOptions(), workersOption(), ...commonOptions()]) command.addOption(option);
  return command;
}

async function run(inputs: readonly string[], options: Options): Promise<number> {
  const terminal = openTerminal(options.quiet ?? false);
  const engine = await engineFor(options, terminal);
  let failures = 0;
  const results = readSources(inputs, readerOptions(options, terminal.tell));
  for await (const result of annotateAll(results, engine, options.workers)) {
    if ('error' in result) {
      failures += 1;
      terminal.warn(`${result.source}: ${wordsOf(result.error, result.source)}`);
      continue;
    }
    terminal.print(JSON.stringify(result));
  }
  return failures === 0 ? EXIT.done : EXIT.someFailed;
}
