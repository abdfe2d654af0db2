import type { Token } from '../../language/index.ts';
import type { Context, Phrase } from './context.ts';
import { BEFORE_OBJECT, isAdverb, isAuxiliary, QUOTE_MARKS, RELATIVE } from './words.ts';

const COORDINATORS: ReadonlySet<string> = new Set(['and', 'or', 'but', 'then', ',', '&']);
const STOPS: ReadonlySet<string> = new Set([
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

export function phrasesOfSentence(context: Context, token: number): readonly Phrase[] {
  return context.phrases[context.tokens[token]?.sentence ?? 0] ?? [];
}

/** The phrases that are the subject of the verb group starting at `groupFirst`, the ones coordinated with it included. */
export function subjectsOf(context: Context, groupFirst: number, depth = 0): Phrase[] {
  const { tokens } = context;
  const before = previous(tokens, groupFirst);
  if (before === null || depth > 3) return [];
  const lower = tokens[before]?.lower ?? '';
  if (RELATIVE.has(lower)) return antecedent(context, before);
  if (COORDINATORS.has(lower)) {
    const shared = earlierVerb(context, before);
    if (shared !== null) return subjectsOf(context, shared, depth + 1);
  }
  const phrase = nearestSubject(context, groupFirst);
  return phrase === null ? [] : withCoordinatedBefore(context, phrase);
}

function previous(tokens: readonly Token[], at: number): number | null {
  const sentence = tokens[at]?.sentence;
  for (let index = at - 1; index >= 0; index -= 1) {
    const token = tokens[index] as Token;
    if (token.sentence !== sentence) return null;
    if (!isAdverb(token)) return index;
  }
  return null;
}

/** `a man who was arrested`: the phrase before `who`, not one inside an `of` phrase when a person is meant. */
function antecedent(context: Context, relative: number): Phrase[] {
  const { tokens } = context;
  const before = context.phrases[tokens[relative]?.sentence ?? 0]?.findLast((phrase) => phrase.end <= relative);
  if (before === undefined || relative - before.end > 2) return [];
  const governor = tokens[before.first - 1]?.lower ?? '';
  if (tokens[relative]?.lower === 'that' && tokens[before.end]?.wordClass === 'verb') return [];
  if (governor !== 'of' || tokens[relative]?.lower === 'which') return [before];
  const outer = phrasesOfSentence(context, relative).findLast((phrase) => phrase.end === before.first - 1);
  return [outer ?? before];
}

/** Participles that introduce a name: `a woman named Ada`. */
const NAMING: ReadonlySet<string> = new Set(['named', 'called', 'known', 'dubbed', 'aged', 'identified']);

/** The start of the verb group that a coordinated verb continues: `hunted down 25 facilities and arrested …`. */
function earlierVerb(context: Context, coordinator: number): number | null {
  const { tokens } = context;
  const sentence = tokens[coordinator]?.sentence;
  for (let at = coordinator - 1; at >= 0; at -= 1) {
    const token = tokens[at] as Token;
    if (token.sentence !== sentence || STOPS.has(token.lower) || QUOTE_MARKS.has(token.lower)) return null;
    if (RELATIVE.has(token.lower)) return at + 1;
    if (token.wordClass !== 'verb' || NOT_FINITE.some((tag) => token.tags.includes(tag))) continue;
    if (NAMING.has(token.lower)) continue;
    let first = at;
    while (first > 0 && isGroupWord(tokens[first - 1] as Token) && tokens[first - 1]?.sentence === sentence) first -= 1;
    return first;
  }
  return null;
}

function isGroupWord(token: Token): boolean {
  return isAuxiliary(token) || isAdverb(token);
}

/** Walking left: the nearest phrase that no preposition governs, past insertions between commas. */
function nearestSubject(context: Context, groupFirst: number): Phrase | null {
  const { tokens } = context;
  const phrases = phrasesOfSentence(context, groupFirst);
  let limit = groupFirst;
  let fallback: Phrase | null = null;
  for (let index = phrases.length - 1; index >= 0; index -= 1) {
    const phrase = phrases[index] as Phrase;
    if (phrase.end > limit) continue;
    if (isCutOff(tokens, phrase.end, limit)) break;
    const comma = insertionStart(context, phrase, limit);
    if (comma !== null) {
      limit = comma;
      continue;
    }
    if (isGoverned(tokens, phrase.first)) continue;
    if (!isGovernedThroughAnd(context, phrase)) return phrase;
    fallback ??= phrase;
  }
  return fallback;
}

/** `of Indian and American police`: the preposition before the first of the two governs both. */
function isGovernedThroughAnd(context: Context, phrase: Phrase): boolean {
  const { tokens } = context;
  const phrases = phrasesOfSentence(context, phrase.first);
  const goesOn = ['and', 'or', ','].includes(tokens[phrase.end]?.lower ?? '');
  let first = phrase.first;
  for (let length = goesOn ? 1 : 0; length < 12; length += 1) {
    const link = tokens[first - 1]?.lower;
    const isList = link === 'and' || link === 'or' || link === '&' || (link === ',' && length > 0);
    if (!isList) break;
    first = phrases.find((other) => other.end === first - 1)?.first ?? first - 2;
  }
  return first !== phrase.first && isGoverned(tokens, first);
}

/** A clause boundary or another finite verb stands between the phrase and the verb. */
function isCutOff(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const token = tokens[at] as Token;
    const { lower } = token;
    if (STOPS.has(lower) || lower === 'whom' || (QUOTE_MARKS.has(lower) && lower !== "'")) return true;
    if (isFiniteVerb(token) && !isReduced(tokens, at)) return true;
  }
  return false;
}

const NOT_FINITE = ['Gerund', 'Infinitive', 'Particle'] as const;
const FINITE = ['PastTense', 'PresentTense', 'Auxiliary', 'Copula', 'Modal'] as const;

function isFiniteVerb(token: Token): boolean {
  return token.wordClass === 'verb' && FINITE.some((tag) => token.tags.includes(tag));
}

/** `a man wanted by police`: a participle after its noun is no verb of a clause. */
function isReduced(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.tags.includes('PastTense') === true && tokens[at + 1]?.wordClass === 'preposition';
}

/** For `NP, insertion, verb`: where the insertion begins, if `phrase` is the last one in it. */
function insertionStart(context: Context, phrase: Phrase, limit: number): number | null {
  const { tokens } = context;
  if (tokens[phrase.end]?.lower !== ',' || phrase.end >= limit) return null;
  const sentence = tokens[phrase.first]?.sentence;
  for (let at = phrase.first - 1; at >= 0 && tokens[at]?.sentence === sentence; at -= 1) {
    const lower = tokens[at]?.lower ?? '';
    if (lower === ';' || lower === ':') return null;
    if (lower === ',' && !isListComma(context, at)) return at;
  }
  return null;
}

/** `Kenya, Uganda and Rwanda`: a comma between two bare phrases that an `and` continues. */
function isListComma(context: Context, comma: number): boolean {
  const after = phrasesOfSentence(context, comma).find((phrase) => phrase.first === comma + 1);
  const next = after === undefined ? '' : (context.tokens[after.end]?.lower ?? '');
  return next === 'and' || next === '&';
}

/** Prepositions that the tagger takes for adverbs or adjectives. */
const OTHER_PREPOSITIONS: ReadonlySet<string> = new Set([
  'near',
  'outside',
  'inside',
  'off',
  'across',
  'via',
  'amid',
  'to',
]);

export function isGoverned(tokens: readonly Token[], first: number): boolean {
  let at = first - 1;
  while (at > 0 && BEFORE_OBJECT.has(tokens[at]?.lower ?? '') && tokens[at]?.lower !== 'of') at -= 1;
  const token = tokens[at];
  if (token?.sentence !== tokens[first]?.sentence || token === undefined) return false;
  if (token.lower === 'than' || STOPS.has(token.lower)) return false;
  if (token.wordClass === 'verb' && token.tags.includes('Gerund')) return true;
  return token.wordClass === 'preposition' || OTHER_PREPOSITIONS.has(token.lower);
}

function withCoordinatedBefore(context: Context, last: Phrase): Phrase[] {
  const { tokens } = context;
  const list = [last];
  let link = last.first - 1;
  while (list.length < 12 && COORDINATORS.has(tokens[link]?.lower ?? '') && tokens[link]?.lower !== 'but') {
    if (tokens[link]?.lower === ',' && list.length === 1) break;
    const comma = tokens[link - 1]?.lower === ',' ? link - 1 : link;
    const before = phrasesOfSentence(context, last.first).find((phrase) => phrase.end === comma);
    if (before === undefined) break;
    list.unshift(before);
    link = before.first - 1;
  }
  const governed = isGoverned(tokens, (list[0] as Phrase).first);
  return governed ? [last] : list;
}

/** The phrases from `from` on that are its object: the first, and the ones coordinated with it. */
export function objectsFrom(context: Context, from: number, limit?: number, beforeVerb = false): Phrase[] {
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
  context: Context,
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
export function phrasesLedBy(context: Context, from: number, prepositions: ReadonlySet<string>, reach = 14): Phrase[] {
  const { tokens } = context;
  const sentence = tokens[from]?.sentence;
  const found: Phrase[] = [];
  for (let at = from; at < from + reach; at += 1) {
    const token = tokens[at];
    if (token === undefined || token.sentence !== sentence || endsReach(token)) break;
    if (!prepositions.has(token.lower) || (token.lower === 'of' && !isAtOnce(context, from, at))) continue;
    found.push(...objectsFrom(context, at + 1));
    if (found.length > 0 && reach < WHOLE_SENTENCE) break;
  }
  return found;
}

/** A reach from which every phrase that the prepositions lead is wanted, not the first alone. */
export const WHOLE_SENTENCE = 40;

function endsReach(token: Token): boolean {
  if (STOPS.has(token.lower) || RELATIVE.has(token.lower) || /^[,;:"”]$/u.test(token.lower)) return true;
  return isAuxiliary(token) || (token.wordClass === 'verb' && token.tags.includes('PresentTense'));
}

function isAtOnce(context: Context, from: number, at: number): boolean {
  for (let between = from; between < at; between += 1) {
    if (!context.dated.has(between) && context.tokens[between]?.lower !== 'on') return false;
  }
  return true;
}
