import type { Analysis, Token } from '../../language/index.ts';
import { units } from '../../lexicon/units.ts';

/** What a number counts: the head of the noun phrase, with the nouns that make one word with it, in the singular. */
export interface Counted {
  readonly unit: string | null;
  readonly end: number;
}

const PEOPLE_VERBS = new Set(
  (
    'die kill injure wound arrest detain rescue evacuate displace hospitalise hospitalize infect treat drown miss hurt ' +
    'shoot stab abduct kidnap free release charge convict sentence deport jail imprison vaccinate trap burn test'
  ).split(' '),
);
const IRREGULAR: Readonly<Record<string, string>> = {
  people: 'person',
  persons: 'person',
  others: 'person',
  men: 'man',
  women: 'woman',
  children: 'child',
};
const LONGEST_PHRASE = 8;

/**
 * Finds what is counted after a number that ends at the offset `from`: `computer systems` is `computer system`.
 * Adjectives stay out of the unit. Where the number stands alone before a verb of harm or arrest, people are meant.
 * Null when the number counts nothing.
 */
export function countedAfter(body: Analysis, from: number, isSingular: boolean): Counted | null {
  let at = firstTokenAt(body.tokens, from);
  if (isWord(body.tokens[at], 'of')) at = skipOf(body.tokens, at);
  const sentence = body.tokens[at]?.sentence;
  const phrase: Token[] = [];
  for (; phrase.length < LONGEST_PHRASE; at += 1) {
    const token = body.tokens[at];
    if (token === undefined || token.sentence !== sentence || !continuesPhrase(token, phrase)) break;
    phrase.push(token);
  }
  const head = phrase.findLastIndex((token) => isNoun(token));
  if (head >= 0) return { unit: unitOf(phrase, head), end: phrase[head]?.end ?? from };
  return peopleBeforeVerb(body.tokens, firstTokenAt(body.tokens, from), isSingular);
}

function unitOf(phrase: readonly Token[], head: number): string {
  let first = head;
  while (first > 0 && isCommonNoun(phrase[first - 1])) first -= 1;
  const words = phrase
    .slice(first, head + 1)
    .map((token, index, all) => (index === all.length - 1 ? singular(token) : token.lower));
  return words.join(' ');
}

function singular(token: Token): string {
  const { lower } = token;
  if (IRREGULAR[lower] !== undefined) return IRREGULAR[lower];
  if (token.lemma !== lower) return token.lemma;
  if (/ies$/u.test(lower) && lower.length > 4) return `${lower.slice(0, -3)}y`;
  if (/(?:ss|us|is)$/u.test(lower)) return lower;
  if (/(?:ch|sh|x|ss)es$/u.test(lower)) return lower.slice(0, -2);
  return lower.endsWith('s') ? lower.slice(0, -1) : lower;
}

function continuesPhrase(token: Token, phrase: readonly Token[]): boolean {
  if (token.wordClass === 'adjective' || isNoun(token)) return !isTime(token) || phrase.length > 0;
  if (token.wordClass === 'punctuation') return token.text === '-' && !token.spaceBefore && phrase.length > 0;
  if (token.wordClass === 'verb')
    return phrase.every((earlier) => !isNoun(earlier)) && /(?:ed|en|ing)$/u.test(token.lower) && !isPeopleVerb(token);
  return false;
}

function isTime(token: Token): boolean {
  return units.get(token.lower)?.kind === 'duration';
}

function isNoun(token: Token): boolean {
  return (token.wordClass === 'noun' || token.wordClass === 'properNoun') && !/^\d/u.test(token.text);
}

function isCommonNoun(token: Token | undefined): boolean {
  return token !== undefined && token.wordClass === 'noun' && !/^\p{Lu}/u.test(token.text);
}

function skipOf(tokens: readonly Token[], at: number): number {
  const next = tokens[at + 1];
  return next?.wordClass === 'determiner' ? at + 2 : at + 1;
}

function peopleBeforeVerb(tokens: readonly Token[], at: number, isSingular: boolean): Counted | null {
  const ahead = tokens.slice(at, at + 5);
  const verb = ahead.findIndex((token) => isPeopleVerb(token));
  const between = verb < 0 ? [] : ahead.slice(0, verb);
  const isClose = verb >= 0 && between.every((token) => token.wordClass === 'verb' || token.wordClass === 'adverb');
  const end = tokens[at - 1]?.end;
  return isClose && !isSingular && end !== undefined ? { unit: 'person', end } : null;
}

function isPeopleVerb(token: Token): boolean {
  return PEOPLE_VERBS.has(token.lemma) || PEOPLE_VERBS.has(token.lower.replace(/(?:d|ed)$/u, ''));
}

function isWord(token: Token | undefined, word: string): boolean {
  return token?.lower === word;
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
