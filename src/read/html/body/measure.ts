import { endsSentence } from '../../shape.ts';
import type { Box, PageBlock, PageTree } from './box.ts';

const PROSE_WORDS = 10;
const LONG_PROSE_WORDS = 30;
const MOST_LINKED_PROSE = 0.5;

/** Sums over the blocks of any box, in constant time. */
export interface Measures {
  readonly words: (box: Box) => number;
  readonly linkedWords: (box: Box) => number;
  readonly proseWords: (box: Box) => number;
}

/** A line of running text: long enough, ended as a sentence, and not mostly a link. */
export function isRunningText({ text, words, linked, kind }: PageBlock): boolean {
  if (kind === 'subhead' || kind === 'caption' || linked > MOST_LINKED_PROSE) return false;
  return words >= LONG_PROSE_WORDS || (words >= PROSE_WORDS && endsSentence(text));
}

export function measure({ blocks }: PageTree): Measures {
  const all = sums(blocks, ({ words }) => words);
  const linked = sums(blocks, ({ words, linked }) => words * linked);
  const prose = sums(blocks, (block) => (isRunningText(block) ? block.words : 0));
  return { words: within(all), linkedWords: within(linked), proseWords: within(prose) };
}

/** Running sums: entry n is the sum over the first n items. */
export function sums<Item>(items: readonly Item[], value: (item: Item, at: number) => number): readonly number[] {
  const totals = [0];
  let total = 0;
  items.forEach((item, at) => {
    total += value(item, at);
    totals.push(total);
  });
  return totals;
}

function within(totals: readonly number[]): (box: Box) => number {
  return ({ first, end }) => (totals[end] ?? 0) - (totals[first] ?? 0);
}
