// In which language texts are taken to be: node scripts/scores/languages.mjs SHARED_DATA
// English articles of several corpora (how many are called English), their paragraphs of 60 characters or more, and the
// invented paragraphs of test/read/language/paragraphs.tsv (how many are named right, how many called English), each by
// the reader and by the two libraries alone on which it stands.
import { existsSync, readFileSync } from 'node:fs';
import { eld } from 'eld/extrasmall';
import { francAll } from 'franc';
import { languageOf } from '../../dist/read/language/language.js';

const [shared] = process.argv.slice(2);
if (shared === undefined || !existsSync(`${shared}/ner/worldwide`)) {
  console.error('Name the folder of the corpora: node scripts/scores/languages.mjs ../shared/data');
  process.exit(2);
}
const detectors = {
  reader: (text) => languageOf(text, null),
  eld: (text) => eld.detect(text).language,
  franc: (text) => tagOf(francAll(text)[0]?.[0] ?? 'und'),
};
const collections = {
  'newspapers of 45 countries, development': 'ner/worldwide/dev.jsonl',
  'newspapers of 45 countries, training': 'ner/worldwide/train.jsonl',
  'TR-News': 'places/tr-news.jsonl',
  TimeBank: 'dates/timebank.jsonl',
  Wikinews: 'raw/wikinews.jsonl',
};

const LEAST_LETTERS = 60;
for (const [name, file] of Object.entries(collections)) {
  const texts = readFileSync(`${shared}/${file}`, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line).text);
  show(`articles: ${name}`, texts, 'called English', (language) => language === 'en');
  if (!file.endsWith('dev.jsonl')) continue;
  const lines = texts.flatMap((text) => text.split('\n')).filter((line) => line.length >= LEAST_LETTERS);
  show(`paragraphs: ${name}`, lines, 'called English', (language) => language === 'en');
}
const rows = readFileSync(new URL('../../test/read/language/paragraphs.tsv', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .slice(2)
  .map((line) => line.split('\t'));
const name = `invented paragraphs in ${new Set(rows.map(([tag]) => tag)).size} languages`;
const texts = rows.map(([, text]) => text);
show(name, texts, 'named right', (language, at) => language === rows[at][0]);
show(name, texts, 'called English', (language) => language === 'en');
const misnamed = rows
  .map(([tag, text]) => ({ tag, found: languageOf(text, null) }))
  .filter(({ tag, found }) => tag !== found);
console.log(`named otherwise by the reader: ${misnamed.map(({ tag, found }) => `${tag} as ${found}`).join(', ')}`);

function show(what, inputs, asked, isSo) {
  const parts = Object.entries(detectors).map(([detector, detect]) => {
    const start = process.cpuUsage();
    const count = inputs.filter((text, at) => isSo(detect(text), at)).length;
    const { user, system } = process.cpuUsage(start);
    return `${detector} ${count} (${((user + system) / 1000 / inputs.length).toFixed(1)} ms each)`;
  });
  console.log(`${what}: ${asked} of ${inputs.length}: ${parts.join(', ')}`);
}

/** franc's codes (ISO 639-3) as the tags of BCP 47. */
function tagOf(code) {
  const macro = {
    arb: 'ar',
    cmn: 'zh',
    pes: 'fa',
    zlm: 'ms',
    swh: 'sw',
    azj: 'az',
    lvs: 'lv',
    als: 'sq',
    plt: 'mg',
    npi: 'ne',
  };
  const more = { nob: 'no', uzn: 'uz', pbu: 'ps', tgl: 'tl', khk: 'mn', ydd: 'yi' };
  return macro[code] ?? more[code] ?? Intl.getCanonicalLocales(code)[0];
}
