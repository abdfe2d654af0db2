import type { Analysis, Token } from '../../language/index.ts';
import { demonymOf } from '../../lexicon/gazetteer.ts';
import { isQuantityWord } from '../../lexicon/quantity-words.ts';
import { units } from '../../lexicon/units.ts';
import { singular } from './singular.ts';

/** What a number counts: the head of the noun phrase, with the nouns that make one word with it, in the singular. */
export interface Counted {
  readonly unit: string;
  readonly end: number;
}

const LONGEST_PHRASE = 8;

/**
 * Finds what is counted after a number that ends at the offset `from`: `computer systems` is `computer system`.
 * Adjectives stay out of the unit. Where the number stands alone before a verb of harm or arrest, people are meant;
 * before `were` and a noun, that noun. Null when the number counts nothing.
 */
export function countedAfter(body: Analysis, from: number, isSingular: boolean): Counted | null {
  const { tokens } = body;
  const first = firstTokenAt(tokens, from);
  if (isOfNothing(tokens, first)) return null;
  if (tokens[first]?.text === '-' && !tokens[first]?.spaceBefore) return joinedNoun(tokens, first + 1);
  return (
    nounPhrase(tokens, afterOpening(tokens, first), isSingular) ??
    peopleBeforeVerb(tokens, first, isSingular) ??
    complement(tokens, first, isSingular)
  );
}

/** `dozens OF THE villagers`, `"more than 30" prisoners`: where the noun phrase begins. */
function afterOpening(tokens: readonly Token[], first: number): number {
  const isQuote = /^["”'’]$/u.test(tokens[first]?.text ?? '') && /^\p{Ll}/u.test(tokens[first + 1]?.text ?? '');
  const at = isQuote ? first + 1 : first;
  if (tokens[at]?.lower !== 'of') return at;
  const isOpened = tokens[at + 1]?.wordClass === 'determiner' || OWNERS.has(tokens[at + 1]?.lower ?? '');
  return isOpened ? at + 2 : at + 1;
}

const OWNERS: ReadonlySet<string> = new Set(['its', 'his', 'her', 'their', 'our', 'my', 'your']);

/** `25 OF THOSE voted`, `one OF DOING things wrong`: no noun that is counted. */
function isOfNothing(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.lower !== 'of') return false;
  const [next, second] = [tokens[at + 1], tokens[at + 2]];
  if (next?.lower === 'those' || next?.lower === 'these') return second?.wordClass === 'verb';
  return next?.wordClass === 'verb' && next.lower.endsWith('ing');
}

function nounPhrase(tokens: readonly Token[], first: number, isSingular: boolean): Counted | null {
  const sentence = tokens[first]?.sentence;
  const phrase: Token[] = [];
  for (let at = first; phrase.length < LONGEST_PHRASE; at += 1) {
    const token = tokens[at];
    if (token === undefined || token.sentence !== sentence) break;
    const goesOn = continuesPhrase(token, phrase) || isFirstOfTwo(token, tokens[at + 1], phrase, isSingular);
    if (!goesOn && !isNounAfterAll(token, tokens[at + 1], phrase, isSingular)) break;
    phrase.push(token);
  }
  const head = phrase.findLastIndex((token) => isNoun(token) || token === phrase.at(-1));
  const noun = phrase[head];
  if (noun === undefined || noun.wordClass === 'adjective' || isNameHead(phrase, head)) return null;
  return { unit: unitOf(phrase, head), end: noun.end };
}

/** `17 suspects were held`, `two council seats`: behind a plural number a word in -s is no verb until a plural has come. */
function isNounAfterAll(token: Token, next: Token | undefined, phrase: readonly Token[], isSingular: boolean): boolean {
  const isPlural = token.wordClass === 'verb' && /[^s]s$/u.test(token.lower) && !isSingular && token.lower !== 'was';
  if (!isPlural || next?.text === '-' || AUXILIARY.test(token.lower)) return false;
  return phrase.every((earlier) => !isNoun(earlier) || singular(earlier) === earlier.lower);
}

/** `five STATE governments`, `two GUARD posts`: the tagger's verb is a noun before a plural, unless numbers do it (`two face charges`). */
function isFirstOfTwo(token: Token, next: Token | undefined, phrase: readonly Token[], isSingular: boolean): boolean {
  if (isSingular || phrase.length > 0 || token.wordClass !== 'verb' || DONE_BY_NUMBERS.has(token.lower)) return false;
  return token.tags.includes('Infinitive') && next?.wordClass === 'noun' && /[^s]s$/u.test(next.lower);
}

