/**
 * A stretch of text. Offsets are UTF-16 code units (JavaScript string indices), `start` inclusive and `end`
 * exclusive: `text.slice(start, end)` is the surface string.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A span together with the words that stand there. */
export interface TextSpan extends Span {
  readonly text: string;
}

export function covers(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

export function overlaps(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}

/** Order of the text: by start, the longer of two that start together first. */
export function byPosition(one: Span, other: Span): number {
  return one.start - other.start || other.end - one.end;
}
