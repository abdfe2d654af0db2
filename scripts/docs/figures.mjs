// Writes the figures of docs/quality.md from what the command prints today:
//   node scripts/docs/figures.mjs SHARED     (SHARED: the folder with gold/, data/ner/ and data/raw/)
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const PAGE = join(root, 'docs/quality.md');
const [shared] = process.argv.slice(2);
if (shared === undefined) {
  console.error('Name the folder that holds gold/ and data/: node scripts/docs/figures.mjs ../shared');
  process.exit(2);
}
const [start, end] = ['<!-- figures:start -->', '<!-- figures:end -->'];
const page = readFileSync(PAGE, 'utf8');
const before = page.slice(0, page.indexOf(start) + start.length);
writeFileSync(PAGE, `${before}\n${figures()}\n${page.slice(page.indexOf(end))}`);

function figures() {
  const gold = scores(join(shared, 'gold'));
  const worldwide = join(shared, 'data/ner/worldwide/dev.jsonl');
  const names = scores(worldwide);
  const wikinews = mkdtempSync(join(tmpdir(), 'wiregraph-wikinews-'));
  const input = join(shared, 'data/raw/wikinews.jsonl');
  const ingested = JSON.parse(wiregraph('ingest', input, '--graph', wikinews, '--format', 'json', '--quiet'));
  const verified = JSON.parse(wiregraph('verify', '--graph', wikinews, '--format', 'json'));
  rmSync(wikinews, { recursive: true, force: true });
  const rate = (ingested.articles.length / ingested.seconds).toFixed(1);
  const row = ({ layer, precision, recall, f1 }) =>
    `| ${layer} | ${precision.toFixed(2)} | ${recall.toFixed(2)} | ${f1.toFixed(2)} |`;
  return [
    'Printed by `node scripts/docs/figures.mjs SHARED`, where `SHARED` is a folder of gold graphs and corpora that is no part of the project. All of them were looked at in development: expect less elsewhere.',
    '',
    `| gold graphs (${articlesIn(join(shared, 'gold'))} articles, development) | precision | recall | F1 |\n|---|---|---|---|`,
    ...gold.filter(({ layer }) => !['meta', 'noise', 'indirect'].includes(layer)).map(row),
    '',
    `| names, strict spans (${linesIn(worldwide)} worldwide articles, development) | precision | recall | F1 |\n|---|---|---|---|`,
    ...names.map(row),
    '',
    `${ingested.articles.length} Wikinews articles into the embedded graph: ${rate} articles a second in one process on a machine with ${availableParallelism()} cores (${ingested.seconds.toFixed(0)} s); of ${verified.facts} facts, ${verified.ungrounded.length} are not grounded.`,
  ].join('\n');
}

function scores(gold) {
  return JSON.parse(wiregraph('evaluate', gold, '--format', 'json'))[0].scores;
}

function articlesIn(gold) {
  return readdirSync(gold).filter((name) => name.endsWith('.json')).length;
}

function linesIn(file) {
  return readFileSync(file, 'utf8').trimEnd().split('\n').length;
}

function wiregraph(...parameters) {
  return execFileSync(process.execPath, [join(root, 'dist/cli/main.js'), ...parameters], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
}