const DONE_BY_NUMBERS: ReadonlySet<string> = new Set(
  'say die remain face need want see tell have take give make get hold use find show leave bear carry become keep lose win own'.split(
    ' ',
  ),
);
const AUXILIARY = /^(?:is|has|does|was)$/u;

/** `737 Max`, `10 Downing Street`: a name, unless the capital is that of a people: `40 Rohingyas`, `12 Indian soldiers`. */
function isNameHead(phrase: readonly Token[], head: number): boolean {
  const noun = phrase[head]?.text ?? '';
  if (!isCapital(phrase[head])) return false;
  if (demonymOf(noun) !== undefined || demonymOf(noun.replace(/s$/u, '')) !== undefined) return false;
  return head === 0 || phrase.slice(0, head).some(isCapital) || !noun.endsWith('s');
}

function unitOf(phrase: readonly Token[], head: number): string {
  let first = head;
  while (first > 0 && (isCommonNoun(phrase[first - 1]) || phrase[first - 1]?.tags.includes('Infinitive'))) first -= 1;
  // 'fixed-term contractors' are contractors: what a hyphen joins to the word before it is an adjective.
  if (first < head && phrase[first - 1]?.text === '-') first += 1;
  const words = phrase
    .slice(first, head + 1)
    .map((token, index, all) => (index === all.length - 1 ? singular(token) : token.lower));
  return words.join(' ');
}

/** `a 20-member team`, `five-storey`, `300,000-strong`: the noun that the hyphen joins is what is counted. */
function joinedNoun(tokens: readonly Token[], at: number): Counted | null {
  const token = tokens[at];
  if (token === undefined || token.spaceBefore || isQuantityWord('joined', token.lower)) return null;
  if (token.lower === 'strong') return { unit: 'person', end: token.end };
  return isCommonNoun(token) ? { unit: singular(token), end: token.end } : null;
}

function continuesPhrase(token: Token, phrase: readonly Token[]): boolean {
  if (token.wordClass === 'adjective' || isNoun(token)) return !isTime(token) || phrase.length > 0;
  if (token.wordClass === 'punctuation') return token.text === '-' && !token.spaceBefore && phrase.length > 0;
  if (token.wordClass === 'verb')
    return phrase.every((earlier) => !isNoun(earlier)) && /(?:ed|en|ing)$/u.test(token.lower) && !isHarm(token);
  return false;
}

function isTime(token: Token): boolean {
  return units.get(token.lower)?.kind === 'duration';
}

function isNoun(token: Token): boolean {
  return (token.wordClass === 'noun' || token.wordClass === 'properNoun') && !/^\d/u.test(token.text);
}

function isCommonNoun(token: Token | undefined): boolean {
  return token !== undefined && token.wordClass === 'noun' && !isCapital(token);
}

/** Whether a word has a capital of its own; in a text of capitals alone a common noun has none. */
function isCapital(token: Token | undefined): boolean {
  if (token === undefined || !/^\p{Lu}/u.test(token.text)) return false;
  return token.wordClass !== 'noun' || token.text.length === 1 || token.text !== token.text.toUpperCase();
}

function peopleBeforeVerb(tokens: readonly Token[], at: number, isSingular: boolean): Counted | null {
  const ahead = tokens.slice(at, at + 6);
  const verb = ahead.findIndex((token) => isHarm(token));
  const between = verb < 0 ? [] : ahead.slice(0, verb);
  const isClose = between.every((token) => ['verb', 'adverb'].includes(token.wordClass) || token.lower === 'more');
  const end = tokens[at - 1]?.end;
  return verb >= 0 && isClose && !isSingular && end !== undefined ? { unit: 'person', end } : null;
}

function isHarm(token: Token): boolean {
  const { lower, lemma } = token;
  if (isQuantityWord('harm', lemma) || isQuantityWord('harm', lower)) return true;
  const stems = [
    lower.replace(/d$/u, ''),
    lower.replace(/ed$/u, ''),
    lower.replace(/(?<letter>\p{L})\k<letter>ed$/u, '$1'),
  ];
  return stems.some((stem) => stem !== lower && isQuantityWord('harm', stem));
}

/** `12 were women`: what they were is what is counted. */
function complement(tokens: readonly Token[], at: number, isSingular: boolean): Counted | null {
  if (isSingular || !/^(?:were|are)$/u.test(tokens[at]?.lower ?? '')) return null;
  const counted = nounPhrase(tokens, at + 1, false);
  const number = tokens[at - 1];
  return counted === null || number === undefined ? null : { unit: counted.unit, end: number.end };
}

/** Index of the first token at or after an offset, by bisection. */
function firstTokenAt(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
