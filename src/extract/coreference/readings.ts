import type { Analysis, Token } from '../../language/index.ts';
import { findQuoted } from '../quotes/marks.ts';
import { anaphorKind, contentOf } from './anaphor.ts';
import type { Reading } from './features.ts';
import { wordsOf } from './fold.ts';
import type { Markable } from './markables.ts';

/** Reads off each markable what the scoring asks of it. */
export function readingsOf(body: Analysis, markables: readonly Markable[]): Reading[] {
  const { text, tokens, sentences } = body;
  const quotations = findQuoted(text);
  let quotation = 0;
  let sentence = -1;
  return markables.map((markable, index) => {
    while (quotation < quotations.length && (quotations[quotation]?.end ?? 0) <= markable.start) quotation += 1;
    const isFirst = markable.sentence !== sentence;
    sentence = markable.sentence;
    const isName = markable.kind === 'name';
    const words = isName ? wordsOf(text.slice(markable.start, markable.end)) : [];
    return {
      markable,
      index,
      anaphor: anaphorKind(markable, tokens),
      head: isName ? (words.at(-1) ?? '') : (tokens[markable.head]?.lemma ?? ''),
      content: isName ? words : contentOf(markable, tokens),
      paragraph: sentences[markable.sentence]?.paragraph ?? 0,
      isSubject: isSubject(markable, tokens),
      isFirst,
      isAfterPreposition: tokens[markable.firstToken - 1]?.wordClass === 'preposition',
      isPossessor: isPossessor(markable, tokens),
      quotation: (quotations[quotation]?.start ?? Number.POSITIVE_INFINITY) <= markable.start ? quotation : -1,
    };
  });
}

/** A verb follows, with adverbs, an apposition or a bracket between at most. */
function isSubject({ firstToken, endToken, sentence }: Markable, tokens: readonly Token[]): boolean {
  if (tokens[firstToken - 1]?.wordClass === 'preposition' && tokens[firstToken - 1]?.sentence === sentence)
    return false;
  for (let at = endToken; at < endToken + 4 && tokens[at]?.sentence === sentence; at += 1) {
    const { wordClass, lower } = tokens[at] as Token;
    if (wordClass === 'verb') return !lower.endsWith('ing');
    if (wordClass !== 'adverb' && lower !== 'who' && lower !== 'which' && lower !== 'also') return false;
  }
  return false;
}

const POSSESSIVES: ReadonlySet<string> = new Set(['his', 'its', 'their']);

/** `X's`, `his`, and `her` before a noun. */
function isPossessor({ head, endToken, sentence, pronoun }: Markable, tokens: readonly Token[]): boolean {
  const [word, next] = [tokens[head], tokens[endToken]];
  if (pronoun === null) return next?.wordClass === 'possessive' && next.sentence === sentence;
  const isBeforeNoun = next !== undefined && ['noun', 'properNoun', 'adjective'].includes(next.wordClass);
  return POSSESSIVES.has(word?.lower ?? '') || (word?.lower === 'her' && isBeforeNoun && next.sentence === sentence);
}
