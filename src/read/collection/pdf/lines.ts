/** A line of a page: its words, and where they stand, in points from the lower left corner. */
export interface PdfLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** The base line: larger is higher on the page. */
  readonly base: number;
  /** The height of the letters. */
  readonly size: number;
  readonly page: number;
}

/** A run of letters as a PDF sets it. */
export interface PdfRun {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
}

/** A gap of this many letter heights parts two columns; a smaller one two words. */
const COLUMN_GAP = 1.5;
const WORD_GAP = 0.15;
const SAME_BASE = 0.4;

/** The lines of a page: runs that follow one another on one base line. Runs that are turned, as beside pictures, are left out. */
export function pageLines(runs: readonly PdfRun[], page: number): readonly PdfLine[] {
  const lines: PdfLine[] = [];
  for (const run of runs) {
    const [scale = 0, turn = 0, , , left = 0, base = 0] = run.transform;
    if (run.str.trim() === '' || scale <= 0 || Math.abs(turn) > 0.01) continue;
    const size = run.height || scale;
    const last = lines.at(-1);
    const joins = last !== undefined && Math.abs(last.base - base) < SAME_BASE * Math.max(last.size, size);
    const gap = last === undefined ? 0 : left - last.right;
    if (last !== undefined && joins && gap < COLUMN_GAP * size && gap > -size) {
      const space = gap > WORD_GAP * size && !/\s$/.test(last.text) && !/^\s/.test(run.str) ? ' ' : '';
      const text = last.text + space + run.str;
      lines[lines.length - 1] = { ...last, text, right: left + run.width, size: Math.max(last.size, size) };
    } else lines.push({ text: run.str, left, right: left + run.width, base, size, page });
  }
  return lines.map((line) => ({ ...line, text: line.text.replace(/\s+/g, ' ').trim() }));
}
