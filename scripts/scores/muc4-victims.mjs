// How many of the victims that MUC-4 counts are found: node scripts/scores/muc4-victims.mjs SHARED_DATA [--errors]
// A template has a number where it counts two victims or more in figures; it is found where every such number of it is
// the value, or lies in the range, of a count of the article.
import { readFileSync } from 'node:fs';
import { dates } from '../../dist/extract/dates.js';
import { quantities } from '../../dist/extract/quantities.js';
import { analyse } from '../../dist/language/index.js';

const [shared, errors] = process.argv.slice(2);
if (shared === undefined) {
  console.error('Name the folder of the corpora: node scripts/scores/muc4-victims.mjs ../shared/data');
  process.exit(2);
}
const count = { templates: 0, found: 0 };
for (const line of readFileSync(`${shared}/events/muc4/dev.jsonl`, 'utf8').trimEnd().split('\n')) {
  const article = JSON.parse(line);
  const templates = article.events.map((event) => numbersOf(event)).filter((numbers) => numbers.length > 0);
  if (templates.length === 0) continue;
  const counts = await countsOf(unwrapped(article.text));
  for (const numbers of templates) {
    const missed = numbers.filter((number) => !counts.some((quantity) => says(quantity, number)));
    count.templates += 1;
    if (missed.length === 0) count.found += 1;
    else if (errors)
      console.log(`${article.id} missed ${missed.join(', ')}; found ${counts.map(({ text }) => text).join(' | ')}`);
  }
}
console.log(`MUC-4 victims: found in ${(count.found / count.templates).toFixed(3)} of ${count.templates} templates`);

/** The reports are wrapped by hand; a paragraph begins behind an empty line or with spaces. */
function unwrapped(text) {
  return text.replace(/\n(?!\n|\s{2})/gu, ' ');
}

/** `~100: "STUDENTS"`, `9: "SOLDIERS"`; one victim, or 'plural', is no number. */
function numbersOf({ humTargetNumber = [] }) {
  const numbers = humTargetNumber.map((entry) => Number(/^~?(?<number>\d+)\s*:/u.exec(entry)?.groups?.number));
  return [...new Set(numbers.filter((number) => number > 1))];
}

async function countsOf(text) {
  const read = { text, meta: { publishedAt: null, dateline: null, url: null }, body: analyse(text), head: analyse('') };
  const found = await quantities.run({ ...read, names: [], ...(await dates.run(read)) });
  return found.quantities.filter(({ kind }) => kind === 'count');
}

function says({ value, min, max }, number) {
  return value === number || (min !== null && max !== null && min <= number && number <= max);
}
