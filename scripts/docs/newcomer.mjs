// A folder as a newcomer has it after cloning, with the install and the build of this checkout, so that the commands of
// a page can be run in it.
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The pages whose commands are run, each in a newcomer's folder after those of the README that need no server. */
export const PAGES = [
  'docs/first-graph.md',
  'docs/review.md',
  'docs/sources.md',
  'docs/quality.md',
  'docs/export.md',
  'docs/resolution.md',
  'docs/model.md',
];

/** Makes the folder; `environment` is that in which its commands run, where `npx wiregraph` is the built command. */
export function newcomer() {
  const home = mkdtempSync(join(tmpdir(), 'wiregraph-newcomer-'));
  const folder = join(home, 'wiregraph');
  mkdirSync(join(folder, 'scripts'), { recursive: true });
  for (const name of ['articles', 'neo4j', 'scripts/start.mjs'])
    cpSync(join(root, name), join(folder, name), { recursive: true });
  for (const name of ['dist', 'node_modules']) symlinkSync(join(root, name), join(folder, name), 'dir');
  // Without the step that installs and builds: both are done, and must not be done again through the links.
  const { scripts, ...manifest } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ ...manifest, scripts: { start: scripts.start } }));
  return { home, folder, environment: environmentOf(home, folder) };
}

/** The same again with its graph, for a page that may change it. */
export function copyOf({ home, folder, environment }, name) {
  const copy = join(home, name);
  cpSync(folder, copy, { recursive: true, verbatimSymlinks: true });
  return { folder: copy, environment };
}

/** npm's own `npx` takes a second or two to find a command: this one knows where it is. */
function environmentOf(home, folder) {
  const bin = join(home, 'bin');
  mkdirSync(bin);
  writeFileSync(join(bin, 'npx'), `#!/bin/sh\nshift\nexec "${process.execPath}" "${folder}/dist/cli/main.js" "$@"\n`);
  chmodSync(join(bin, 'npx'), 0o755);
  const { NEO4J_URI: _, ...inherited } = process.env;
  return { ...inherited, CI: 'true', USER: 'anna', PATH: `${bin}${delimiter}${inherited.PATH}` };
}
