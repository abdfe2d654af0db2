// Makes a checkout ready: installs from the lock file and builds, each only when what it is made from has changed.
// Run by `npm start` and `npm test`; uses nothing but Node, since nothing is installed yet.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`wiregraph needs Node 20.19 or newer; this is ${process.versions.node}.`);
  process.exit(2);
}

step('install', ['package.json', 'package-lock.json'], 'node_modules/.wiregraph-install', install);
step(
  'build',
  [
    ...['package-lock.json', 'tsconfig.json', 'neo4j/queries.cypher', 'src'],
    ...['scripts/build.mjs', 'scripts/package', 'scripts/explorer/build-page.mjs', 'scripts/neo4j/catalogue.mjs'],
  ],
  'dist/.wiregraph-build',
  build,
);

function step(name, inputs, marker, work) {
  const path = join(root, marker);
  const wanted = digest(inputs);
  if (existsSync(path) && readFileSync(path, 'utf8') === wanted) return;
  console.error(`wiregraph: ${name}…`);
  rmSync(path, { force: true });
  work();
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, wanted);
}

function install() {
  // Not `npm ci`: it refuses a lock file in which a platform's optional binary could not be locked.
  // No install scripts: onnxruntime-node's would download what a graphics card needs, and nothing here does.
  run('npm', ['install', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']);
}

function build() {
  run(process.execPath, ['scripts/build.mjs']);
}

function run(command, parameters) {
  // Windows starts npm through a shell only. Standard output is kept for what the caller prints.
  const shell = process.platform === 'win32' && command === 'npm';
  const result = spawnSync(command, parameters, { cwd: root, shell, stdio: ['ignore', 2, 2] });
  if (result.status === 0) return;
  console.error(`wiregraph: '${command} ${parameters.join(' ')}' failed; its message is above. Mend it and run again.`);
  process.exit(1);
}

function digest(inputs) {
  const hash = createHash('sha256').update(process.versions.node);
  for (const input of inputs)
    for (const file of filesUnder(input)) hash.update(file).update(readFileSync(join(root, file)));
  return hash.digest('hex');
}

function filesUnder(path) {
  const entries = statOf(path);
  return entries === null ? [path] : entries.sort().flatMap((name) => filesUnder(`${path}/${name}`));
}

/** The names in a folder, or null for a file. */
function statOf(path) {
  try {
    return readdirSync(join(root, path));
  } catch {
    return null;
  }
}
