import type { PdfLine } from './lines.ts';

const FEWEST_IN_COLUMN = 3;
const GUTTER = 0.5;
const DEEPEST = 40;

/**
 * The lines of a page in the order of reading: a page that a gutter divides is read column by column, any other is cut
 * at its widest gap between lines, as under a headline, and each part is read for itself.
 */
export function readingOrder(lines: readonly PdfLine[], depth = 0): readonly PdfLine[] {
  if (lines.length < 2 || depth > DEEPEST) return downwards(lines);
  const gutter = gutterOf(lines);
  if (gutter !== undefined) {
    const left = lines.filter((line) => line.right <= gutter);
    const right = lines.filter((line) => line.right > gutter);
    return [...readingOrder(left, depth + 1), ...readingOrder(right, depth + 1)];
  }
  const sorted = downwards(lines);
  const cut = widestGap(sorted);
  if (cut === undefined) return sorted;
  return [...readingOrder(sorted.slice(0, cut), depth + 1), ...readingOrder(sorted.slice(cut), depth + 1)];
}

function downwards(lines: readonly PdfLine[]): readonly PdfLine[] {
  return lines.toSorted((one, other) => other.base - one.base || one.left - other.left);
}

/** Where a white strip runs down between two columns of several lines each. */
function gutterOf(lines: readonly PdfLine[]): number | undefined {
  const sorted = lines.toSorted((one, other) => one.left - other.left);
  let reach = Number.NEGATIVE_INFINITY;
  for (const [at, line] of sorted.entries()) {
    const isFree = line.left - reach > GUTTER * line.size;
    if (isFree && at >= FEWEST_IN_COLUMN && sorted.length - at >= FEWEST_IN_COLUMN) return reach;
    reach = Math.max(reach, line.right);
  }
  return undefined;
}

/** The place of the widest gap between lines that follow one another; undefined where all stand on one height. */
function widestGap(sorted: readonly PdfLine[]): number | undefined {
  let widest = 0.1;
  let cut: number | undefined;
  for (let at = 1; at < sorted.length; at += 1) {
    const gap = (sorted[at - 1]?.base ?? 0) - (sorted[at]?.base ?? 0) - (sorted[at]?.size ?? 0);
    if (gap > widest) [widest, cut] = [gap, at];
  }
  return cut;
}
