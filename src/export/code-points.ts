/**
 * From offsets as JavaScript counts (UTF-16 code units) to Unicode code points, which W3C's TextPositionSelector counts.
 */
export function codePointOffsets(text: string): (offset: number) => number {
  const pairs = [...text.matchAll(/[\u{10000}-\u{10FFFF}]/gu)].map(({ index }) => index);
  return (offset) => {
    let [from, to] = [0, pairs.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((pairs[middle] ?? 0) < offset) from = middle + 1;
      else to = middle;
    }
    return offset - from;
  };
}
