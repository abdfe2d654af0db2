import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The newest of each line that the package promises to run on, as packages of the npm registry hold them. */
const VERSIONS = ['20.20.2', '22.23.3', '24.21.0'];
const cache = fileURLToPath(new URL('../../.cache/nodes', import.meta.url));
const isRequired = process.env.WIREGRAPH_REQUIRE_NODES === '1';

/** A line of Node, such as 22, on which the package promises to run. */
export interface PromisedNode {
  readonly line: string;
  /** The folder of its executable; null where it cannot be had. */
  readonly folder: string | null;
}

/** Each Node that is promised: the one that runs the tests for its line, the others from the registry, kept in the cache. */
export function promisedNodes(): readonly PromisedNode[] {
  return VERSIONS.map((version) => {
    const line = version.replace(/\..*/u, '');
    const isRunning = process.versions.node.startsWith(`${line}.`);
    return { line, folder: isRunning ? dirname(process.execPath) : fetched(version) };
  });
}

function fetched(version: string): string | null {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const name = `node-${platform}-${process.arch}`;
  const home = join(cache, version);
  const folder = join(home, 'node_modules', name, 'bin');
  if (existsSync(folder)) return folder;
  try {
    const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
    execFileSync('npm', ['install', '--prefix', home, ...quiet, `${name}@${version}`], { stdio: 'pipe' });
    return folder;
  } catch (cause) {
    const reason = `Node ${version} cannot be had from the registry as ${name}`;
    if (isRequired) throw new Error(`The package is to be tried on it: ${reason}.`, { cause });
    process.stderr.write(`The package is not tried on another Node: ${reason}.\n`);
    return null;
  }
}
