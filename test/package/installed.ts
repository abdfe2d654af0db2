import { execFile, execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('../../', import.meta.url));
const run = promisify(execFile);
const QUIET = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];

/** What `npm pack` put into the tarball. */
export interface Packed {
  readonly file: string;
  readonly bytes: number;
  readonly paths: readonly string[];
}

/** The tarball as a release would be made, built first where the sources have changed. */
export function pack(folder: string): Packed {
  const output = execFileSync('npm', ['pack', '--json', '--loglevel=error', '--pack-destination', folder], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [made] = JSON.parse(output) as [{ filename: string; size: number; files: readonly { path: string }[] }];
  return { file: join(folder, made.filename), bytes: made.size, paths: made.files.map(({ path }) => path) };
}

/** A project elsewhere that has the package installed, and runs on its own Node. */
export interface Project {
  readonly folder: string;
  /** Runs a program of that Node or of the project, and gives what it prints. */
  run(program: string, ...parameters: readonly string[]): Promise<string>;
  readonly environment: NodeJS.ProcessEnv;
}

/**
 * A new folder with two articles, in which a user of that Node has installed the tarball. Six hundred megabytes are
 * unpacked by the first alone: on the others npm works out the same installation, refuses what their Node is too old or too
 * new for, and has the files of the first.
 */
export async function install(folder: string, node: string, tarball: string, first?: Project): Promise<Project> {
  mkdirSync(join(folder, 'news'), { recursive: true });
  for (const name of ['01-loan-app-raids-pune.txt', '02-interpol-operation-nairobi.txt'])
    cpSync(join(root, 'articles', name), join(folder, 'news', name));
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n');
  const project = projectIn(folder, node);
  const parameters = ['install', '--prefer-offline', '--engine-strict', ...QUIET, tarball];
  await project.run('node', npm(), ...parameters, ...(first === undefined ? [] : ['--dry-run']));
  if (first !== undefined) symlinkSync(join(first.folder, 'node_modules'), join(folder, 'node_modules'), 'junction');
  return project;
}

/** The checkout itself, as a project that runs on this Node. */
export function projectIn(folder: string, node: string): Project {
  const { NEO4J_URI: _, NODE_OPTIONS: __, ...inherited } = process.env;
  const path = [node, join(folder, 'node_modules/.bin'), inherited.PATH ?? ''].join(delimiter);
  const environment = { ...inherited, PATH: path };
  return {
    folder,
    environment,
    run: async (program, ...parameters) => {
      const { stdout } = await run(program, [...parameters], { cwd: folder, env: environment, maxBuffer: 1 << 26 });
      return stdout;
    },
  };
}

/** The npm of this machine, to be run by any Node. */
export function npm(): string {
  return process.env.npm_execpath ?? realpathSync(execFileSync('which', ['npm'], { encoding: 'utf8' }).trim());
}
