import type { Token } from '../../../language/index.ts';
import type { Phrase, Reading } from '../context.ts';
import { COORDINATORS, phrasesOfSentence, CLAUSE_STOPS as STOPS } from '../phrases.ts';
import { BEFORE_OBJECT, isAdverb, isAuxiliary, QUOTE_MARKS, RELATIVE } from '../words.ts';

/** The phrases that are the subject of the verb group starting at `groupFirst`, the ones coordinated with it included. */
export function subjectsOf(context: Reading, groupFirst: number, depth = 0): Phrase[] {
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
function antecedent(context: Reading, relative: number): Phrase[] {
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
function earlierVerb(context: Reading, coordinator: number): number | null {
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
function nearestSubject(context: Reading, groupFirst: number): Phrase | null {
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
function isGovernedThroughAnd(context: Reading, phrase: Phrase): boolean {
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
function insertionStart(context: Reading, phrase: Phrase, limit: number): number | null {
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
function isListComma(context: Reading, comma: number): boolean {
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

function isGoverned(tokens: readonly Token[], first: number): boolean {
  let at = first - 1;
  while (at > 0 && BEFORE_OBJECT.has(tokens[at]?.lower ?? '') && tokens[at]?.lower !== 'of') at -= 1;
  const token = tokens[at];
  if (token?.sentence !== tokens[first]?.sentence || token === undefined) return false;
  if (token.lower === 'than' || STOPS.has(token.lower)) return false;
  if (token.wordClass === 'verb' && token.tags.includes('Gerund')) return true;
  return token.wordClass === 'preposition' || OTHER_PREPOSITIONS.has(token.lower);
}

function withCoordinatedBefore(context: Reading, last: Phrase): Phrase[] {
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
