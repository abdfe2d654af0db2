import type { PdfLine } from './lines.ts';

const SENTENCE_END = /[.!?…:]["'”’)\]]*$/;
const COMPOUND = /\p{L}{1,40}-\p{L}{1,40}/gu;
const PARTED = /(?<!\p{L})(\p{L}+)[-‐\u00ad]$/u;
const LONGEST_PART = 40;
const INDENT = 0.7;
const SHORT = 0.8;
const LOOSE = 1.35;

/** A paragraph that lines were joined to. */
export interface PdfParagraph {
  readonly text: string;
  readonly size: number;
}

/** Joins lines in the order of reading to paragraphs; words that were parted at a line's end become whole. */
export function paragraphsOf(lines: readonly PdfLine[]): readonly PdfParagraph[] {
  const leading = usualLeading(lines);
  const compounds = new Set(lines.flatMap(({ text }) => text.toLowerCase().match(COMPOUND) ?? []));
  const paragraphs: PdfParagraph[] = [];
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1];
    const last = paragraphs.at(-1);
    if (before === undefined || last === undefined || begins(line, before, lines, at, leading)) {
      paragraphs.push({ text: line.text, size: line.size });
    } else paragraphs[paragraphs.length - 1] = { ...last, text: joined(last.text, line.text, compounds) };
  }
  return paragraphs;
}

function begins(line: PdfLine, before: PdfLine, lines: readonly PdfLine[], at: number, leading: number): boolean {
  if (Math.abs(line.size - before.size) > 0.12 * Math.max(line.size, before.size)) return true;
  const isBelow = line.page === before.page && line.base < before.base;
  // At the head of a column or page a sentence may go on.
  if (!isBelow) return SENTENCE_END.test(before.text) || /^\p{Lu}/u.test(line.text);
  const factor = line.size / (lines[0]?.size || line.size);
  if (before.base - line.base > LOOSE * Math.max(leading, leading * factor, line.size)) return true;
  const neighbours = lines
    .slice(Math.max(0, at - 8), at + 8)
    .filter((one) => one.page === line.page && overlaps(one, line));
  const left = Math.min(...neighbours.map((one) => one.left));
  const right = Math.max(...neighbours.map((one) => one.right));
  if (line.left - left > INDENT * line.size && before.left - left <= INDENT * line.size) return true;
  return before.right - left < SHORT * (right - left) && SENTENCE_END.test(before.text);
}

function overlaps(one: PdfLine, other: PdfLine): boolean {
  return one.left < other.right && other.left < one.right;
}

/** The distance of lines that most lines keep, in points. */
function usualLeading(lines: readonly PdfLine[]): number {
  const distances = lines
    .map((line, at) => (lines[at - 1]?.base ?? 0) - line.base)
    .filter((distance) => distance > 0)
    .toSorted((one, other) => one - other);
  return distances[Math.floor(distances.length / 2)] ?? 0;
}

/** A hyphen at a line's end parts a word, unless the text elsewhere writes the two with one (`sixty-three`). */
function joined(text: string, next: string, compounds: ReadonlySet<string>): string {
  const first = PARTED.exec(text.slice(-LONGEST_PART))?.[1];
  const second = /^\p{Ll}[\p{L}\p{M}]*/u.exec(next)?.[0];
  if (first === undefined || second === undefined) return `${text} ${next}`;
  const isCompound = compounds.has(`${first}-${second}`.toLowerCase());
  return (isCompound ? text : text.slice(0, -1)) + next;
}
