import type { TextSpan } from '../../article/index.ts';

/** The smallest part that numbers are made of: a group of digits, a run of letters, or one other sign. */
export interface Atom extends TextSpan {
  readonly lower: string;
  readonly isDigits: boolean;
  /** True when white space stands in front of it. */
  readonly isApart: boolean;
}

const MONTH_BEFORE = '(?<!(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)\\p{L}*\\.?\\s)';
/** `10 000`: groups of three behind a space, where no other digits stand beside them (`0800 257 777`). */
const SPACED = `(?=[1-9])(?<!\\d[ .,/-]?)${MONTH_BEFORE}\\d{1,3}(?:[ \u00a0\u2009\u202f]\\d{3})+(?![\\d/:-]|[.,]\\d| \\d)`;
/** `1.500.000`. */
const DOTTED = '\\d{1,3}(?:\\.\\d{3}){2,}(?![\\d.])';
/** `2,5 million`: a comma and one digit are a list unless a scale or a share follows. */
const DECIMAL_COMMA = '\\d+,\\d(?=\\s?(?:(?:m|b|tr)illion|[bm]n\\b|%|per ?cent))';
const PLAIN = '\\d+(?:,\\d{2,3})*(?:\\.\\d+)?';
const ATOM = new RegExp(
  `${SPACED}|${DOTTED}|${DECIMAL_COMMA}|${PLAIN}|\\p{L}[\\p{L}\\p{M}]*|[^\\s\\p{L}\\p{N}]|\\p{N}`,
  'gu',
);

export function atomsOf(text: string): Atom[] {
  const atoms: Atom[] = [];
  let end = -1;
  for (const match of text.matchAll(ATOM)) {
    const [word] = match;
    const start = match.index;
    const isDigits = /^\d/u.test(word);
    atoms.push({
      start,
      end: start + word.length,
      text: word,
      lower: word.toLowerCase(),
      isDigits,
      isApart: start !== end,
    });
    end = start + word.length;
  }
  return atoms;
}

/** The number that digits stand for, with the separators of all regions: `1,200`, `1,25,000`, `10 000`, `1.500.000`, `2,25`. */
export function numberOfDigits(digits: string): number {
  if (/^\d+,\d{1,2}$/u.test(digits)) return Number(digits.replace(',', '.'));
  if (/^\d{1,3}(?:\.\d{3}){2,}$/u.test(digits)) return Number(digits.replaceAll('.', ''));
  return Number(digits.replace(/[,\s]/gu, ''));
}
