import { Command } from 'commander';
import { EXIT, wordsOf } from '../exit-code.ts';
import { withGraph } from '../graph-target.ts';
import { commonOptions, type GraphOptions, graphOptions } from '../options.ts';
import { openTerminal } from '../terminal.ts';

export function retractCommand(): Command {
  const command = new Command('retract')
    .description('take articles, and all that only they support, out of the graph')
    .argument('<article...>', 'ids or addresses (url) of articles')
    .action(async (articles: string[], options: GraphOptions) => {
      process.exitCode = await run(articles, options);
    });
  for (const option of [...graphOptions(), ...commonOptions()]) command.addOption(option);
  return command;
}

async function run(articles: readonly string[], options: GraphOptions): Promise<number> {
  const terminal = openTerminal(options.quiet ?? false);
  return withGraph(options, async (graph) => {
    let failures = 0;
    for (const article of articles) {
      try {
        const summary = await graph.retract(article);
        terminal.print(`Retracted ${summary.article}.`);
      } catch (error) {
        failures += 1;
        terminal.warn(wordsOf(error));
      }
    }
    return failures === 0 ? EXIT.done : EXIT.someFailed;
  });
}
