// Every export of a large graph, each read by the tools that it is for:
//   node scripts/exports/check.mjs --graph FOLDER [--only FORM,…] [CORPUS.jsonl …] [--articles 2000]
// Without a graph in FOLDER one is made of the first articles of the corpora, with the light engine. Prints what each
// export took (a process of its own: seconds of the clock, bytes, peak memory), and the verdict of each reader with its
// seconds. Exits 1 where a reader finds a fault. Needs what the tests need: Java and Maven, Python.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { asTable } from '../../dist/cli/table.js';
import { openGraph } from '../../dist/store/index.js';
import { importedCopy, retrieval, scriptedCopy } from './neo4j-copies.mjs';
import { readersPython, runReader } from './python.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { graph: { type: 'string' }, only: { type: 'string' }, articles: { type: 'string', default: '2000' } },
});
const folder = values.graph;
if (folder === undefined || (!existsSync(folder) && positionals.length === 0)) {
  console.error('Give the folder of a graph, and corpora to make one of: --graph FOLDER CORPUS.jsonl');
  process.exit(2);
}
const { python, reason } = readersPython();
if (reason !== undefined) {
  console.error(reason);
  process.exit(2);
}
if (!existsSync(folder)) ingest();
const source = await openGraph(folder);
const [status, wanted] = [await source.status(), await source.verify()];
await source.close();
const facts = status.events + status.quotes + status.quantities + status.claims;
console.error(`${JSON.stringify(status)}, ${wanted.facts} facts, ${wanted.ungrounded.length} not grounded`);

/** By form: who reads it, and what the reader must find. */
const READERS = {
  cypher: [['Neo4j', (path) => scriptedCopy(path), sameHash]],
  csv: [['neo4j-admin', (path) => importedCopy(path), sameHash]],
  graphml: [
    [
      'graphology',
      (path) => node('read-graphml.mjs', path),
      ({ nodes, edges }, path) => isWholeGraph(nodes) && edges === linesOf(path, '<edge '),
    ],
    [
      'networkx',
      (path) => runReader(python, 'read_graphml.py', path),
      ({ nodes, edges }, path) => isWholeGraph(nodes) && edges === linesOf(path, '<edge '),
    ],
  ],
  jsonld: [
    [
      'jsonld',
      (path) => node('read-jsonld.mjs', path),
      ({ types }) => types['https://schema.org/NewsArticle'] === status.articles,
    ],
  ],
  ftm: [
    [
      '@alephdata/followthemoney',
      (path) => node('read-ftm.mjs', path),
      ({ schemata }, path) => schemata.Article === status.articles && sumOf(schemata) === linesOf(path, '{'),
    ],
    [
      'followthemoney (Python)',
      (path) => runReader(python, 'read_ftm.py', path),
      ({ schemata }, path) => schemata.Article === status.articles && sumOf(schemata) === linesOf(path, '{'),
    ],
  ],
  gkg: [['its codebook', (path) => node('read-gkg.mjs', path), ({ rows }) => rows === status.articles]],
};
const asked = values.only?.split(',') ?? [...Object.keys(READERS), 'retrieval'];
const output = mkdtempSync(join(tmpdir(), 'wiregraph-exports-'));
const rows = [];
for (const form of asked.filter((one) => one in READERS)) {
  const path = join(output, form);
  const { seconds, peakBytes } = command('export', '--to', form, path, '--graph', folder);
  const written = [`${seconds.toFixed(1)} s`, megabytes(bytesOf(path)), megabytes(peakBytes)];
  for (const [reader, read, isRight] of READERS[form])
    await judge(
      [form, ...written, reader],
      () => read(path),
      (found) => isRight(found, path),
    );
  rmSync(path, { recursive: true, force: true });
}
if (asked.includes('retrieval')) {
  const path = join(output, 'csv');
  command('export', '--to', 'csv', path, '--graph', folder);
  const row = ['--lexical neo4j-graphrag', '', '', '', 'neo4j-graphrag'];
  await judge(
    row,
    () => retrieval(path, python),
    ({ hash, chunks, found }) => hash === wanted.hash && chunks > 0 && found > 0,
  );
}
rmSync(output, { recursive: true, force: true });
const columns = ['form', 'written in', 'size', 'peak memory', 'read by', 'in', 'verdict'];
console.log(asTable({ columns, rows }, 200));

function isWholeGraph(nodes) {
  return nodes === status.articles + status.entities + facts;
}

function sumOf(counts) {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

/** How many lines of a file begin so. */
function linesOf(path, beginning) {
  return readFileSync(path, 'latin1')
    .split('\n')
    .filter((line) => line.startsWith(beginning)).length;
}

async function judge(beginning, read, isRight) {
  const began = performance.now();
  // What one reader cannot do is no reason to lose what the others found.
  const found = await Promise.resolve()
    .then(read)
    .catch((error) => ({ faults: [error.message] }));
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const isGood = (found.faults ?? []).length === 0 && isRight(found);
  console.error(`${beginning[0]}, ${beginning[4]}: ${JSON.stringify(found)}`);
  rows.push([...beginning, `${seconds} s`, isGood ? 'right' : 'WRONG']);
  if (!isGood) process.exitCode = 1;
}

function sameHash({ hash, facts: found }) {
  return hash === wanted.hash && found === wanted.facts;
}

function ingest() {
  const lines = positionals.flatMap((file) => readFileSync(file, 'utf8').trimEnd().split('\n'));
  const corpus = join(mkdtempSync(join(tmpdir(), 'wiregraph-corpus-')), 'articles.jsonl');
  writeFileSync(corpus, `${lines.slice(0, Number(values.articles)).join('\n')}\n`);
  const { seconds, peakBytes } = command('ingest', corpus, '--graph', folder, '--engine', 'fast');
  console.error(`The graph is made: ${seconds.toFixed(1)} s, ${megabytes(peakBytes)}`);
}

/** Runs the command in a process of its own; what it took is the last line that it prints. */
function command(...parameters) {
  const run = join(here, '../bench/ingest.mjs');
  const result = spawnSync(process.execPath, [run, ...parameters, '--quiet'], { encoding: 'utf8', maxBuffer: 2 ** 28 });
  if (result.status !== 0) throw new Error(`${parameters.join(' ')}:\n${result.stderr.slice(-4000)}`);
  return JSON.parse(result.stderr.trimEnd().split('\n').at(-1));
}

/** What a script beside this one prints. It may hold the whole of an export in memory, and more. */
function node(script, path) {
  const parameters = ['--max-old-space-size=12000', join(here, script), path];
  const result = spawnSync(process.execPath, parameters, { encoding: 'utf8', maxBuffer: 2 ** 28 });
  if (result.status !== 0) throw new Error(`${script}:\n${result.stderr.slice(-4000)}`);
  return JSON.parse(result.stdout);
}

function bytesOf(path) {
  if (!statSync(path).isDirectory()) return statSync(path).size;
  return readdirSync(path).reduce((sum, name) => sum + statSync(join(path, name)).size, 0);
}

function megabytes(bytes) {
  return `${(bytes / 1e6).toFixed(0)} MB`;
}
