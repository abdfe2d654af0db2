// What CI does, on any machine: types, style and every test, where nothing may be skipped for want of a program: a real
// Neo4j, a Chromium, a Python and each Node that is promised are mandatory. The corpora are used where WIREGRAPH_SHARED names them
// or they lie beside the checkout. Uses nothing but Node, since nothing is installed yet.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const JVMS = '/usr/lib/jvm';
const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

const lacking = [
  runs('java', '-version') || 'Java 17 or newer, for a real Neo4j (openjdk-17-jre-headless)',
  runs('mvn', '-version') || 'Maven, which fetches it (maven)',
  runs('python3', '-c', 'import venv, ensurepip') || 'Python 3 with venv, for the readers of exports (python3-venv)',
  CHROMIUM.some((path) => existsSync(path)) || `Chromium at one of ${CHROMIUM.join(', ')} (chromium)`,
].filter((one) => one !== true);
const shared = process.env.WIREGRAPH_SHARED ?? join(root, '../shared');
if (lacking.length > 0) {
  const list = lacking.map((one) => `  ${one}\n`).join('');
  console.error(`This machine lacks:\n${list}Install that, or run \`npm test\`, which says what it skips.`);
  process.exit(1);
}
if (!existsSync(shared)) console.error(`The tests on corpora are skipped: there are none at ${shared}.`);

const result = spawnSync('npm', ['test'], {
  cwd: root,
  stdio: 'inherit',
  env: {
    ...process.env,
    CI: 'true',
    WIREGRAPH_REQUIRE_NEO4J: '1',
    WIREGRAPH_REQUIRE_BROWSER: '1',
    WIREGRAPH_REQUIRE_PYTHON: '1',
    WIREGRAPH_REQUIRE_NODES: '1',
    WIREGRAPH_SHARED: shared,
    WIREGRAPH_JAVA_25: process.env.WIREGRAPH_JAVA_25 ?? java25(),
  },
});
process.exit(result.status ?? 1);

function runs(command, ...parameters) {
  return spawnSync(command, parameters, { stdio: 'ignore' }).status === 0;
}

/** A second Neo4j needs it; where there is none, its test says so. */
function java25() {
  const found = existsSync(JVMS) ? readdirSync(JVMS).find((name) => name.includes('-25-')) : undefined;
  return found === undefined ? '' : join(JVMS, found, 'bin/java');
}
