import type { Span } from '../../article/index.ts';
import type { Analysis } from '../../language/index.ts';

/** Prepositions and adjectives whose phrase says who is meant: 'an official familiar with the developments'. */
const POSTMODIFIERS = new Set(['of', 'from', 'for', 'familiar', 'close', 'briefed', 'in', 'at']);

/** A noun phrase as a range of offsets and tokens. */
export interface Phrase extends Span {
  readonly endToken: number;
  readonly sentence: number;
}

/** The phrase with what follows to say who is meant, up to the end of the noun phrase after it. */
export function described(body: Analysis, phrase: Phrase): Span {
  const next = body.tokens[phrase.endToken];
  if (next === undefined || next.sentence !== phrase.sentence || !POSTMODIFIERS.has(next.lower)) return span(phrase);
  if (next.lower === 'in' || next.lower === 'at') return span(phrase);
  const tail = body.nounPhrases.find(
    (other) => other.firstToken > phrase.endToken && other.sentence === phrase.sentence,
  );
  const gap = tail === undefined ? [] : body.tokens.slice(phrase.endToken + 1, tail.firstToken);
  const isClose = tail !== undefined && gap.length <= 1 && gap.every((token) => token.wordClass === 'preposition');
  return isClose ? { start: phrase.start, end: tail.end } : span(phrase);
}

function span({ start, end }: Span): Span {
  return { start, end };
}
