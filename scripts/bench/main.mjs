// Measures speed: node scripts/bench/main.mjs SHARED_DATA [--part reading|writing|whole] [--spacy PYTHON] [--rounds N]
//   [--store embedded|neo4j] [--articles N] [--workers N,N…] [--json]
// Reading, on one thread: words are those parted by white space; a figure is the median of the rounds, in words a second
// of processor time. PYTHON is an interpreter with scripts/bench/requirements.txt installed; without it the peer's row is
// left out. Writing: see writing.mjs; without a store both, Neo4j where one can be started here. The whole way, wire text to
// embedded graph: see whole-way.mjs.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { asTable } from '../../dist/cli/table.js';
import { whyNeo4jCannotStart } from '../neo4j/server.mjs';
import { median } from './clock.mjs';
import { facts } from './facts.mjs';
import { wholeWay } from './whole-way.mjs';
import { writing } from './writing.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    part: { type: 'string' },
    spacy: { type: 'string' },
    rounds: { type: 'string', default: '5' },
    store: { type: 'string' },
    articles: { type: 'string', default: '4000' },
    workers: { type: 'string', default: [...new Set([0, 1, 2, cpus().length])].join() },
    json: { type: 'boolean' },
  },
});
const [shared] = positionals;
if (shared === undefined) {
  console.error('Name the folder of the corpora: npm run bench -- ../shared/data');
  process.exit(2);
}
const file = `${shared}/raw/wikinews.jsonl`;
const rounds = Number(values.rounds);
const figures = {
  cores: cpus().length,
  ...(isAsked('reading') ? { reading: await reading() } : {}),
  ...(isAsked('writing') ? { writing: await written() } : {}),
  ...(isAsked('whole') ? { whole: wholeWay(file, { workers: values.workers.split(',').map(Number), rounds }) } : {}),
};
if (values.json) console.log(JSON.stringify(figures));
else for (const table of tables(figures)) console.log(asTable(table, 140));

function isAsked(part) {
  return values.part === undefined || values.part === part;
}

async function reading() {
  const items = readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  return [...(await facts(items, rounds)), ...names()];
}

async function written() {
  const reason = values.store === 'embedded' ? null : whyNeo4jCannotStart();
  if (reason !== null) console.error(`Writing to Neo4j is not measured: ${reason}.`);
  const stores = values.store === undefined ? ['embedded', 'neo4j'] : [values.store];
  const able = stores.filter((store) => store !== 'neo4j' || reason === null);
  // Twenty parts, the first and the last of which tell whether a graph grows slow.
  const articles = Number(values.articles);
  return writing(file, { stores: able, articles, part: Math.ceil(articles / 20) });
}

function* tables({ reading: read, writing: wrote, whole }) {
  if (read !== undefined) {
    const rows = read.map(({ what, wordsPerSecond, peakBytes }) => [
      what,
      Math.round(wordsPerSecond).toLocaleString('en'),
      peakBytes ? `${Math.round(peakBytes / 1e6)} MB` : '',
    ]);
    yield { columns: ['what', 'words a second', 'peak memory'], rows };
  }
  if (wrote !== undefined) {
    const columns = [
      'written to',
      'articles a second',
      'bare driver',
      'ratio',
      'first part',
      'last part',
      'first to last',
    ];
    const rows = wrote.map(({ store, ours, bare, first, last }) => [
      store,
      ...[ours, bare, ours / bare, first, last, first / last].map((value) => String(Number(value.toPrecision(3)))),
    ]);
    yield { columns, rows };
  }
  if (whole !== undefined) {
    const columns = ['the whole way', 'workers', 'articles of 500 words a second', 'processor ms each', 'peak memory'];
    const rows = whole.map(({ engine, workers, articlesPerSecond, processorSeconds, peakBytes }) => [
      ...[engine, String(workers), articlesPerSecond.toFixed(1), (processorSeconds * 1000).toFixed(0)],
      `${Math.round(peakBytes / 1e6)} MB`,
    ]);
    yield { columns, rows };
  }
}

/**
 * Each engine in a process of its own, so that each has its own peak of memory; round by round one after the other, so
 * that what else the machine does in the meantime weighs on all alike.
 */
function names() {
  const ours = fileURLToPath(new URL('./names.mjs', import.meta.url));
  const whole = fileURLToPath(new URL('./whole.mjs', import.meta.url));
  const engines = [
    { what: 'names: encoder', command: process.execPath, parameters: [ours, file, 'encoder'] },
    { what: 'names: fast', command: process.execPath, parameters: [ours, file, 'fast'] },
    { what: 'everything: encoder', command: process.execPath, parameters: [whole, file, 'encoder'] },
    { what: 'everything: fast', command: process.execPath, parameters: [whole, file, 'fast'] },
  ];
  const peer = fileURLToPath(new URL('./spacy_names.py', import.meta.url));
  if (values.spacy !== undefined)
    engines.push({
      what: 'names: spaCy 3.8 en_core_web_sm, only its NER',
      command: values.spacy,
      parameters: [peer, file],
    });
  const measured = engines.map(() => []);
  for (let round = 0; round < rounds; round += 1)
    for (const [at, engine] of engines.entries()) measured[at].push(measure(engine));
  return engines.map(({ what }, at) => ({
    what,
    wordsPerSecond: median(measured[at].map(({ words, seconds }) => words / seconds)),
    peakBytes: Math.max(...measured[at].map(({ peakBytes }) => peakBytes)),
  }));
}

function measure({ what, command, parameters }) {
  const result = spawnSync(command, parameters, { encoding: 'utf8' });
  if (result.status !== 0) throw new Error(`${what}: ${result.stderr}`);
  return JSON.parse(result.stdout);
}
