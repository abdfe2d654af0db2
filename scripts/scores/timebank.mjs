// Scores dates against TimeBank: node scripts/scores/timebank.mjs SHARED_DATA [--errors]
// Spans (types DATE and TIME) match where they overlap, one to one; a value is right where the interval of days is.
// Values that are intervals of the calendar count (1998, 1998-03, 1998-W10, 1998-Q1, 199); agrees with score_dates.py.
import { readFileSync } from 'node:fs';
import { dates } from '../../dist/extract/dates.js';
import { analyse } from '../../dist/language/index.js';

const [shared, errors] = process.argv.slice(2);
if (shared === undefined) {
  console.error('Name the folder of the corpora: node scripts/scores/timebank.mjs ../shared/data');
  process.exit(2);
}
const count = { right: 0, false: 0, missed: 0, valued: 0, valueRight: 0 };
for (const line of readFileSync(`${shared}/dates/timebank.jsonl`, 'utf8').trimEnd().split('\n'))
  await scoreArticle(JSON.parse(line));
const precision = count.right / (count.right + count.false);
const recall = count.right / (count.right + count.missed);
const f1 = (2 * precision * recall) / (precision + recall);
console.log(`TimeBank spans: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}, F1 ${f1.toFixed(3)}`);
console.log(`TimeBank values: accuracy ${(count.valueRight / count.valued).toFixed(3)} of ${count.valued}`);

async function scoreArticle({ id, text, date, mentions }) {
  const units = unitsOf(text);
  const spans = mentions.map((mention) => ({ ...mention, start: units[mention.start], end: units[mention.end] }));
  const isDate = ({ type }) => type === 'DATE' || type === 'TIME';
  const meta = { publishedAt: date ?? null, dateline: null, url: null };
  const left = [...(await dates.run({ text, meta, body: analyse(text), head: analyse('') })).dates];
  for (const gold of spans.filter(isDate)) {
    const at = left.findIndex((found) => overlaps(found, gold));
    const [found] = at < 0 ? [] : left.splice(at, 1);
    if (found === undefined) count.missed += 1;
    else count.right += 1;
    if (found === undefined && errors) console.log(`${id} missed '${gold.text}'`);
    const interval = found === undefined ? null : intervalOf(gold.value ?? '');
    if (interval === null) continue;
    count.valued += 1;
    const is = `${found.from?.slice(0, 10)}..${found.to?.slice(0, 10)}`;
    if (is === interval.join('..')) count.valueRight += 1;
    else if (errors) console.log(`${id} '${found.text}' should be ${interval.join('..')}, is ${is}`);
  }
  count.false += left.filter((found) => !spans.some((span) => overlaps(found, span))).length;
}

function overlaps(one, other) {
  return one.start < other.end && other.start < one.end;
}

/** Index of a code point -> index of a code unit. */
function unitsOf(text) {
  const units = [0];
  for (const character of text) units.push(units.at(-1) + character.length);
  return units;
}

function intervalOf(value) {
  const day = /^\d{4}-\d\d-\d\d/u.exec(value)?.[0];
  if (day !== undefined) return [day, day];
  const [, year, month, week, quarter] = /^(\d{4})(?:-(\d\d)|-W(\d\d)|-Q([1-4]))?$/u.exec(value) ?? [];
  if (month !== undefined) return [`${year}-${month}-01`, lastDay(year, Number(month))];
  if (week !== undefined) return weekOf(Number(year), Number(week));
  if (quarter !== undefined)
    return [`${year}-${String(3 * quarter - 2).padStart(2, '0')}-01`, lastDay(year, 3 * quarter)];
  if (year !== undefined) return [`${year}-01-01`, `${year}-12-31`];
  return /^\d{3}$/u.test(value) ? [`${value}0-01-01`, `${value}9-12-31`] : null;
}

function lastDay(year, month) {
  return new Date(Date.UTC(Number(year), month, 0)).toISOString().slice(0, 10);
}

/** Monday and Sunday of an ISO week. */
function weekOf(year, week) {
  const fourth = new Date(Date.UTC(year, 0, 4));
  const monday = new Date(fourth.getTime() + 86_400_000 * (7 * (week - 1) - ((fourth.getUTCDay() + 6) % 7)));
  return [monday, new Date(monday.getTime() + 6 * 86_400_000)].map((date) => date.toISOString().slice(0, 10));
}
