import { distance, soundOf } from './sound.ts';

export type Spelling = 'spelt in another way' | 'one letter apart';

/**
 * By length of the shorter word, how many letters two spellings of one sound may differ by. Names of people are
 * brought over from other scripts (`Mohamed`, `Muhammad`); those of places and products are made to differ (`Maine`,
 * `Manoa`).
 */
const SLACK = {
  Person: [0, 0, 0, 0, 1, 1, 2, 3],
  other: [0, 0, 0, 0, 0, 1, 1, 2, 2, 2, 3],
} as const;

/** All words alike, and the odd one out spelt otherwise, or one slip in a word that is long enough for slips. */
export function spellingOf(
  one: readonly string[],
  other: readonly string[],
  kind: keyof typeof SLACK,
): Spelling | null {
  if (one.length !== other.length) return null;
  const odd = one.flatMap((word, at) => (word === other[at] ? [] : [[word, other[at] ?? ''] as const]));
  if (odd.every(([word, of]) => isSpelling(word, of, SLACK[kind]))) return 'spelt in another way';
  const [[word, of] = ['', '']] = odd;
  const isSlip = odd.length === 1 && Math.min(word.length, of.length) >= 6 && distance(word, of, 1) <= 1;
  return isSlip ? 'one letter apart' : null;
}

function isSpelling(word: string, other: string, slack: readonly number[]): boolean {
  const most = slack[Math.min(word.length, other.length, slack.length - 1)] ?? 0;
  return most > 0 && soundOf(word) === soundOf(other) && distance(word, other, most) <= most;
}
