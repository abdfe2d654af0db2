import type { Notice, Span } from '../article/index.ts';

/** No sentence of a newspaper is so long; a passage without any end of a sentence is a table, code or dirt. */
const LONGEST_SENTENCE = 5000;
/** Some thirty-five thousand words: beyond it an article is a book, and facts are taken from its beginning alone. */
const LONGEST_TEXT = 200_000;
/** A stop behind a word of some length: one behind `Mr` or an initial ends nothing. */
const SENTENCE_END = /\p{L}{5}[.!?…]["'”’»)\]]{0,3}\s|\n/gu;

/** The text of which facts are taken, with a notice for each passage that is left out. Offsets are those of the text. */
export interface Prose {
  readonly text: string;
  readonly notices: readonly Notice[];
}

/** Blanks what is no prose and what is too much, so that the time of an article is bounded whatever it holds. */
export function proseOf(text: string): Prose {
  const left = leftOut(text);
  if (left.length === 0) return { text, notices: [] };
  let [kept, at] = ['', 0];
  for (const { start, end } of left) {
    kept += text.slice(at, start) + '\n'.repeat(end - start);
    at = end;
  }
  return { text: kept + text.slice(at), notices: left.map((span) => ({ message: reason(span, text), span })) };
}

function leftOut(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const { index, 0: mark } of text.matchAll(SENTENCE_END)) {
    if (start >= LONGEST_TEXT) break;
    const end = index + mark.length;
    if (end - start > LONGEST_SENTENCE) spans.push({ start, end: index });
    start = end;
  }
  if (text.length - start > LONGEST_SENTENCE || (start >= LONGEST_TEXT && start < text.length))
    spans.push({ start, end: text.length });
  return spans;
}

function reason({ start, end }: Span, text: string): string {
  return end === text.length && start >= LONGEST_TEXT
    ? `facts are taken from the first ${start} characters of this article; it is longer than a report`
    : `no facts are taken from a passage of ${end - start} characters without the end of a sentence`;
}
