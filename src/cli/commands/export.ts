import { Command, Option } from 'commander';
import { EXPORT_FORMATS, type ExportFormat, exportGraph } from '../../export/index.ts';
import { withGraph } from '../graph-target.ts';
import { commonOptions, type GraphOptions, graphOptions } from '../options.ts';
import { openTerminal } from '../terminal.ts';

interface Options extends GraphOptions {
  readonly to: ExportFormat;
  readonly force?: boolean;
}

export function exportCommand(): Command {
  const command = new Command('export')
    .description('write the graph in another form')
    .argument('<path>', 'the file to write (csv: the folder), or - for standard output')
    .addOption(new Option('--to <form>', 'the form').choices(EXPORT_FORMATS).makeOptionMandatory())
    .option('--force', 'replace the file, or the earlier export, that stands at the path')
    .action(run);
  for (const option of [...graphOptions(), ...commonOptions()]) command.addOption(option);
  return command;
}

async function run(path: string, options: Options): Promise<void> {
  await withGraph(options, (graph) => exportGraph(graph, options.to, path, { force: options.force ?? false }));
  if (path !== '-') openTerminal(options.quiet ?? false).tell(`Written to ${path}.`);
}
