import type { Sentence, Token } from '../../../language/index.ts';
import { isNameWord } from '../../../lexicon/name-words.ts';

/** A half-open range of tokens that could hold names: capitalised words with the small words that may stand between. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

const CAPITAL = /^(?:\p{Lu}|(?:[a-z]{1,2}|al-|el-|ul-|d'|d’)\p{Lu})/u;
const LINK_WORDS = new Set(['of', 'for', 'and', '&']);

export function isCapitalised(token: Token | undefined): boolean {
  return token !== undefined && CAPITAL.test(token.text);
}

/** Runs of a sentence, the longest that its capitals and joining words allow. */
export function runsOf(tokens: readonly Token[], sentence: Sentence): Run[] {
  const runs: Run[] = [];
  let at = sentence.firstToken;
  while (at < sentence.endToken) {
    if (!isCapitalised(tokens[at])) {
      at += 1;
      continue;
    }
    const to = endOfRun(tokens, at, sentence.endToken);
    runs.push({ from: at, to });
    at = to;
  }
  return runs;
}

function endOfRun(tokens: readonly Token[], from: number, limit: number): number {
  let at = from + 1;
  while (at < limit) {
    const step = joined(tokens, at, limit);
    if (step === 0) break;
    at += step;
  }
  return at;
}

/** How many tokens from `at` on belong to the run: joining words count only with a capital after them. */
function joined(tokens: readonly Token[], at: number, limit: number): number {
  const token = tokens[at] as Token;
  if (isCapitalised(token)) return 1;
  const capitalAfter = (steps: number) => at + steps < limit && isCapitalised(tokens[at + steps]);
  const previous = tokens[at - 1] as Token;
  if (token.text === '-' && !token.spaceBefore && capitalAfter(1) && !tokens[at + 1]?.spaceBefore) return 2;
  if (token.text === '.' && !token.spaceBefore && isAbbreviation(previous.text) && capitalAfter(1)) return 2;
  if (LINK_WORDS.has(token.text) || isNameWord('particle', token.lower)) {
    if (capitalAfter(1)) return 2;
    const second = tokens[at + 1];
    const small = second && (second.text === 'the' || second.text === '-' || isNameWord('particle', second.lower));
    if (small && capitalAfter(2)) return 3;
  }
  return 0;
}

function isAbbreviation(text: string): boolean {
  return text.length === 1 || isNameWord('title', text) || text === 'St' || text === 'Mt';
}
