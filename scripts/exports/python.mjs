// A Python with the packages that read the exports (requirements.txt), in a virtual environment of its own under .cache.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const requirements = join(here, 'requirements.txt');

/**
 * The path of the interpreter, or the reason why there is none. The first call makes the environment, which takes some
 * ten seconds and a package registry.
 */
export function readersPython() {
  const digest = createHash('sha256').update(readFileSync(requirements)).digest('hex').slice(0, 8);
  const folder = join(here, `../../.cache/python-${digest}`);
  const python = join(folder, 'bin/python');
  const complete = join(folder, 'complete');
  if (existsSync(complete)) return { python };
  const version = 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))';
  if (spawnSync('python3', ['-c', version]).status !== 0) return { reason: 'Python 3.11 with venv is not installed' };
  rmSync(folder, { recursive: true, force: true });
  process.stderr.write('Installing Python packages that read the exports…\n');
  const install = ['-m', 'pip', 'install', '--quiet', '--no-compile', '--no-deps', '--only-binary', ':all:', '-r'];
  for (const [command, ...parameters] of [
    ['python3', '-m', 'venv', folder],
    [python, ...install, requirements],
  ]) {
    const { status, stderr } = spawnSync(command, parameters, { encoding: 'utf8' });
    if (status !== 0) return { reason: `Python packages could not be installed: ${stderr.trim().split('\n').at(-1)}` };
  }
  writeFileSync(complete, '');
  return { python };
}

/** What one of the scripts beside this one prints, read as JSON. */
export function runReader(python, script, ...parameters) {
  const options = { encoding: 'utf8', maxBuffer: 2 ** 28 };
  const { status, stdout, stderr } = spawnSync(python, [join(here, script), ...parameters], options);
  if (status !== 0) throw new Error(`${script} failed:\n${stderr.slice(-4000)}`);
  return JSON.parse(stdout);
}
