import type { NounPhrase, Sentence, Token } from './token.ts';

/**
 * Base noun phrases by one pass over word classes: (determiner | possessor 's | number | adjective | participle)*
 * noun+. A pronoun is a phrase of its own.
 */
export function findNounPhrases(tokens: readonly Token[], sentences: readonly Sentence[]): NounPhrase[] {
  return sentences.flatMap((sentence, index) => phrasesOf(tokens, sentence, index));
}

function phrasesOf(tokens: readonly Token[], sentence: Sentence, index: number): NounPhrase[] {
  const phrases: NounPhrase[] = [];
  let at = sentence.firstToken;
  while (at < sentence.endToken) {
    const end = phraseEnd(tokens, at, sentence.endToken);
    const head = headBetween(tokens, at, end);
    if (head === null) {
      at = Math.max(at + 1, end);
      continue;
    }
    const first = tokens[at] as Token;
    const last = tokens[head] as Token;
    phrases.push({ start: first.start, end: last.end, firstToken: at, endToken: head + 1, head, sentence: index });
    at = head + 1;
  }
  return phrases;
}

/** One past the last token that the phrase starting at `from` can hold; `from` itself when none starts there. */
function phraseEnd(tokens: readonly Token[], from: number, limit: number): number {
  if (tokens[from]?.wordClass === 'pronoun') return from + 1;
  let at = from;
  let seenNoun = false;
  while (at < limit) {
    const token = tokens[at] as Token;
    if (token.wordClass === 'possessive' && at > from) seenNoun = false;
    else if (isNounLike(token)) seenNoun = true;
    else if (seenNoun || !isModifier(token, tokens[at + 1], at === from)) break;
    at += 1;
  }
  return at;
}

function isNounLike(token: Token): boolean {
  return token.wordClass === 'noun' || token.wordClass === 'properNoun';
}

function isModifier(token: Token, next: Token | undefined, first: boolean): boolean {
  switch (token.wordClass) {
    case 'determiner':
    case 'possessive':
      return first || token.wordClass === 'possessive' || token.tags.includes('Possessive');
    case 'number':
    case 'adjective':
      return true;
    case 'pronoun':
      return token.tags.includes('Possessive');
    case 'punctuation':
      return token.text === '-' && !first && next !== undefined && !next.spaceBefore;
    case 'verb':
      return (token.tags.includes('Gerund') || token.tags.includes('PastTense')) && !first;
    default:
      return false;
  }
}

function headBetween(tokens: readonly Token[], from: number, end: number): number | null {
  for (let at = end - 1; at >= from; at -= 1) {
    const token = tokens[at] as Token;
    if (isNounLike(token) || (token.wordClass === 'pronoun' && at === from)) return at;
  }
  return null;
}
