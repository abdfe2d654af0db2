import { Command } from 'commander';
import { annotate } from '../../extract/index.ts';
import { readSources } from '../../read/index.ts';
import { engineFor } from '../engine.ts';
import { EXIT, wordsOf } from '../exit-code.ts';
import { commonOptions, type ReadOptions, readerOptions, readOptions } from '../options.ts';
import { openTerminal } from '../terminal.ts';

export function annotateCommand(): Command {
  const command = new Command('annotate')
    .description('read and extract only: one JSON object an article on standard output; touches no graph')
    .argument('<input...>', 'files, folders, globs, addresses, or - for standard input')
    .action(async (inputs: string[], options: ReadOptions) => {
      process.exitCode = await run(inputs, options);
    });
  for (const option of [...readOptions(), ...commonOptions()]) command.addOption(option);
  return command;
}

async function run(inputs: readonly string[], options: ReadOptions): Promise<number> {
  const terminal = openTerminal(options.quiet ?? false);
  const engine = await engineFor(options, terminal);
  let failures = 0;
  for await (const result of readSources(inputs, readerOptions(options, terminal.tell))) {
    if ('error' in result) {
      failures += 1;
      terminal.warn(`${result.source}: ${wordsOf(result.error)}`);
      continue;
    }
    terminal.print(JSON.stringify(await annotate(result.article, engine)));
  }
  return failures === 0 ? EXIT.done : EXIT.someFailed;
}
