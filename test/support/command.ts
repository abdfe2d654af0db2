import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

export interface CommandResult {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

interface Surroundings {
  readonly input?: string;
  readonly environment?: Record<string, string>;
  /** A program that runs the command under other conditions, with its own parameters. */
  readonly under?: readonly string[];
}

/** Runs the built command, as a user would, in the project's folder; without the environment's Neo4j. */
export function wiregraph(
  parameters: readonly string[],
  { input = '', environment = {}, under = [] }: Surroundings = {},
): Promise<CommandResult> {
  const { NEO4J_URI: _, ...inherited } = process.env;
  return new Promise((resolve, reject) => {
    const [program = '', ...rest] = [...under, process.execPath, 'dist/cli/main.js', ...parameters];
    const child = spawn(program, rest, {
      cwd: root,
      env: { ...inherited, ...environment },
    });
    const output: string[] = [];
    const errors: string[] = [];
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => output.push(chunk));
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => errors.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output: output.join(''), errors: errors.join('') }));
    child.stdin.end(input);
  });
}
