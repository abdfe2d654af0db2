import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** `wiregraph` that runs until it is told to stop. */
export interface Running {
  /** What it said so far, results and words together. */
  said(): string;
  /** Until it has said this, so many times, since it was started. */
  hasSaid(words: string, times?: number): Promise<void>;
  kill(signal: NodeJS.Signals): void;
  readonly ended: Promise<{ readonly code: number | null; readonly signal: NodeJS.Signals | null }>;
}

/** Starts the built command in the project's folder, without the environment's Neo4j. */
export function start(parameters: readonly string[]): Running {
  const { NEO4J_URI: _, ...environment } = process.env;
  const child = spawn(process.execPath, ['dist/cli/main.js', ...parameters], { cwd: root, env: environment });
  let said = '';
  const listeners = new Set<() => void>();
  const hear = (chunk: string) => {
    said += chunk;
    for (const listener of listeners) listener();
  };
  child.stdout.setEncoding('utf8').on('data', hear);
  child.stderr.setEncoding('utf8').on('data', hear);
  const ended = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((resolve) => {
    child.on('close', (code, signal) => resolve({ code, signal }));
  });
  const hasSaid = (words: string, times = 1) =>
    new Promise<void>((resolve, reject) => {
      const look = () => {
        if (said.split(words).length <= times) return;
        listeners.delete(look);
        resolve();
      };
      listeners.add(look);
      look();
      void ended.then(() => reject(new Error(`it ended without having said '${words}':\n${said}`)));
    });
  return { said: () => said, hasSaid, kill: (signal) => void child.kill(signal), ended };
}
