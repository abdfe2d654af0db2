// A real Neo4j Community server without a container: its jars come from Maven, its home is thrown away.
//   node scripts/neo4j/server.mjs     starts one and serves until Ctrl-C
// Tests import `startNeo4j`. Needs Java 17 or newer and Maven on the path.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import neo4j from 'neo4j-driver';

const here = dirname(fileURLToPath(import.meta.url));
const LONG_TERM = '5.26.30';
const READY_WITHIN_MS = 120_000;
/** A machine that starts fast and takes little, and in exchange never compiles for long use. */
const SOON_READY = ['-Xms256m', '-Xmx256m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1'];

/** Null when a server can be started here, else what is lacking. */
export function whyNeo4jCannotStart() {
  const lacks = (command, ...parameters) => spawnSync(command, parameters, { stdio: 'ignore' }).status !== 0;
  if (lacks('java', '-version')) return 'Java 17 or newer is not installed';
  if (!existsSync(join(jarsOf(LONG_TERM), 'complete')) && lacks('mvn', '-version')) return 'Maven is not installed';
  return null;
}

/**
 * Starts a server on free ports of the loopback interface. With a `password` for the user `neo4j` authentication is on.
 * A `certificate` is the folder of `private.key` and `public.crt`: encryption is then to be had beside none. `settings`
 * are further lines of neo4j.conf. `imported` is a folder with the parameters of neo4j-admin that import its files before
 * the first start. Another `version` may need another `java`; `machine` are the options of
 * the Java machine.
 */
export async function startNeo4j({
  password,
  certificate,
  settings = [],
  imported,
  version = LONG_TERM,
  java = 'java',
  machine = SOON_READY,
} = {}) {
  fetchJars(version);
  const home = mkdtempSync(join(tmpdir(), 'wiregraph-neo4j-'));
  const [bolt, http] = [await freePort(), await freePort()];
  mkdirSync(join(home, 'conf'));
  const uri = `bolt://127.0.0.1:${bolt}`;
  let server;
  const launch = async (own, answers) => {
    writeFileSync(join(home, 'conf/neo4j.conf'), configuration(bolt, http, { password, certificate, settings: own }));
    const log = join(home, 'server.log');
    const output = openSync(log, 'w');
    server = spawn(java, [...machine, ...javaParameters(home, version)], { stdio: ['ignore', output, output] });
    await ready(server, log, answers);
  };
  const stop = async () => {
    await end(server, 'SIGKILL');
    rmSync(home, { recursive: true, force: true });
  };
  const crash = () => end(server, 'SIGKILL');
  const restart = async (own) => {
    await end(server, 'SIGTERM');
    await launch(own, () => asking(uri, password, databaseAnswers));
  };
  try {
    if (imported !== undefined) importFiles(home, java, version, imported);
    await launch(settings, () =>
      password === undefined
        ? asking(uri, password, databaseAnswers)
        : asking(uri, 'neo4j', (driver) => setPassword(driver, password)),
    );
  } catch (error) {
    await stop();
    throw error;
  }
  return { uri, browser: `http://127.0.0.1:${http}/browser/`, stop, crash, restart };
}

function importFiles(home, java, version, { folder, parameters }) {
  writeFileSync(join(home, 'conf/neo4j.conf'), configuration(0, 0, { settings: [] }));
  const jars = ['-Xmx400m', '-cp', join(jarsOf(version), '*'), 'org.neo4j.cli.AdminTool'];
  const result = spawnSync(java, [...jars, ...parameters], {
    cwd: folder,
    env: { ...process.env, NEO4J_HOME: home, NEO4J_CONF: join(home, 'conf') },
    encoding: 'utf8',
  });
  if (result.status !== 0) throw new Error(`neo4j-admin failed:\n${result.stdout}${result.stderr}`.slice(-4000));
}

async function end(server, signal) {
  const ended = new Promise((resolve) => server.once('exit', resolve));
  if (server.exitCode === null && server.signalCode === null && server.kill(signal)) await ended;
}

