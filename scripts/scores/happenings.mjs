// Events across articles against ECB+: node scripts/scores/happenings.mjs SHARED_DATA [train|dev] [--errors]
// Given the marked events of all topics together, which are one happening? Ours against the clusters of equal lemmas. Of the
// gold only where events and entities stand is used: the words of an entity in the sentence of an event are its
// participants' keys, those before it its agents, those behind it its targets. ECB+ marks several events of one article as
// one; they are joined by the same scores as those of two articles.
import { readFileSync } from 'node:fs';
import { analyse } from '../../dist/language/index.js';
import { eventTriggersByFirstWord } from '../../dist/lexicon/event-triggers.js';
import { happeningTarget, isToldBefore, scoreHappening } from '../../dist/resolve/happenings.js';
import { foldWithoutArticle } from '../../dist/resolve/index.js';
import { storyLikeness, storyWords } from '../../dist/resolve/stories.js';
import { conll } from '../gum/metrics.mjs';

const [shared, part = 'dev'] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
if (shared === undefined) {
  console.error('Name the folder of the corpora: node scripts/scores/happenings.mjs ../shared/data');
  process.exit(2);
}
const articles = readFileSync(`${shared}/cross-article/ecbplus/${part}.jsonl`, 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line))
  .map((article) => ({ ...article, analysis: analyse(article.text) }));
const wordsOf = new Map(articles.map(({ id, text }) => [id, storyWords(text)]));
const likeness = (one, other) => storyLikeness(wordsOf.get(one), wordsOf.get(other));
const marked = articles.flatMap(eventsOf);

const gold = grouped(marked, ({ chain }) => chain);
const byLemma = grouped(marked, ({ reference }) => reference.lemmas[0]);
const ours = clustersOf(marked.map(({ reference }) => reference));
const row = (name, found) => {
  const { muc, bCubed, ceaf, mean } = conll([{ gold, found }]);
  const cells = [muc, bCubed, ceaf].flatMap(({ precision, recall, f1 }) => [precision, recall, f1]);
  return [name.padEnd(12), ...[...cells, mean].map((cell) => (100 * cell).toFixed(1).padStart(6))].join('');
};
const heads = ['MUC P', 'R', 'F1', 'B³ P', 'R', 'F1', 'CEAF P', 'R', 'F1', 'CoNLL'];
console.log(`ECB+ ${part}: ${marked.length} events of ${articles.length} articles, ${gold.length} happenings`);
console.log(''.padEnd(12) + heads.map((head) => head.padStart(6)).join(''));
console.log(row('same lemma', byLemma));
console.log(row('wiregraph', ours));
if (process.argv.includes('--errors')) report();

function eventsOf(article) {
  return article.events.map((event, at) => {
    const id = `${article.id}#${String(at).padStart(3, '0')}`;
    const sentence = article.analysis.sentences.find(({ start, end }) => start <= event.start && event.start < end);
    return { id, chain: event.chain, reference: referenceOf(article, event, sentence, id) };
  });
}

function referenceOf({ id: article, mentions, analysis }, event, sentence, id) {
  const inSentence = mentions.filter(({ start, end }) => sentence?.start <= start && end <= sentence?.end);
  const words = tokensIn(analysis, event);
  return {
    id,
    article,
    publishedAt: null,
    type: typeOf(words, sentence === undefined ? [] : tokensIn(analysis, sentence)),
    lemmas: [headOf(words)],
    status: 'happened',
    negated: false,
    from: null,
    to: null,
    participants: inSentence.flatMap((mention) => participantOf(mention, event)),
    quantities: [],
  };
}

function tokensIn({ tokens }, { start, end }) {
  return tokens.filter((token) => start < token.end && token.start < end);
}

/** Of `take into custody` the verb, of `murder trial` the last noun. */
function headOf(words) {
  const [first] = words;
  if (first?.wordClass === 'verb') return first.lemma;
  const nouns = words.filter(({ wordClass }) => wordClass === 'noun');
  return (nouns.at(-1) ?? first)?.lemma ?? '';
}

/** As in the table of triggers: all its words, and those that must, or may not, stand in the sentence. */
function typeOf(words, sentence) {
  const near = new Set(sentence.map(({ text }) => text.toLowerCase()));
  const written = words.map(({ text }) => text.toLowerCase());
  for (const [at, word] of written.entries()) {
    const found = (eventTriggersByFirstWord().get(word) ?? []).find(({ words: own, trigger }) => {
      const stands = own.every((one, next) => one === written[at + next]);
      const needed = trigger.needs.size === 0 || [...trigger.needs].some((one) => near.has(one));
      return stands && needed && ![...trigger.forbids].some((one) => near.has(one));
    });
    if (found !== undefined) return found.trigger.type;
  }
  return 'Other';
}

/** A name by its words and by its last one, as people are called; anything else by its last word. */
function participantOf({ type, start, text }, event) {
  if (type !== 'HUM' && type !== 'LOC') return [];
  const role = type === 'LOC' ? 'PLACE' : start < event.start ? 'AGENT' : 'TARGET';
  const words = foldWithoutArticle(text).split(' ');
  const last = words.at(-1);
  if (!/\p{Lu}/u.test(text.replace(/^\p{Lu}/u, '')) && !/^\p{Lu}\p{Ll}+$/u.test(text))
    return [{ role, keys: [`noun ${last}`] }];
  return [{ role, keys: [...new Set([`name ${words.join(' ')}`, `name ${last}`])] }];
}

/** Each event with the one that it is the same as: of an earlier article, and of its own. */
function clustersOf(events) {
  const clusterOf = new Map(events.map(({ id }) => [id, id]));
  const rootOf = (id) => (clusterOf.get(id) === id ? id : rootOf(clusterOf.get(id)));
  const ordered = events.toSorted((one, other) => (isToldBefore(one, other) ? -1 : 1));
  for (const [at, event] of ordered.entries()) {
    const earlier = ordered.slice(0, at);
    const own = earlier.find(
      (one) => one.article === event.article && scoreHappening(one, event, 1).outcome === 'same',
    );
    const target = own?.id ?? happeningTarget(event, earlier, likeness)?.target;
    if (target !== undefined) clusterOf.set(rootOf(event.id), rootOf(target));
  }
  return grouped(events, ({ id }) => rootOf(id));
}

function grouped(list, keyOf) {
  const groups = new Map();
  for (const one of list) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one.id]);
  return [...groups.values()];
}

/** Each pair that is joined wrongly with an event of its cluster, and each happening that fell apart. */
function report() {
  const of = new Map(marked.map((event) => [event.id, event]));
  const say = (id) => `${of.get(id).reference.type} ${of.get(id).reference.lemmas[0]} (${id})`;
  for (const [first, ...rest] of ours)
    for (const id of rest)
      if (of.get(id).chain !== of.get(first).chain) console.log(`joined: ${say(first)} ${say(id)}`);
  const cluster = new Map(ours.flatMap((ids) => ids.map((id) => [id, ids[0]])));
  for (const [first, ...rest] of gold)
    for (const id of rest) if (cluster.get(id) !== cluster.get(first)) console.log(`parted: ${say(first)} ${say(id)}`);
}
