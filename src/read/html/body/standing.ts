import { endsSentence } from '../../shape.ts';
import type { PageBlock } from './box.ts';
import { isRunningText } from './measure.ts';

/** Where a block stands in the article's box. */
export interface Place {
  /** The share of the article's running text that stands in the same place. */
  readonly share: number;
  /** Above the first or below the last line of that text. */
  readonly isBefore: boolean;
  readonly isAfter: boolean;
  /** Whether running text comes next. */
  readonly leads: boolean;
}

// Set by hand on one half of the development pages, as the weights of resolution are.
const PROSE = 2;
const LONG_LINE = 0.5;
const SHORT_LINE = -0.5;
const HOME = 2.5;
const INSIDE = 0.5;
const BEFORE = -1.5;
const BEFORE_AND_ELSEWHERE = -2;
const AFTER = -1.5;
const AFTER_AND_ELSEWHERE = -3;
const SENTENCE = 0.7;
const STRUCTURE = 0.5;
const LEADS = 0.5;
const LINKED = -3;

const ELSEWHERE_SHARE = 0.1;
const LONG_WORDS = 10;

/** How well a block stands as a part of the article's text: above zero it is one. */
export function standing(block: PageBlock, { share, isBefore, isAfter, leads }: Place): number {
  const { text, words, linked, kind } = block;
  const isInside = !isBefore && !isAfter;
  const isElsewhere = share < ELSEWHERE_SHARE;
  let sum = HOME * share;
  sum += isRunningText(block) ? PROSE : words >= LONG_WORDS ? LONG_LINE : SHORT_LINE;
  if (isInside) sum += INSIDE;
  else if (isBefore) sum += isElsewhere ? BEFORE_AND_ELSEWHERE : BEFORE;
  else sum += isElsewhere ? AFTER_AND_ELSEWHERE : AFTER;
  if (words > 3 || linked > 0.99) sum += LINKED * linked;
  if (endsSentence(text) || (text.endsWith(':') && leads)) sum += SENTENCE;
  if (isInside && kind !== 'paragraph') sum += STRUCTURE;
  if (kind === 'subhead' && leads && !isBefore) sum += LEADS;
  return sum;
}
