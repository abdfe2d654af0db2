import type { Token } from '../../language/index.ts';
import type { Phrase, Reading } from './context.ts';
import { BEFORE_OBJECT, isAdverb, isAuxiliary, QUOTE_MARKS, RELATIVE } from './words.ts';

/** What joins phrases of one list, or verbs of one subject. */
export const COORDINATORS: ReadonlySet<string> = new Set(['and', 'or', 'but', 'then', ',', '&']);
/** Words that open another clause. */
export const CLAUSE_STOPS: ReadonlySet<string> = new Set([
  ';',
  ':',
  'that',
  'when',
  'while',
  'although',
  'though',
  'because',
  'if',
  'where',
  'after',
  'before',
  'since',
  'as',
  'whether',
]);

export function phrasesOfSentence(context: Reading, token: number): readonly Phrase[] {
  return context.phrases[context.tokens[token]?.sentence ?? 0] ?? [];
}

/** The phrases from `from` on that are its object: the first, and the ones coordinated with it. */
export function objectsFrom(context: Reading, from: number, limit?: number, beforeVerb = false): Phrase[] {
  const { tokens } = context;
  const phrases = phrasesOfSentence(context, from);
  let at = from;
  while (at < from + 7) {
    const start = at;
    const phrase = phrases.find((candidate) => candidate.first <= start && start <= candidate.head);
    if (phrase !== undefined) {
      if (limit !== undefined && phrase.end > limit) return [];
      return withCoordinatedAfter(context, owned(phrases, phrase, tokens), limit, beforeVerb);
    }
    const token = tokens[at];
    if (token === undefined || token.sentence !== tokens[from]?.sentence) return [];
    const light =
      BEFORE_OBJECT.has(token.lower) ||
      isAdverb(token) ||
      ['number', 'determiner', 'adjective'].includes(token.wordClass);
    if (!light && !QUOTE_MARKS.has(token.lower)) return [];
    at += 1;
  }
  return [];
}

/** `her brother` is two phrases to the language room: the owner is not the object. */
function owned(phrases: readonly Phrase[], phrase: Phrase, tokens: readonly Token[]): Phrase {
  const isOwner = phrase.end === phrase.first + 1 && OWNERS.has(tokens[phrase.first]?.lower ?? '');
  return (isOwner ? phrases.find((candidate) => candidate.first === phrase.end) : undefined) ?? phrase;
}
const OWNERS: ReadonlySet<string> = new Set(['her', 'his', 'its', 'their', 'my', 'our', 'your']);

function withCoordinatedAfter(
  context: Reading,
  first: Phrase,
  limit = Number.MAX_SAFE_INTEGER,
  beforeVerb = false,
): Phrase[] {
  const { tokens } = context;
  const phrases = phrasesOfSentence(context, first.first);
  const list = [first];
  let end = first.end;
  while (list.length < 12) {
    let next = end;
    while (COORDINATORS.has(tokens[next]?.lower ?? '') && tokens[next]?.lower !== 'but' && next < end + 2) next += 1;
    const phrase = next === end ? undefined : phrases.find((candidate) => candidate.first === next);
    if (phrase === undefined || phrase.end > limit) break;
    if (!beforeVerb && startsClause(tokens, phrase.end)) break;
    list.push(phrase);
    end = phrase.end;
  }
  const onlyComma =
    list.length > 1 && !tokens.slice(first.end, end).some((token) => token.lower === 'and' || token.lower === 'or');
  return onlyComma ? [first] : list;
}

function startsClause(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token !== undefined && (isAuxiliary(token) || (token.wordClass === 'verb' && !token.tags.includes('Gerund')));
}

/** The phrases led by one of the prepositions, from `from` up to the next clause; `of` must follow at once. */
export function phrasesLedBy(context: Reading, from: number, prepositions: ReadonlySet<string>, reach = 14): Phrase[] {
  const { tokens } = context;
  const sentence = tokens[from]?.sentence;
  const found: Phrase[] = [];
  for (let at = from; at < from + reach; at += 1) {
    const token = tokens[at];
    if (token === undefined || token.sentence !== sentence) break;
    if (endsReach(token)) {
      const resumed = reach < WHOLE_SENTENCE ? null : attendedBy(tokens, at, from + reach);
      if (resumed === null) break;
      at = resumed;
      found.push(...objectsFrom(context, at + 1));
      continue;
    }
    if (!prepositions.has(token.lower) || (token.lower === 'of' && !isAtOnce(context, from, at))) continue;
    found.push(...objectsFrom(context, at + 1));
    if (found.length > 0 && reach < WHOLE_SENTENCE) break;
  }
  return found;
}

const ATTENDED: ReadonlySet<string> = new Set(
  'attended joined hosted chaired convened organised organized coordinated co-ordinated led participated'.split(' '),
);

/** The next `attended by` and its like in the sentence: a meeting names its parties behind other clauses too. */
function attendedBy(tokens: readonly Token[], from: number, limit: number): number | null {
  const sentence = tokens[from]?.sentence;
  for (let at = from + 1; at < limit && tokens[at]?.sentence === sentence; at += 1) {
    if (tokens[at]?.lower === 'by' && ATTENDED.has(tokens[at - 1]?.lower ?? '')) return at;
  }
  return null;
}

/** A reach from which every phrase that the prepositions lead is wanted, not the first alone. */
export const WHOLE_SENTENCE = 40;

function endsReach(token: Token): boolean {
  if (CLAUSE_STOPS.has(token.lower) || RELATIVE.has(token.lower) || /^[,;:"”]$/u.test(token.lower)) return true;
  return isAuxiliary(token) || (token.wordClass === 'verb' && token.tags.includes('PresentTense'));
}

function isAtOnce(context: Reading, from: number, at: number): boolean {
  for (let between = from; between < at; between += 1) {
    if (!context.dated.has(between) && context.tokens[between]?.lower !== 'on') return false;
  }
  return true;
}
