/** How strings of a gold file are compared with strings of an annotated article; the rules of `gold/score.py`. */

/** White space and typographic marks made one. */
export function fold(text: string | null | undefined): string {
  return (text ?? '').replaceAll('’', "'").replaceAll(/[“”]/gu, '"').replaceAll(/\s+/gu, ' ').trim();
}

/** Folded, lower-cased, without an article in front, a possessive or punctuation around. */
export function comparable(text: string | null | undefined): string {
  const words = fold(text)
    .toLowerCase()
    .replace(/'s$/u, '')
    .replace(/^(?:the|a|an) /u, '');
  return words.replaceAll(/^[ .,;:"']+|(?<![ .,;:"'])[ .,;:"']+$/gu, '');
}

/** True when one is inside the other, in any case of letters. */
export function contains(one: string, other: string): boolean {
  const [first, second] = [fold(one).toLowerCase(), fold(other).toLowerCase()];
  return first.includes(second) || second.includes(first);
}

/** True when the words of one are among the other's, or at least half of all words are shared. */
export function similar(one: string | null | undefined, other: string | null | undefined): boolean {
  const [first, second] = [wordsOf(one), wordsOf(other)];
  if (first.size === 0 || second.size === 0) return false;
  const shared = [...first].filter((word) => second.has(word)).length;
  const all = first.size + second.size - shared;
  return shared === Math.min(first.size, second.size) || shared / all >= 0.5;
}

function wordsOf(text: string | null | undefined): ReadonlySet<string> {
  return new Set(comparable(text).match(/[\p{L}\p{M}\p{N}_]+/gu) ?? []);
}
