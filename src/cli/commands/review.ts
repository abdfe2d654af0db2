import { readFileSync, writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { createInterface } from 'node:readline/promises';
import { text } from 'node:stream/consumers';
import { Command, Option } from 'commander';
import { WiregraphError } from '../../article/index.ts';
import { judgement, type Proposal, VERDICTS, type Verdict } from '../../resolve/index.ts';
import type { GraphStore } from '../../store/index.ts';
import { withGraph } from '../graph-target.ts';
import { aboutOf, formatLog, formatProposals, parseLog } from '../judgement-log.ts';
import { commonOptions, type FormatOptions, formatOption, type GraphOptions, graphOptions } from '../options.ts';
import { wordsOfReasons, wordsOfWeighed } from '../profile-words.ts';
import { openTerminal, type Terminal } from '../terminal.ts';

interface Options extends GraphOptions, FormatOptions {
  readonly out?: string;
  readonly apply?: string;
  readonly log?: string;
  readonly undo?: string | true;
  readonly by: string;
}

export function reviewCommand(): Command {
  const command = new Command('review')
    .description('decide which entities are the same: what scores leave open, and what they may have got wrong')
    .argument('[verdict]', 'same, different or unsure: a decision on two profiles')
    .argument('[profiles...]', 'their ids')
    .option('--out <file>', 'write the open questions to a file, to be answered in an editor')
    .option('--apply <file>', 'apply the answers of such a file, or a log of another graph; - is standard input')
    .option('--log <file>', 'write all decisions to a file; - is standard output')
    .option('--undo [id]', 'take back a decision, the latest without an id')
    .addOption(new Option('--by <name>', 'who decides').env('USER').default(userName()))
    .action(run);
  for (const option of [...graphOptions(), formatOption('text', 'json'), ...commonOptions()]) command.addOption(option);
  return command;
}

async function run(verdict: string | undefined, profiles: readonly string[], options: Options): Promise<void> {
  const terminal = openTerminal(options.quiet ?? false);
  await withGraph(options, async (graph) => {
    if (verdict !== undefined) await judgeTwo(graph, verdict, profiles, options, terminal);
    else if (options.apply !== undefined) await apply(graph, options.apply, options, terminal);
    else if (options.log !== undefined) put(options.log, formatLog(await graph.judgements()));
    else if (options.undo !== undefined) await undo(graph, options.undo, terminal);
    else await ask(graph, options, terminal);
  });
}

async function judgeTwo(
  graph: GraphStore,
  verdict: string,
  profiles: readonly string[],
  { by }: Options,
  terminal: Terminal,
): Promise<void> {
  const [one, other] = profiles;
  if (!isVerdict(verdict) || one === undefined || other === undefined || profiles.length > 2 || one === other) {
    throw new WiregraphError(
      'usage',
      'A decision has a verdict and two different profiles',
      'Give them so: wiregraph review same|different|unsure ID ID; wiregraph explain NAME prints the ids.',
    );
  }
  const [first, second] = [await profileOf(graph, one), await profileOf(graph, other)];
  await graph.judge(judgement([one, other], verdict, { by, at: now(), about: aboutOf(first, second) }));
  terminal.tell(`${verdict}: ${aboutOf(first, second)}.`);
}

async function profileOf(graph: GraphStore, id: string) {
  const { profiles } = await graph.explain(id);
  const found = profiles.find(({ candidate }) => candidate.profile.id === id);
  if (found === undefined)
    throw new WiregraphError('not-found', `No profile '${id}' in the graph`, 'wiregraph explain NAME prints the ids.');
  return found.candidate.profile;
}

/** The whole file is read before anything is applied: a fault in it changes nothing. */
async function apply(graph: GraphStore, file: string, { by }: Options, terminal: Terminal): Promise<void> {
  const read = file === '-' ? await text(process.stdin) : readInput(file);
  const judgements = parseLog(read, file, { by, at: now() });
  for (const one of judgements) await graph.judge(one);
  terminal.tell(`${judgements.length === 1 ? '1 decision' : `${judgements.length} decisions`} applied.`);
}

async function undo(graph: GraphStore, id: string | true, terminal: Terminal): Promise<void> {
  const known = await graph.judgements();
  const latest = known.toSorted((one, other) => (one.at === other.at ? 0 : one.at < other.at ? 1 : -1))[0];
  const chosen = id === true ? latest : known.find((one) => one.id === id);
  if (chosen === undefined) {
    throw new WiregraphError(
      'not-found',
      id === true ? 'Nothing has been decided yet' : `No decision '${id}'`,
      'wiregraph explain prints the ids of decisions; wiregraph review --log - all decisions.',
    );
  }
  await graph.withdraw(chosen.id);
  terminal.tell(`Taken back: ${chosen.verdict}, ${chosen.about}.`);
}

async function ask(graph: GraphStore, options: Options, terminal: Terminal): Promise<void> {
  const open = await graph.proposals();
  if (options.out !== undefined) {
    put(options.out, formatProposals(open));
    const questions = open.length === 1 ? '1 question' : `${open.length} questions`;
    terminal.tell(`${questions}. Answer in the file, then: wiregraph review --apply ${options.out}`);
  } else if (options.format === 'json') terminal.print(JSON.stringify({ proposals: open.map(plain) }));
  else if (terminal.isInteractive && process.stdin.isTTY) await askEach(graph, open, options.by, terminal);
  else {
    for (const [at, proposal] of open.entries())
      for (const line of linesOf(proposal, at, open.length)) terminal.print(line);
    terminal.print(open.length === 1 ? '1 question is open.' : `${open.length} questions are open.`);
  }
}

const ANSWERS: Readonly<{ [key: string]: Verdict }> = { s: 'same', d: 'different', u: 'unsure' };

async function askEach(graph: GraphStore, open: readonly Proposal[], by: string, terminal: Terminal): Promise<void> {
  const prompt = createInterface({ input: process.stdin, output: process.stderr });
  try {
    for (const [at, proposal] of open.entries()) {
      for (const line of linesOf(proposal, at, open.length)) terminal.tell(line);
      const answer = (await prompt.question('[s]ame, [d]ifferent, [u]nsure, [n]ext or [q]uit? ')).trim().toLowerCase();
      if (answer.startsWith('q')) return;
      const verdict = ANSWERS[answer.slice(0, 1)];
      const [one, other] = [proposal.one.candidate.profile, proposal.other.candidate.profile];
      if (verdict !== undefined)
        await graph.judge(judgement([one.id, other.id], verdict, { by, at: now(), about: aboutOf(one, other) }));
    }
  } finally {
    prompt.close();
  }
}

function linesOf({ kind, one, other, score, reasons, articles }: Proposal, at: number, of: number): string[] {
  const question = kind === 'merge' ? 'Two entities. Are they one?' : 'One entity. Are they two?';
  return [
    `${at + 1} of ${of}. ${question} It touches ${articles === 1 ? '1 article' : `${articles} articles`}.`,
    `  ${wordsOfWeighed(one)}`,
    `  ${wordsOfWeighed(other)}`,
    `  ${score}: ${wordsOfReasons(reasons)}`,
  ];
}

function plain({ kind, one, other, score, reasons, articles }: Proposal) {
  const side = ({ candidate: { profile }, entity, articles: used }: Proposal['one']) => ({
    ...profile,
    entity,
    articles: used,
  });
  return { kind, one: side(one), other: side(other), score, reasons, articles };
}

function isVerdict(word: string): word is Verdict {
  return (VERDICTS as readonly string[]).includes(word);
}

function put(file: string, words: string): void {
  if (file === '-') {
    process.stdout.write(words);
    return;
  }
  try {
    writeFileSync(file, words);
  } catch (cause) {
    throw new WiregraphError(
      'usage',
      `${file} cannot be written`,
      'Give a file in a folder that is there, and that you may write.',
      undefined,
      cause,
    );
  }
}

function readInput(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new WiregraphError(
      'usage',
      `${file} cannot be read`,
      'Give a file that review --out or --log wrote.',
      undefined,
      cause,
    );
  }
}

function now(): string {
  return new Date().toISOString();
}

function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return 'unknown';
  }
}
