// Near copies: how many edited reprints are found, and which pairs of articles are taken for copies:
// node scripts/scores/copies.mjs SHARED_DATA [--pairs]
// Each article of Wikinews (30 words or more) is edited in the ways of an editor who prints a wire report, its words drawn
// from other articles; an edit is found where both would share a target. The articles of the corpora are then compared pair
// by pair: ECB+ holds many reprints, the others none. Pairs just below the threshold are printed to be read by eye.
import { readFileSync } from 'node:fs';
import { COPY_THRESHOLD, copySignature, copySimilarity, isCopy } from '../../dist/resolve/copies.js';

const [shared, pairs] = process.argv.slice(2);
if (shared === undefined) {
  console.error('Name the folder of the corpora: node scripts/scores/copies.mjs ../shared/data');
  process.exit(2);
}
const CORPORA = {
  wikinews: 'raw/wikinews.jsonl',
  'ecb+ train': 'cross-article/ecbplus/train.jsonl',
  'ecb+ dev': 'cross-article/ecbplus/dev.jsonl',
  meantime: 'cross-article/meantime/dev.jsonl',
};
const NEAR = 0.25;

const articlesOf = (file) =>
  readFileSync(`${shared}/${file}`, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

const news = articlesOf(CORPORA.wikinews)
  .map(({ text }) => text.split(/\n+/u).filter((paragraph) => paragraph.split(' ').length > 4))
  .filter((paragraphs) => paragraphs.length > 3 && paragraphs.join(' ').split(' ').length >= 30);

/** `other` is an article of something else. */
const EDITS = {
  'last third cut': (own) => wordsOf(own).slice(0, Math.ceil((wordsOf(own).length * 2) / 3)),
  'last half cut': (own) => wordsOf(own).slice(0, Math.ceil(wordsOf(own).length / 2)),
  'first paragraph of another hand': (own, other) => wordsOf([other[0], ...own.slice(1)]),
  'paragraph inserted': (own, other) => wordsOf([own[0], other[1], ...own.slice(1)]),
  'marks and one spelling in 40': (own) =>
    wordsOf(own).map((word, at) =>
      at % 40 === 7 ? `${word}e` : word.replaceAll('"', '\u201d').replaceAll("'", '\u2019'),
    ),
  'third cut, paragraph inserted': (own, other) => EDITS['last third cut']([own[0], other[1], ...own.slice(1)]),
};

for (const [name, edit] of Object.entries(EDITS)) {
  const made = news.map((own, at) => {
    const other = news[(at + 97) % news.length];
    return [signed(own.join(' ')), signed(edit(own, other).join(' '))];
  });
  const share = made.filter(([one, other]) => isCopy(one, other)).length / made.length;
  const alike = made.map(([one, other]) => copySimilarity(one.signature, other.signature)).toSorted((a, b) => a - b);
  console.log(`${name}: found ${share.toFixed(3)} of ${made.length}, median similarity ${alike[alike.length >> 1]}`);
}
for (const [name, file] of Object.entries(CORPORA)) compare(name, articlesOf(file));

function wordsOf(paragraphs) {
  return paragraphs.join(' ').split(' ');
}

function signed(text) {
  return { signature: copySignature(text) };
}

function compare(name, articles) {
  const known = articles.map(({ id, text }) => ({ id, ...signed(text) }));
  let [copies, above, near] = [0, 0, 0];
  for (const [at, one] of known.entries()) {
    for (const other of known.slice(0, at)) {
      const similarity = copySimilarity(one.signature, other.signature);
      if (similarity < NEAR) continue;
      const copy = isCopy(one, other);
      if (copy) copies += 1;
      if (similarity >= COPY_THRESHOLD) above += 1;
      else near += 1;
      if (pairs === '--pairs') console.log(`  ${similarity} ${copy ? 'copy' : '-'} ${other.id} ${one.id}`);
    }
  }
  console.log(
    `${name}: ${copies} pairs are copies, of ${above} at ${COPY_THRESHOLD} or above; ${near} from ${NEAR} to it`,
  );
}
