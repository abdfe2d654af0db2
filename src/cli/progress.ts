import { SingleBar } from 'cli-progress';
import type { Terminal } from './terminal.ts';

/** Tells how far a long command has come: a bar on a terminal, nothing elsewhere. */
export interface Progress {
  readonly advance: () => void;
  readonly stop: () => void;
}

export function startProgress(terminal: Terminal, unit: string): Progress {
  if (!terminal.isInteractive) return { advance: () => undefined, stop: () => undefined };
  const format = ` {value} ${unit}, {duration_formatted}`;
  const bar = new SingleBar({ format, stream: process.stderr, clearOnComplete: true, hideCursor: true });
  bar.start(0, 0);
  return { advance: () => bar.increment(), stop: () => bar.stop() };
}
