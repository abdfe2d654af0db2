import { Command } from 'commander';
import { EXIT } from '../exit-code.ts';
import { withGraph } from '../graph-target.ts';
import { commonOptions, type FormatOptions, formatOption, type GraphOptions, graphOptions } from '../options.ts';
import { openTerminal, printable } from '../terminal.ts';

type Options = GraphOptions & FormatOptions;

export function verifyCommand(): Command {
  const command = new Command('verify')
    .description(
      "re-read every fact against its article's stored text; print what is not grounded, and the graph's hash",
    )
    .action(async (options: Options) => {
      process.exitCode = await run(options);
    });
  for (const option of [...graphOptions(), formatOption('text', 'json'), ...commonOptions()]) command.addOption(option);
  return command;
}

async function run(options: Options): Promise<number> {
  const terminal = openTerminal(options.quiet ?? false);
  const report = await withGraph(options, (graph) => graph.verify());
  if (options.format === 'json') terminal.print(JSON.stringify(report));
  else {
    for (const fault of report.ungrounded) {
      terminal.print(printable(`${fault.article} ${fault.fact}: ${fault.reason}`));
    }
    terminal.print(`${report.facts} facts, ${report.ungrounded.length} not grounded.`);
    terminal.print(`hash ${report.hash}`);
  }
  return report.ungrounded.length === 0 ? EXIT.done : EXIT.someFailed;
}
