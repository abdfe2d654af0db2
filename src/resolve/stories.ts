import { isCommonWord } from '../lexicon/common-words.ts';
import { foldName } from './fold.ts';

const MOST_WORDS = 40;
const FEWEST_LETTERS = 3;
/** A name says more of what a story is about than another word. */
const WEIGHT_OF_A_NAME = 2;
const WORD = /[\p{L}\p{M}\p{N}'’]+/gu;

/** The 40 words that tell most of what an article is about, folded, in the order of the alphabet: names first, then what it repeats. */
export function storyWords(text: string): readonly string[] {
  const weights = new Map<string, number>();
  for (const [written] of text.matchAll(WORD)) {
    const folded = foldName(written);
    const word = stemOf(folded);
    if (word.length < FEWEST_LETTERS || isCommonWord(folded) || isCommonWord(word) || /^\d+$/u.test(word)) continue;
    weights.set(word, (weights.get(word) ?? 0) + (/^\p{Lu}/u.test(written) ? WEIGHT_OF_A_NAME : 1));
  }
  const heaviest = [...weights].toSorted(([one, first], [other, second]) => second - first || (one < other ? -1 : 1));
  return heaviest
    .slice(0, MOST_WORDS)
    .map(([word]) => word)
    .toSorted();
}

/** Share of the words in common (cosine of the two sets), rounded to two decimals. */
export function storyLikeness(one: readonly string[], other: readonly string[]): number {
  if (one.length === 0 || other.length === 0) return 0;
  const words = new Set(other);
  const inCommon = one.filter((word) => words.has(word)).length;
  return Math.round((100 * inCommon) / Math.sqrt(one.length * other.length)) / 100;
}

/** `fires`, `fire's` and `fire` are one word; the rest of grammar is left alone. */
function stemOf(word: string): string {
  return /[^isu]s$/u.test(word) && word.length > FEWEST_LETTERS ? word.slice(0, -1) : word;
}
