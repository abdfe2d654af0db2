import type { Span } from '../../article/index.ts';
import type { Token } from '../../language/index.ts';
import type { Phrase, Reading } from './context.ts';
import type { Predicate } from './grammar.ts';
import { isAuxiliary, RELATIVE, SUBORDINATOR } from './words.ts';

/** A half-open range of tokens. */
export interface TokenRange {
  readonly first: number;
  readonly end: number;
}

const HARD: ReadonlySet<string> = new Set([';', ':', '"', '“', '”', '—']);

/** The clause that a trigger stands in: up to the nearest subordinator or coordinated verb on each side. */
export function clauseOf(context: Reading, predicate: Predicate, phrases: readonly Phrase[]): TokenRange {
  const { tokens } = context;
  const sentence = context.sentences[tokens[predicate.first]?.sentence ?? 0];
  if (sentence === undefined) return { first: predicate.first, end: predicate.end };
  const inSentence = phrases.filter((phrase) => phrase.first >= sentence.firstToken);
  const core = Math.min(predicate.groupFirst, ...inSentence.map((phrase) => phrase.first));
  let first = core;
  while (first > sentence.firstToken && !opensClause(tokens, first - 1)) first -= 1;
  if (first > sentence.firstToken && RELATIVE.has(tokens[first - 1]?.lower ?? ''))
    first = afterLastComma(tokens, first, core);
  let end = predicate.end;
  while (end < sentence.endToken && !closesClause(tokens, end)) end += 1;
  return { first, end };
}

export function spanOf(context: Reading, range: TokenRange): Span {
  const start = context.tokens[range.first]?.start ?? 0;
  return { start, end: context.tokens[range.end - 1]?.end ?? start };
}

/** `in Noida, which lies near Delhi, a team has …`: the clause begins after the insertion. */
function afterLastComma(tokens: readonly Token[], first: number, core: number): number {
  for (let at = core - 1; at >= first; at -= 1) if (tokens[at]?.lower === ',') return at + 1;
  return first;
}

function opensClause(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at] as Token;
  if (HARD.has(token.lower)) return true;
  if (!SUBORDINATOR.has(token.lower)) return false;
  return token.lower !== 'following' && token.lower !== 'despite' && token.lower !== 'including';
}

function closesClause(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at] as Token;
  // `more than 20 tonnes`.
  if (token.lower === 'than' && tokens[at + 1]?.wordClass === 'number') return false;
  if (HARD.has(token.lower) || SUBORDINATOR.has(token.lower)) return true;
  return (token.lower === 'and' || token.lower === 'or' || token.lower === ',') && verbSoon(tokens, at);
}

/** `and released him`, `and 35 were rescued`: another predicate begins within a few words. */
function verbSoon(tokens: readonly Token[], at: number): boolean {
  for (let next = at + 1; next < at + 5; next += 1) {
    const token = tokens[next];
    if (token === undefined || token.sentence !== tokens[at]?.sentence) return false;
    if (isAuxiliary(token)) return true;
    if (token.wordClass === 'verb') return token.tags.includes('PastTense') || token.tags.includes('PresentTense');
    if (token.wordClass === 'preposition' || token.wordClass === 'punctuation') return false;
  }
  return false;
}
