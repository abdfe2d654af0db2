import { clauseOf } from '../clause.ts';
import type { Phrase, Reading } from '../context.ts';
import type { Complement, Grammar, LightVerb, Predicate } from '../grammar.ts';
import { objectsFrom, phrasesLedBy, phrasesOfSentence, WHOLE_SENTENCE } from '../phrases.ts';
import { lightVerbOf } from './light-verbs.ts';
import { standingOf } from './standing.ts';
import { subjectsOf } from './subjects.ts';
import { predicateOf } from './voice.ts';
import { isUsedAs } from './word-use.ts';

/** Syntax as the order of words and their classes show it. */
export function grammarOfWords(context: Reading): Grammar {
  return {
    isUsedAs: (hit) => isUsedAs(context, hit),
    headOf: ({ entry, first, end }) => (entry.wordClass === 'verb' ? first : headOfNoun(context, first, end)),
    predicateOf: (hit) => predicateOf(context, hit),
    subjectsOf: ({ groupFirst }) => subjectsOf(context, groupFirst),
    objectsOf: (predicate) => objectsOf(context, predicate),
    ledBy: (predicate, prepositions, carrier) => ledBy(context, predicate, prepositions, carrier),
    ownersOf: (noun) => ownersOf(context, noun.first),
    complementOf: (predicate, prepositions) => complementOf(context, predicate, prepositions),
    meansOf: ({ end }) => meansOf(context, end),
    belongsTo: () => true,
    lightVerbOf: (noun) => lightVerbOf(context, noun),
    standingOf: (predicate, clause) => standingOf(context, predicate, clause),
    tellTogether: () => false,
  };
}

/** `named [a cousin] as`, but `acquired a stake in [the mine]`: what stands in the gap, when that is a whole phrase. */
function objectsOf(context: Reading, { gap, end }: Predicate): Phrase[] {
  const isInGap = phrasesOfSentence(context, end - 1).some(({ head }) => head >= gap.first && head < gap.end);
  return isInGap ? objectsFrom(context, gap.first, gap.end) : objectsFrom(context, end);
}

function ledBy(
  context: Reading,
  predicate: Predicate,
  prepositions: ReadonlySet<string>,
  carrier: LightVerb | null,
): Phrase[] {
  if (carrier !== null) return phrasesLedBy(context, carrier.verb + 1, prepositions);
  const hasGap = predicate.gap.end > predicate.gap.first;
  const led = hasGap ? new Set([...prepositions].filter((preposition) => preposition !== 'of')) : prepositions;
  return phrasesLedBy(context, predicate.end, led, reachOf(predicate));
}

/** Meetings name those who take part all through the sentence. */
function reachOf(predicate: Predicate): number {
  if (predicate.voice !== 'nominal') return 8;
  return predicate.entry.type === 'Meeting' ? WHOLE_SENTENCE : 10;
}

function ownersOf(context: Reading, trigger: number): Phrase[] {
  const { tokens } = context;
  const phrase = phrasesOfSentence(context, trigger).find((found) => found.first <= trigger && trigger < found.end);
  const from = phrase?.first ?? trigger;
  for (let at = trigger - 1; at >= from; at -= 1) {
    if (tokens[at]?.wordClass === 'possessive') return [{ first: from, end: at, head: at - 1 }];
  }
  const first = tokens[from];
  const isOwner = first !== undefined && first.wordClass !== 'determiner' && first.tags.includes('Possessive');
  return isOwner && from < trigger ? [{ first: from, end: from + 1, head: from }] : [];
}

/** The noun that `in` or `by` leads right behind the verb. */
function meansOf({ tokens, phrases }: Reading, end: number): number[] {
  if (!['in', 'by', 'from', 'during'].includes(tokens[end]?.lower ?? '')) return [];
  const phrase = phrases[tokens[end]?.sentence ?? 0]?.find(({ first }) => first === end + 1);
  return phrase === undefined ? [] : [phrase.head];
}

/** From the preposition to the end of the clause or to the next punctuation mark. */
function complementOf(context: Reading, predicate: Predicate, prepositions: ReadonlySet<string>): Complement | null {
  const { end } = clauseOf(context, predicate, []);
  // The preposition may be the trigger's own: `charge ~ with`.
  for (let at = predicate.end - 1; at < end - 1; at += 1) {
    if (!prepositions.has(context.tokens[at]?.lower ?? '')) continue;
    let last = at + 1;
    while (last < end && context.tokens[last]?.wordClass !== 'punctuation') last += 1;
    const core = context.phrases[context.tokens[at]?.sentence ?? 0]?.find(
      ({ first }) => first > at && first < last,
    )?.head;
    return core === undefined ? null : { first: at, end: last, core };
  }
  return null;
}

/** `outbreak of war`: the noun before the preposition. */
function headOfNoun({ tokens }: Reading, first: number, end: number): number {
  for (let at = first + 1; at < end; at += 1) if (tokens[at]?.wordClass === 'preposition') return at - 1;
  return end - 1;
}