function jarsOf(version) {
  return join(here, `../../.cache/neo4j-${version}`);
}

function fetchJars(version) {
  const jars = jarsOf(version);
  const complete = join(jars, 'complete');
  if (existsSync(complete)) return;
  process.stderr.write(`Fetching Neo4j Community ${version} for the tests (140 MB)…\n`);
  const goal = [
    'dependency:copy-dependencies',
    '-DincludeScope=runtime',
    `-DoutputDirectory=${jars}`,
    `-Dneo4j.version=${version}`,
  ];
  const result = spawnSync('mvn', ['-q', '-B', '-f', join(here, 'pom.xml'), ...goal], { stdio: ['ignore', 2, 2] });
  if (result.status !== 0) throw new Error('Maven could not fetch Neo4j; its message is above.');
  writeFileSync(complete, '');
}

function configuration(bolt, http, { password, certificate, settings }) {
  const encryption = [
    'dbms.ssl.policy.bolt.enabled=true',
    `dbms.ssl.policy.bolt.base_directory=${certificate}`,
    'dbms.ssl.policy.bolt.client_auth=NONE',
    'server.bolt.tls_level=OPTIONAL',
  ];
  return `server.default_listen_address=127.0.0.1
server.bolt.listen_address=127.0.0.1:${bolt}
server.bolt.advertised_address=127.0.0.1:${bolt}
server.http.listen_address=127.0.0.1:${http}
server.http.advertised_address=127.0.0.1:${http}
dbms.security.auth_enabled=${password !== undefined}
server.memory.pagecache.size=32m
db.tx_log.preallocate=false
db.tx_log.rotation.size=16m
dbms.usage_report.enabled=false
client.allow_telemetry=false
${[...(certificate === undefined ? [] : encryption), ...settings].join('\n')}
`;
}

function javaParameters(home, version) {
  // The calendar releases, which begin in 2025, have another entry point.
  const entry = Number.parseInt(version, 10) > 2000 ? 'Neo4jCommunity' : 'CommunityEntryPoint';
  const opened = ['java.nio', 'java.io', 'sun.nio.ch', 'java.lang', 'java.util.concurrent'];
  return [
    '-XX:+ExitOnOutOfMemoryError',
    ...opened.map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`),
    ...['-Dio.netty.tryReflectionSetAccessible=true', '-Dfile.encoding=UTF-8', '-Dlog4j2.disable.jmx=true'],
    ...['-cp', join(jarsOf(version), '*'), `org.neo4j.server.${entry}`],
    ...[`--home-dir=${home}`, `--config-dir=${join(home, 'conf')}`],
  ];
}

async function ready(server, log, answers) {
  for (const limit = Date.now() + READY_WITHIN_MS; ; ) {
    if (server.exitCode !== null || Date.now() > limit) {
      throw new Error(`Neo4j did not start. The end of its log:\n${readFileSync(log, 'utf8').slice(-2000)}`);
    }
    const reached = await answers().then(
      () => true,
      () => false,
    );
    if (reached) return;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

async function asking(uri, password, ask) {
  const driver = neo4j.driver(uri, password === undefined ? undefined : neo4j.auth.basic('neo4j', password));
  try {
    await ask(driver);
  } finally {
    await driver.close();
  }
}

/** A server that takes connections may not have started its database yet. */
function databaseAnswers(driver) {
  return driver.executeQuery('RETURN 1');
}

/** The first password has to be changed before anything else. */
async function setPassword(driver, password) {
  const change = "ALTER CURRENT USER SET PASSWORD FROM 'neo4j' TO $password";
  await driver.executeQuery(change, { password }, { database: 'system' });
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const reason = whyNeo4jCannotStart();
  if (reason !== null) {
    console.error(`Neo4j cannot be started: ${reason}.`);
    process.exit(1);
  }
  const server = await startNeo4j();
  console.log(`Neo4j is at ${server.uri} (no password), its Browser at ${server.browser}. Ctrl-C ends it.`);
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => server.stop().then(() => process.exit(0)));
}
