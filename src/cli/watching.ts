import { existsSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { isDynamicPattern } from 'tinyglobby';
import { type ErrorCode, WiregraphError } from '../article/index.ts';
import { isAddress } from '../read/index.ts';
import { wordsOf } from './exit-code.ts';
import type { Terminal } from './terminal.ts';
import { type WatchedFile, watchFiles } from './watched-files.ts';

const LOOK_MS = 2000;
const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 60_000;

/** What may pass by itself, or be put right by somebody while the command runs. */
const PASSING: ReadonlySet<ErrorCode> = new Set([
  'graph-unreachable',
  'graph-locked',
  'graph-unwritable',
  'graph-exhausted',
]);

export interface Watch {
  readonly inputs: readonly string[];
  /** How often addresses are asked; files are looked at every two seconds, or as often where that is less. */
  readonly everyMs: number;
  readonly stopping: AbortSignal;
  readonly terminal: Terminal;
  /** Takes the inputs; what it throws of a graph that is away is told, and the same inputs are given again. */
  readonly take: (inputs: readonly string[]) => Promise<void>;
}

/** What is to be taken now. */
interface Due {
  readonly files: readonly WatchedFile[];
  readonly addresses: readonly string[];
}

/** Takes what is new in its inputs, again and again, until it is stopped; says whether the graph was there at the end. */
export async function watch({ inputs, everyMs, stopping, terminal, take }: Watch): Promise<boolean> {
  const lookMs = Math.min(LOOK_MS, everyMs);
  const addresses = inputs.filter(isAddress);
  const files = watchFiles(
    inputs.filter((input) => !isAddress(input)),
    lookMs,
  );
  const absence = graphAbsence(terminal);
  let nextAsking = performance.now();
  while (!stopping.aborted) {
    const isTime = performance.now() >= nextAsking;
    const due: Due = { files: await files.look(), addresses: isTime ? addresses : [] };
    const began = performance.now();
    const isTaken = await absence.trying(() => takeDue(due, take));
    if (isTaken) {
      // What was left when it was stopped is taken by the next run.
      files.taken(due.files);
      if (isTime) nextAsking = began + everyMs;
    }
    await pause(isTaken ? lookMs : absence.pauseMs(), undefined, { signal: stopping }).catch(() => undefined);
  }
  return !absence.isAway();
}

async function takeDue({ files, addresses }: Due, take: Watch['take']): Promise<void> {
  const inputs = [...files.map(({ path }) => path), ...addresses];
  if (inputs.length > 0) await take(inputs);
}

/** Says once that the graph is away, and once that it is back; the pauses between the tries grow. */
function graphAbsence(terminal: Terminal) {
  let tries = 0;
  return {
    isAway: () => tries > 0,
    pauseMs: () => Math.min(FIRST_PAUSE_MS * 2 ** (tries - 1), LONGEST_PAUSE_MS),
    async trying(work: () => Promise<void>): Promise<boolean> {
      try {
        await work();
      } catch (error) {
        if (!(error instanceof WiregraphError && PASSING.has(error.code))) throw error;
        if (tries === 0) terminal.warn(`${wordsOf(error)} It is tried again until it is there.`);
        tries += 1;
        return false;
      }
      if (tries > 0) terminal.warn('The graph is there again; what was left is written.');
      tries = 0;
      return true;
    },
  };
}

/** A slip in a name would be waited for in vain: `usage`. */
export function refuseUnwatchable(inputs: readonly string[]): void {
  for (const input of inputs) {
    if (input === '-') {
      throw new WiregraphError(
        'usage',
        'standard input cannot be watched',
        'Leave out --watch: it is read to its end.',
      );
    }
    if (isAddress(input) || isDynamicPattern(input) || existsSync(input)) continue;
    throw new WiregraphError('usage', `there is no ${input} to be watched`, 'Make the folder first, or mend its name.');
  }
}
