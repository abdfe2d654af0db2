import { text } from 'node:stream/consumers';
import { Command } from 'commander';
import { reportOf } from '../../explore/index.ts';
import { withGraph } from '../graph-target.ts';
import { commonOptions, type GraphOptions, graphOptions } from '../options.ts';

export function reportCommand(): Command {
  const command = new Command('report')
    .description('write one page to hand on: picture, facts, passages and sources of an entity, an event or a query')
    .argument(
      '<subject>',
      'the id or a name of an entity, the id of an event, or Cypher; - reads it from standard input',
    )
    .action(run);
  for (const option of [...graphOptions(), ...commonOptions()]) command.addOption(option);
  return command;
}

async function run(argument: string, options: GraphOptions): Promise<void> {
  const subject = argument === '-' ? (await text(process.stdin)).trim() : argument;
  process.stdout.write(await withGraph(options, (graph) => reportOf(graph, subject)));
}
