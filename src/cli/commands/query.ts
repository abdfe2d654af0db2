import { Command, InvalidArgumentError } from 'commander';
import { WiregraphError } from '../../article/index.ts';
import { withGraph } from '../graph-target.ts';
import { commonOptions, type FormatOptions, formatOption, type GraphOptions, graphOptions } from '../options.ts';
import { asCsv, asJson, asTable } from '../table.ts';
import { openTerminal } from '../terminal.ts';

interface Options extends GraphOptions, FormatOptions {
  readonly param: Readonly<Record<string, unknown>>;
  readonly write?: boolean;
}

export function queryCommand(): Command {
  const command = new Command('query')
    .description('run Cypher against the graph')
    .argument('<cypher>', 'a Cypher statement')
    .option('--param <name=value>', 'a parameter; the value is JSON, or else a string (may be repeated)', collect, {})
    .option('--write', 'allow the statement to change the graph')
    .action(run);
  for (const option of [...graphOptions(), formatOption('table', 'json', 'csv'), ...commonOptions()]) {
    command.addOption(option);
  }
  return command;
}

async function run(cypher: string, options: Options): Promise<void> {
  if (cypher.trim() === '') {
    throw new WiregraphError(
      'usage',
      'The query is empty',
      "Give a Cypher statement in quotes: wiregraph query 'MATCH …'",
    );
  }
  const terminal = openTerminal(options.quiet ?? false);
  const table = await withGraph(options, (graph) =>
    options.write ? graph.execute(cypher, options.param) : graph.read(cypher, options.param),
  );
  const forms = { table: asTable, json: asJson, csv: asCsv } as const;
  terminal.print(forms[options.format as keyof typeof forms](table, terminal.width));
}

function collect(assignment: string, earlier: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const at = assignment.indexOf('=');
  if (at < 1) throw new InvalidArgumentError('Write it as name=value.');
  return { ...earlier, [assignment.slice(0, at)]: parameterValue(assignment.slice(at + 1)) };
}

function parameterValue(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
