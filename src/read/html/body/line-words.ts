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

/** Most lines begin like none of the rules that ask for a beginning: one search says so of all these. */
const starts = rules.filter(({ place }) => place !== 'any');
const START = new RegExp(starts.map(({ pattern }) => `(?:${pattern.source})`).join('|'), 'iu');
const startsMost = Math.max(...starts.map(({ most }) => most));
const anywhere = rules.filter(({ place }) => place === 'any');

/** Why a line of a page is furniture by its wording alone; undefined when its wording is that of an article. */
export function wordingReason(text: string, words: number): RemovalReason | undefined {
  const possible = words <= startsMost && START.test(text) ? rules : anywhere;
  return possible.find(({ most, pattern }) => words <= most && text.length <= most * LONGEST_WORD && pattern.test(text))
    ?.reason;
}
