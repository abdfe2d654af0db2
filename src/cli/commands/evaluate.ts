import { Command } from 'commander';
import { type Evaluation, evaluateGoldGraphs, evaluateSpanSet } from '../../evaluate/index.ts';
import type { Engine } from '../../extract/index.ts';
import { engineFor } from '../engine.ts';
import { goldGraphPairs, isSpanSet, spanSetPairs } from '../gold-inputs.ts';
import {
  type CommonOptions,
  commonOptions,
  type EngineOptions,
  engineOption,
  type FormatOptions,
  formatOption,
} from '../options.ts';
import { openTerminal, printable, type Terminal } from '../terminal.ts';

interface Options extends CommonOptions, EngineOptions, FormatOptions {
  readonly errors?: boolean;
}

export function evaluateCommand(): Command {
  const command = new Command('evaluate')
    .description('score the extraction against gold graphs (folders or .json) and span sets (.jsonl)')
    .argument('<gold...>', 'folders of gold graphs, or span sets')
    .option('--errors', 'list what was missed and what was false')
    .action(run);
  for (const option of [engineOption(), formatOption('table', 'json'), ...commonOptions()]) command.addOption(option);
  return command;
}

async function run(paths: readonly string[], options: Options): Promise<void> {
  const terminal = openTerminal(options.quiet ?? false);
  const engine = await engineFor(options, terminal);
  const evaluations: { gold: string; evaluation: Evaluation }[] = [];
  for (const path of paths) evaluations.push({ gold: path, evaluation: await evaluatePath(path, engine) });
  if (options.format === 'json') {
    const sets = evaluations.map(({ gold, evaluation }) => ({ gold, ...evaluation }));
    terminal.print(JSON.stringify(options.errors ? sets : sets.map(({ errors: _, ...rest }) => rest)));
    return;
  }
  for (const { gold, evaluation } of evaluations) {
    terminal.print(`${gold}: ${evaluation.articles} articles`);
    printScores(evaluation, terminal);
    if (options.errors) printErrors(evaluation, terminal);
  }
}

async function evaluatePath(path: string, engine: Engine): Promise<Evaluation> {
  if (!isSpanSet(path)) return evaluateGoldGraphs(await goldGraphPairs(path, engine));
  const pairs = [];
  for await (const pair of spanSetPairs(path, engine)) pairs.push(pair);
  return evaluateSpanSet(pairs);
}

function printScores(evaluation: Evaluation, terminal: Terminal): void {
  terminal.print('layer         precision  recall     F1   right  false  missed');
  for (const score of evaluation.scores) {
    const rates = [score.precision, score.recall, score.f1].map((rate) => rate.toFixed(3)).join('   ');
    const counts = [score.right, score.false, score.missed].map((count) => String(count).padStart(6)).join(' ');
    terminal.print(`${score.layer.padEnd(14)}    ${rates}  ${counts}`);
  }
}

function printErrors(evaluation: Evaluation, terminal: Terminal): void {
  for (const { layer, lines } of evaluation.errors) {
    if (lines.length > 0) terminal.print(`\n${layer}`);
    for (const line of lines) terminal.print(printable(`  ${line}`));
  }
}
