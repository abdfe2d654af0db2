import type { Mark } from '../../answers.ts';

/** A stretch of text between two ends of marks, and the marks that cover it, the shortest first. */
export interface Segment {
  readonly start: number;
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** Cuts a text wherever a mark begins or ends. */
export function segmentsOf(text: string, marks: readonly Mark[], start = 0, end = text.length): Segment[] {
  const inside = marks.filter((mark) => mark.start < end && mark.end > start && mark.end > mark.start);
  const cuts = new Set([start, end]);
  for (const mark of inside) {
    cuts.add(Math.max(mark.start, start));
    cuts.add(Math.min(mark.end, end));
  }
  const sorted = [...cuts].sort((one, other) => one - other);
  return sorted.slice(0, -1).map((from, at) => {
    const to = sorted[at + 1] ?? end;
    const over = inside.filter((mark) => mark.start <= from && mark.end >= to);
    return {
      start: from,
      text: text.slice(from, to),
      marks: over.sort((one, other) => one.end - one.start - (other.end - other.start)),
    };
  });
}

/** The paragraphs of a text, as stretches of it. */
export function paragraphsOf(text: string): { readonly start: number; readonly end: number }[] {
  const paragraphs: { start: number; end: number }[] = [];
  let start = 0;
  for (const match of text.matchAll(/\n{2,}/gu)) {
    paragraphs.push({ start, end: match.index });
    start = match.index + match[0].length;
  }
  paragraphs.push({ start, end: text.length });
  return paragraphs.filter((paragraph) => text.slice(paragraph.start, paragraph.end).trim() !== '');
}
