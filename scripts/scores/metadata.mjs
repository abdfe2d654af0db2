// What pages state about themselves, field by field: node scripts/scores/metadata.mjs FOLDER [--part dev|test] [--quiet]
// FOLDER holds pages (NAME.html), each with what is expected of it (NAME.json: headline, standfirst, byline, section,
// publisher, publishedAt, modifiedAt, language, url, keywords). Each field that is not as expected is told of.
// A date is right where it names the same day, and, where both have a time and zone, the same moment.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
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
    compare(name, expected, result.article?.meta ?? {});
  }
}
console.log(`${pages} pages`);
for (const [field, { right, wrong }] of Object.entries(tally))
  console.log(`${field.padEnd(12)} ${(right / (right + wrong)).toFixed(3)}  ${right}/${right + wrong}`);

function compare(page, expected, meta) {
  for (const field of FIELDS) {
    if (!(field in expected)) continue;
    const isRight = agree(field, expected[field], meta[field]);
    tally[field][isRight ? 'right' : 'wrong'] += 1;
    if (isRight || values.quiet) continue;
    const from = meta.statedBy?.[field] ?? 'nowhere';
    console.log(
      `${page} ${field}: ${JSON.stringify(meta[field] ?? null)} (${from}), not ${JSON.stringify(expected[field])}`,
    );
  }
}

function agree(field, expected, found) {
  if (field === 'byline' || field === 'keywords') {
    const list = (names) => JSON.stringify((names ?? []).map(plain).sort());
    return list(expected) === list(found);
  }
  if (!expected || !found) return (expected ?? null) === (found ?? null);
  if (field === 'publishedAt' || field === 'modifiedAt') {
    if (expected.includes('T') && found.includes('T')) return Date.parse(expected) === Date.parse(found);
    return expected.slice(0, 10) === found.slice(0, 10);
  }
  return field === 'url' ? expected === found : plain(expected) === plain(found);
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
