/** Spellings of one sound in the names that are brought over from other scripts, the longer ones first. */
const SPELLINGS: readonly (readonly [written: RegExp, sound: string])[] = [
  [/tsch|tch|tsh|ch|cz|cs/gu, 'c'],
  [/dzh|dj|zh/gu, 'j'],
  [/sch|sh|sz|ş/gu, 'x'],
  [/ph/gu, 'f'],
  [/kh|gh|ck|qu|[qg]/gu, 'k'],
  [/ts|tz|ss|z/gu, 's'],
  [/th|dh|d/gu, 't'],
  [/ou|oo|w|v|b(?=h)/gu, 'v'],
  [/y(?=[aeiou])/gu, 'j'],
  [/ks/gu, 'x'],
];

/**
 * What stays of a folded word when spellings of one sound are made one and vowels go: `mohammed`, `muhammad` and
 * `mohamad` all give `mmt`, `organization` and `organisation` the same. Words of other scripts stay as they are. In the
 * manner of phonetic keys (Soundex, Metaphone), but for names of every origin.
 */
export const soundOf = remembered((word: string): string => {
  if (!/^[a-z]/u.test(word)) return word;
  const soft = word.replace(/c(?=[eiy])/gu, 's').replace(/c(?!h|k|z|s)/gu, 'k');
  const sounds = SPELLINGS.reduce((text, [written, sound]) => text.replace(written, sound), soft);
  const [first = '', ...rest] = sounds;
  const start = /[aeiouy]/u.test(first) ? 'a' : first;
  return (start + rest.join('').replace(/[aeiouyh]/gu, '')).replace(/(.)\1+/gu, '$1');
});

/** How many single changes (insert, drop, replace, swap of neighbours) make one word the other, up to `most` + 1. */
export function distance(one: string, other: string, most = 2): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row += 1) {
    const next = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const same = one[row - 1] === other[column - 1];
      const swapped = row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      next[column] = Math.min(
        (last[column] ?? 0) + 1,
        (next[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
        swapped ? (before[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    [before, last] = [last, next];
  }
  return last[other.length] ?? most + 1;
}

const MOST_REMEMBERED = 50_000;

/** The function with what it gave for the last words: names come again and again. */
function remembered(give: (word: string) => string): (word: string) => string {
  const known = new Map<string, string>();
  return (word) => {
    const held = known.get(word);
    if (held !== undefined) return held;
    if (known.size >= MOST_REMEMBERED) known.clear();
    const given = give(word);
    known.set(word, given);
    return given;
  };
}
