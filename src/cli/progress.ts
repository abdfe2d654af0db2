import { performance } from 'node:perf_hooks';
import { SingleBar } from 'cli-progress';
import type { Terminal } from './terminal.ts';

/** Tells how far a long command has come: a line that is rewritten on a terminal, nothing elsewhere. */
export interface Progress {
  readonly advance: (hasFailed: boolean) => void;
  /** Takes the line away. */
  readonly stop: () => void;
}

export function startProgress(terminal: Terminal, unit: string): Progress {
  if (!terminal.isInteractive) return { advance: () => undefined, stop: () => undefined };
  const format = ` {value} ${unit}, {rate} a second, {failures} failed, {duration_formatted}`;
  // The cursor stays: Ctrl-C ends the process at once, and nobody would bring it back.
  const bar = new SingleBar({ format, stream: process.stderr, clearOnComplete: true });
  const began = performance.now();
  let [done, failures] = [0, 0];
  bar.start(0, 0, { rate: '0', failures });
  return {
    advance: (hasFailed) => {
      done += 1;
      if (hasFailed) failures += 1;
      bar.update(done, { rate: rateOf(done, performance.now() - began), failures });
    },
    stop: () => bar.stop(),
  };
}

/** Over the whole run, start-up included. */
function rateOf(done: number, milliseconds: number): string {
  return (done / Math.max(milliseconds / 1000, 0.001)).toFixed(1);
}
