import type { PdfLine } from './lines.ts';

const PAGE_NUMBER = /^\W*(?:(?:page|p\.?|seite)\s*)?\d{1,4}(?:\s*(?:of|\/|von)\s*\d{1,4})?\W*$/i;
const LINES_AT_EDGE = 3;
const FEWEST_PAGES = 2;

/** A page's lines, and those of them that are running heads, feet and page numbers. */
export interface Furniture {
  readonly kept: readonly PdfLine[];
  readonly removed: readonly PdfLine[];
}

/** Parts what stands at the edge of every page from its text. `pages` are the lines of each page from top to bottom. */
export function withoutFurniture(pages: readonly (readonly PdfLine[])[]): Furniture {
  const counts = new Map<string, number>();
  for (const page of pages) {
    for (const key of new Set(edges(page).map(withoutNumbers))) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const isFurniture = (line: PdfLine) => {
    const repeats = counts.get(withoutNumbers(line)) ?? 0;
    return PAGE_NUMBER.test(line.text) || (repeats >= FEWEST_PAGES && repeats >= pages.length / 2);
  };
  const removed = new Set(pages.flatMap((page) => edges(page).filter(isFurniture)));
  return { kept: pages.flat().filter((line) => !removed.has(line)), removed: [...removed] };
}

function edges(page: readonly PdfLine[]): readonly PdfLine[] {
  const sorted = page.toSorted((one, other) => other.base - one.base);
  return [...sorted.slice(0, LINES_AT_EDGE), ...sorted.slice(-LINES_AT_EDGE)];
}

function withoutNumbers(line: PdfLine): string {
  return line.text.replace(/\d+/g, '#');
}
