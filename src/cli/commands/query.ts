import { text } from 'node:stream/consumers';
import { Command, InvalidArgumentError } from 'commander';
import { WiregraphError } from '../../article/index.ts';
import type { QueryLimits, Table } from '../../store/index.ts';
import { withGraph } from '../graph-target.ts';
import { commonOptions, type FormatOptions, formatOption, type GraphOptions, graphOptions } from '../options.ts';
import { seconds } from '../seconds.ts';
import { asCsv, asJson, asTable } from '../table.ts';
import { openTerminal } from '../terminal.ts';

interface Options extends GraphOptions, FormatOptions {
  readonly param: Readonly<Record<string, unknown>>;
  /** Seconds. */
  readonly timeout?: number;
  /** Rows. */
  readonly limit?: number;
  readonly write?: boolean;
}

export function queryCommand(): Command {
  const command = new Command('query')
    .description('run Cypher against the graph')
    .argument('<cypher>', 'a Cypher statement, or - to read it from standard input')
    .option('--param <name=value>', 'a parameter; the value is JSON, or else a string (may be repeated)', collect, {})
    .option('--timeout <seconds>', 'give up after so long', seconds)
    .option('--limit <rows>', 'print no more rows than these', rowCount)
    .option('--write', 'allow the statement to change the graph')
    .action(run);
  for (const option of [...graphOptions(), formatOption('table', 'json', 'csv'), ...commonOptions()]) {
    command.addOption(option);
  }
  return command;
}

async function run(argument: string, options: Options): Promise<void> {
  const cypher = argument === '-' ? await text(process.stdin) : argument;
  if (cypher.trim() === '') {
    throw new WiregraphError(
      'usage',
      'The query is empty',
      "Give a Cypher statement in quotes: wiregraph query 'MATCH …'",
    );
  }
  const terminal = openTerminal(options.quiet ?? false);
  const limits = limitsOf(options);
  const answer = await withGraph(options, (graph) =>
    options.write ? graph.execute(cypher, options.param, limits) : graph.read(cypher, options.param, limits),
  );
  const table = cut(answer, options.limit);
  const forms = { table: asTable, json: asJson, csv: asCsv } as const;
  process.stdout.write(forms[options.format as keyof typeof forms](table, terminal.width));
  if (table !== answer)
    terminal.warn(`There are more rows than these ${table.rows.length}: raise --limit to see them.`);
}

/** One row more than is shown is asked for, to know whether there are more. */
function limitsOf({ timeout, limit }: Options): QueryLimits {
  return {
    ...(timeout === undefined ? {} : { timeoutMs: Math.ceil(timeout * 1000) }),
    ...(limit === undefined ? {} : { rows: limit + 1 }),
  };
}

function cut(table: Table, limit = Number.POSITIVE_INFINITY): Table {
  return table.rows.length <= limit ? table : { ...table, rows: table.rows.slice(0, limit) };
}

function rowCount(words: string): number {
  if (!/^\d{1,9}$/u.test(words)) throw new InvalidArgumentError('Give a whole number of rows.');
  return Number(words);
}

function collect(assignment: string, earlier: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const at = assignment.indexOf('=');
  if (at < 1) throw new InvalidArgumentError('Write it as name=value.');
  return { ...earlier, [assignment.slice(0, at)]: parameterValue(assignment.slice(at + 1)) };
}

function parameterValue(words: string): unknown {
  try {
    return JSON.parse(words);
  } catch {
    return words;
  }
}
