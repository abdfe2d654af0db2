// Scores the bodies read from news pages: node scripts/scores/bodies.mjs SHARED_DATA [--worst N]
// The measure of the article extraction benchmark, as score_body.py has it: precision and recall over the word 4-grams
// of each page, averaged over the pages. @mozilla/readability and defuddle (both on linkedom) run on the same pages,
// one after the other in each round. Speed is by the processor's time, which other work on the machine moves less: the
// median of the rounds after the first two, in which the compiler warms up. Half A and half B are the pages by the parity of the first byte of the SHA-256 of their id: half A was looked at
// while the rules were made, half B was not.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Readability } from '@mozilla/readability';
import { Defuddle } from 'defuddle/node';
import { parseHTML } from 'linkedom';
import { readHtml } from '../../dist/read/html/page.js';

const [shared, ...options] = process.argv.slice(2);
if (shared === undefined) {
  console.error('Name the folder of the corpora: node scripts/scores/bodies.mjs ../shared/data');
  process.exit(2);
}
const ROUNDS = 9;
const WARMING = 2;
const folder = `${shared}/raw/html`;
const pages = readFileSync(`${folder}/dev.jsonl`, 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line))
  .map(({ id, url, text }) => ({ id, url, gold: text, html: readFileSync(`${folder}/pages/${id}.html`, 'utf8') }));

const readers = {
  wiregraph: ({ html, id }) => {
    try {
      return readHtml(html, id, {}).text;
    } catch {
      return '';
    }
  },
  'readability + linkedom': ({ html }) => new Readability(parseHTML(html).document).parse()?.textContent ?? '',
  'defuddle + linkedom': async ({ html, url }) => {
    const { content } = await quietly(() => Defuddle(parseHTML(html).document, url));
    return spaced(parseHTML(`<html><body>${content}</body></html>`).document.body);
  },
};

const found = {};
const seconds = {};
for (let round = 0; round < ROUNDS; round += 1) {
  for (const [name, read] of Object.entries(readers)) {
    const start = process.cpuUsage();
    found[name] = [];
    for (const page of pages) found[name].push(await read(page));
    const { user, system } = process.cpuUsage(start);
    if (round >= WARMING) seconds[name] = [...(seconds[name] ?? []), (user + system) / 1e6];
  }
}
for (const name of Object.keys(readers)) {
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

/** Defuddle reports each style sheet that it cannot read; what goes wrong elsewhere is to be seen. */
async function quietly(run) {
  const { warn, error } = console;
  console.warn = console.error = () => {};
  try {
    return await run();
  } finally {
    Object.assign(console, { warn, error });
  }
}

/** The text of an element with its blocks apart. */
function spaced(element) {
  for (const block of element.querySelectorAll('p, div, li, h1, h2, h3, h4, h5, h6, br, td, th, blockquote, figure'))
    block.after(' ');
  return element.textContent;
}
