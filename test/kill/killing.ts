import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** When a run is killed: so many lines that tell of work after its first one, and then so long. */
export interface Moment {
  readonly lines: number;
  readonly milliseconds: number;
}

export interface Run {
  /** Whether it came to its end before it was killed. */
  readonly hasEnded: boolean;
  /** The ids of the articles that it said were in the graph. */
  readonly acknowledged: readonly string[];
  /** What it said on standard error: of an error, its stack. */
  readonly errors: string;
}

const script = fileURLToPath(new URL('./ingest.mjs', import.meta.url));

/** Ingests the articles of a file, and kills the process with SIGKILL at the moment, if it lives so long. */
export async function ingestUntil(target: string, file: string, moment: Moment | null): Promise<Run> {
  const child = spawn(process.execPath, [script, target, file], { stdio: ['ignore', 'pipe', 'pipe'] });
  const errors: string[] = [];
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => errors.push(chunk));
  const ended = new Promise<number | null>((resolve) => {
    child.on('close', resolve);
  });
  const acknowledged: string[] = [];
  let working = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    const [status, id = ''] = line.split(' ');
    if (status !== 'opening') acknowledged.push(id);
    if (status === 'unchanged') continue;
    if (working === moment?.lines) setTimeout(() => child.kill('SIGKILL'), moment.milliseconds);
    working += 1;
  }
  return { hasEnded: (await ended) === 0, acknowledged, errors: errors.join('') };
}
