import type { RemovalReason } from '../../../article/index.ts';
import { readTable } from '../../table.ts';

interface LineRule {
  readonly reason: RemovalReason;
  readonly place: string;
  readonly most: number;
  readonly pattern: RegExp;
}

// So that no line without spaces is searched at length.
const LONGEST_WORD = 25;
const LEADING_MARKS = '^[^\\p{L}\\p{N}\\[(（【]{0,6}';
const FRAMES: Readonly<Record<string, (pattern: string) => string>> = {
  start: (pattern) => `${LEADING_MARKS}${pattern}`,
  whole: (pattern) => `${LEADING_MARKS}${pattern}[^\\p{L}\\p{N}]{0,4}$`,
  any: (pattern) => pattern,
};

const rules: readonly LineRule[] = readTable('line-words').map(({ reason, place = '', most, pattern = '' }) => {
  const framed = FRAMES[place]?.(`(?:${pattern})`) ?? pattern;
  return { reason: reason as RemovalReason, place, most: Number(most), pattern: new RegExp(framed, 'iu') };
});

/** Rules of one kind, how a line begins before what stands anywhere in it, with a search for all at once: most lines match none. */
const groups = [rules.filter(({ place }) => place !== 'any'), rules.filter(({ place }) => place === 'any')].map(
  (alike) => ({
    rules: alike,
    most: Math.max(...alike.map(({ most }) => most)),
    any: new RegExp(alike.map(({ pattern }) => `(?:${pattern.source})`).join('|'), 'iu'),
  }),
);

/** Why a line of a page is furniture by its wording alone; undefined when its wording is that of an article. */
export function wordingReason(text: string, words: number): RemovalReason | undefined {
  for (const group of groups) {
    if (words > group.most || text.length > group.most * LONGEST_WORD || !group.any.test(text)) continue;
    const found = group.rules.find(
      ({ most, pattern }) => words <= most && text.length <= most * LONGEST_WORD && pattern.test(text),
    );
    if (found !== undefined) return found.reason;
  }
  return undefined;
}
