// Measures speed on one thread: node scripts/bench/main.mjs SHARED_DATA [--spacy PYTHON] [--rounds N] [--json]
// Words are those parted by white space; a figure is the median of the rounds, in words a second of processor time.
// PYTHON is an interpreter with scripts/bench/requirements.txt installed; without it the peer's row is left out.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { asTable } from '../../dist/cli/table.js';
import { median } from './clock.mjs';
import { facts } from './facts.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { spacy: { type: 'string' }, rounds: { type: 'string', default: '5' }, json: { type: 'boolean' } },
});
const [shared] = positionals;
if (shared === undefined) {
  console.error('Name the folder of the corpora: npm run bench -- ../shared/data');
  process.exit(2);
}
const file = `${shared}/raw/wikinews.jsonl`;
const articles = readFileSync(file, 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line));
const rounds = Number(values.rounds);

const rows = [...(await facts(articles, rounds)), ...names()];
if (values.json) console.log(JSON.stringify({ cores: cpus().length, articles: articles.length, rows }));
else {
  const shown = rows.map(({ what, wordsPerSecond, peakBytes }) => [
    what,
    Math.round(wordsPerSecond).toLocaleString('en'),
    peakBytes ? `${Math.round(peakBytes / 1e6)} MB` : '',
  ]);
  console.log(asTable({ columns: ['what', 'words a second', 'peak memory'], rows: shown }, 120));
}

/**
 * Each engine in a process of its own, so that each has its own peak of memory; round by round one after the other, so
 * that what else the machine does in the meantime weighs on all alike.
 */
function names() {
  const ours = fileURLToPath(new URL('./names.mjs', import.meta.url));
  const engines = [
    { what: 'names: encoder', command: process.execPath, parameters: [ours, file, 'encoder'] },
    { what: 'names: fast', command: process.execPath, parameters: [ours, file, 'fast'] },
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
