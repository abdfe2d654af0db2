// Scores tags and trees on the treebanks' development parts: node scripts/scores/treebank.mjs SHARED_DATA
// 'gold words' reads the treebank's sentences and words; 'own words' reads the running text as the program does: F1, a
// word counting where its characters are the treebank's (as the CoNLL 2018 scorer has it). Punctuation counts.
import { analyse, readNamesAndSyntax, syntacticWordsOf } from '../../dist/language/index.js';
import { readTreebank } from './conllu.mjs';

const [shared] = process.argv.slice(2);
if (shared === undefined) {
  console.error('Name the folder of the corpora: node scripts/scores/treebank.mjs ../shared/data');
  process.exit(2);
}
const MEASURES = ['words', 'tags', 'UAS', 'LAS', 'LAS without subtypes'];
for (const name of ['ewt', 'gum']) {
  const documents = readTreebank(`${shared}/treebank/${name}-dev.conllu`);
  const trees = ({ sentences }) => sentences.map((words) => words.map(({ start, end }) => ({ start, end })));
  await report(`${name} dev, gold words`, documents, trees);
  await report(`${name} dev, own words`, documents, ({ text }) => syntacticWordsOf(analyse(text)));
}

async function report(title, documents, wordsOf) {
  const right = Object.fromEntries(MEASURES.map((measure) => [measure, 0]));
  let [gold, found] = [0, 0];
  for (const document of documents) {
    const read = await readNamesAndSyntax(document.text, wordsOf(document));
    const own = new Map(arcsOf(read.trees).map((arc) => [arc.place, arc]));
    const expected = arcsOf(document.sentences);
    gold += expected.length;
    found += own.size;
    for (const arc of expected) count(right, arc, own.get(arc.place));
  }
  const figures = MEASURES.map((measure) => `${measure} ${((200 * right[measure]) / (gold + found)).toFixed(2)}`);
  console.log(`${title}: ${figures.join(', ')}`);
}

/** Words with the places of their heads, both as text. */
function arcsOf(trees) {
  const placeOf = ({ start, end }) => `${start}-${end}`;
  return trees.flatMap((words) =>
    words.map((word) => ({
      place: placeOf(word),
      tag: word.tag,
      relation: word.relation,
      head: word.head === null ? 'root' : placeOf(words[word.head]),
    })),
  );
}

function count(right, gold, own) {
  if (own === undefined) return;
  right.words += 1;
  if (own.tag === gold.tag) right.tags += 1;
  if (own.head !== gold.head) return;
  right.UAS += 1;
  if (own.relation === gold.relation) right.LAS += 1;
  if (own.relation.split(':')[0] === gold.relation.split(':')[0]) right['LAS without subtypes'] += 1;
}
