// What pages state about themselves, field by field: node scripts/scores/metadata.mjs FOLDER [--part dev|test] [--quiet]
// FOLDER holds pages (NAME.html), each with what is expected of it (NAME.json: headline, standfirst, byline, section,
// publisher, publishedAt, modifiedAt, language, url, keywords). Each field that is not as expected is told of.
// Of a path to the page any step below the site's root is a right section, where the expected one is a step of it.
// A date is right where it names the same day, and, where both have a time and zone, the same second.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import * as cheerio from 'cheerio';
import { readSources } from '../../dist/read/index.js';

const FIELDS = 'headline standfirst byline section publisher publishedAt modifiedAt language url keywords'.split(' ');
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { part: { type: 'string' }, quiet: { type: 'boolean' } },
});
const [folder] = positionals;
if (folder === undefined || !existsSync(folder)) {
  console.error('Name a folder of pages with what is expected of them: node scripts/scores/metadata.mjs FOLDER');
  process.exit(2);
}

const tally = Object.fromEntries(FIELDS.map((field) => [field, { right: 0, wrong: 0 }]));
let pages = 0;
for (const name of readdirSync(folder).sort()) {
  const gold = join(folder, name.replace(/\.x?html?$/, '.json'));
  if (!/\.x?html?$/.test(name) || !existsSync(gold)) continue;
  const expected = JSON.parse(readFileSync(gold, 'utf8'));
  if (values.part !== undefined && expected.part !== values.part) continue;
  pages += 1;
  for await (const result of readSources([join(folder, name)], {})) {
    if (result.error) console.log(`${name}: ${result.error.message}`);
    compare(name, expected, result.article?.meta ?? {}, stepsIn(readFileSync(join(folder, name), 'utf8')));
  }
}
if (pages === 0) {
  const part = values.part === undefined ? '' : ` of part ${values.part}`;
  console.error(`${folder} holds no page${part} (NAME.html) with what is expected of it (NAME.json).`);
  process.exit(1);
}
console.log(`${pages} pages`);
for (const [field, { right, wrong }] of Object.entries(tally))
  if (right + wrong > 0)
    console.log(`${field.padEnd(12)} ${(right / (right + wrong)).toFixed(3)}  ${right}/${right + wrong}`);

function compare(page, expected, meta, steps) {
  for (const field of FIELDS) {
    if (!(field in expected)) continue;
    const isStep = field === 'section' && [expected.section, meta.section].every((one) => steps.has(plain(one ?? '')));
    const isRight = isStep || agree(field, expected[field], meta[field]);
    tally[field][isRight ? 'right' : 'wrong'] += 1;
    if (isRight || values.quiet) continue;
    const from = meta.statedBy?.[field] ?? 'nowhere';
    console.log(
      `${page} ${field}: ${JSON.stringify(meta[field] ?? null)} (${from}), not ${JSON.stringify(expected[field])}`,
    );
  }
}

/** The steps of the way to a page, as its data and its breadcrumbs name them. */
function stepsIn(html) {
  const $ = cheerio.load(html);
  const trails = $('[class*=crumb i], [id*=crumb i], [aria-label*=crumb i], [itemtype$=BreadcrumbList]');
  const shown = trails
    .find('a, li, span')
    .toArray()
    .flatMap((one) =>
      $(one)
        .text()
        .split(/[/>»›|→]/),
    );
  const data = $('script[type="application/ld+json"]')
    .toArray()
    .flatMap((one) => {
      const list = /"BreadcrumbList"[\s\S]*/.exec($(one).text())?.[0] ?? '';
      return [...list.matchAll(/"name"\s*:\s*"([^"]+)"/g)].map((match) => match[1]);
    });
  const stated = $('meta[property="article:section"]')
    .toArray()
    .flatMap((one) => ($(one).attr('content') ?? '').split(/[/>»|;,]/));
  const steps = [...shown, ...data, ...stated].map(plain);
  return new Set(steps.filter((step) => step !== '' && !/^(?:home|homepage|start)$/i.test(step)));
}

function agree(field, expected, found) {
  if (field === 'byline' || field === 'keywords') {
    const list = (names) => JSON.stringify((names ?? []).map(plain).sort());
    return list(expected) === list(found);
  }
  if (!expected || !found) return (expected ?? null) === (found ?? null);
  if (field === 'publishedAt' || field === 'modifiedAt') {
    if (expected.includes('T') && found.includes('T')) return secondOf(expected) === secondOf(found);
    return expected.slice(0, 10) === found.slice(0, 10);
  }
  return field === 'url' ? expected === found : plain(expected) === plain(found);
}

/** Fractions of a second are the content system's, and nothing that readers miss. */
function secondOf(time) {
  return Math.floor(Date.parse(time) / 1000);
}

/** Kinds of quotation mark, dash and space are the page's type, and no one's error. */
function plain(text) {
  return text
    .replace(/[‘’´`]/g, "'")
    .replace(/[“”„]/g, '"')
    .replace(/[–—]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}
