import type { Row } from '../asking/ask.ts';
import { numbersOf } from '../asking/values.ts';

/** Where a fact stands in its article: its passage, and those that the graph keeps beside it. */
export function stretchesOf({ start, end, passages }: Row): { readonly start: number; readonly end: number }[] {
  const offsets = [Number(start), Number(end), ...numbersOf(passages)];
  return Array.from({ length: Math.floor(offsets.length / 2) }, (_, at) => ({
    start: offsets[2 * at] ?? 0,
    end: offsets[2 * at + 1] ?? 0,
  }));
}
