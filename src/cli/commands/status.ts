import { Command } from 'commander';
import { withGraph } from '../graph-target.ts';
import { commonOptions, type FormatOptions, formatOption, type GraphOptions, graphOptions } from '../options.ts';
import { openTerminal } from '../terminal.ts';

type Options = GraphOptions & FormatOptions;

export function statusCommand(): Command {
  const command = new Command('status').description('what is in the graph, and where it is').action(run);
  for (const option of [...graphOptions(), formatOption('text', 'json'), ...commonOptions()]) command.addOption(option);
  return command;
}

async function run(options: Options): Promise<void> {
  const terminal = openTerminal(options.quiet ?? false);
  await withGraph(options, async (graph) => {
    const status = { place: graph.place, ...(await graph.status()) };
    if (options.format === 'json') {
      terminal.print(JSON.stringify(status));
      return;
    }
    const { place, ...counts } = status;
    terminal.print(`The graph in ${place} holds:`);
    for (const [what, count] of Object.entries(counts)) terminal.print(`${String(count).padStart(9)} ${what}`);
  });
}
