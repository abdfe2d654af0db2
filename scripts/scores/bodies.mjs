// Scores the bodies read from news pages: node scripts/scores/bodies.mjs SHARED_DATA [--worst N]
// The measure of the article extraction benchmark, as score_body.py has it: precision and recall over the word 4-grams
// of each page, averaged over the pages. @mozilla/readability and defuddle (both on linkedom) read the same pages, each
// reader in a process of its own, round by round in turns. Speed is by the processor's time, which other work on the
// machine moves less: the median of the rounds after those in which the compiler makes it faster. Half A and half B are
// the pages by the parity of the first byte of the SHA-256 of their id: half A was looked at while the rules were made,
// half B was not.
import { fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { pagesOf } from './body-pages.mjs';

const [shared, ...options] = process.argv.slice(2);
if (shared === undefined) {
  console.error('Name the folder of the corpora: node scripts/scores/bodies.mjs ../shared/data');
  process.exit(2);
}
const [ROUNDS, WARMING] = [14, 8];
const READERS = ['wiregraph', 'readability + linkedom', 'defuddle + linkedom'];
const folder = `${shared}/raw/html`;
const pages = pagesOf(folder);
const found = {};
const seconds = Object.fromEntries(READERS.map((name) => [name, []]));
const script = fileURLToPath(new URL('body-reader.mjs', import.meta.url));
const processes = new Map(READERS.map((name) => [name, fork(script, [folder, name])]));
for (let round = 0; round < ROUNDS; round += 1) {
  for (const [name, reader] of processes) {
    reader.send('round');
    const [read] = await once(reader, 'message');
    found[name] = read.found;
    if (round >= WARMING) seconds[name].push(read.seconds);
  }
}
for (const reader of processes.values()) reader.disconnect();
for (const name of READERS) {
  const rows = pages.map((page, at) => ({ page, ...scoreOf(found[name][at], page.gold) }));
  const half = (parity) => rows.filter(({ page }) => createHash('sha256').update(page.id).digest()[0] % 2 === parity);
  const speed = (pages.length / median(seconds[name])).toFixed(0);
  console.log(
    `${name}: ${summary(rows)}; half A ${summary(half(0))}; half B ${summary(half(1))}; ${speed} pages a second`,
  );
  if (name === 'wiregraph' && options[0] === '--worst') {
    const worst = half(0).sort((one, other) => one.precision + one.recall - other.precision - other.recall);
    for (const { page, precision, recall } of worst.slice(0, Number(options[1] ?? 10)))
      console.log(`  ${precision?.toFixed(3)} ${recall?.toFixed(3)} ${page.id.slice(0, 8)} ${page.url}`);
  }
}

function summary(rows) {
  const precision = mean(rows.map((row) => row.precision));
  const recall = mean(rows.map((row) => row.recall));
  const f1 = (2 * precision * recall) / (precision + recall);
  return `P ${precision.toFixed(4)} R ${recall.toFixed(4)} F1 ${f1.toFixed(4)}`;
}

function median(values) {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)];
}

function mean(values) {
  const known = values.filter((value) => value !== null);
  return known.reduce((sum, value) => sum + value, 0) / known.length;
}

function scoreOf(text, gold) {
  const [is, should] = [grams(text), grams(gold)];
  let shared = 0;
  for (const [gram, count] of is) shared += Math.min(count, should.get(gram) ?? 0);
  const [all, right] = [is, should].map((counts) => [...counts.values()].reduce((sum, count) => sum + count, 0));
  return { precision: all === 0 ? null : shared / all, recall: right === 0 ? null : shared / right };
}

function grams(text) {
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? [];
  const length = Math.min(4, Math.max(1, words.length));
  const counts = new Map();
  for (let at = 0; at + length <= words.length; at += 1) {
    const gram = words.slice(at, at + length).join(' ');
    counts.set(gram, (counts.get(gram) ?? 0) + 1);
  }
  return counts;
}
