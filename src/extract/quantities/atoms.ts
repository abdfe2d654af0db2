import type { TextSpan } from '../../article/index.ts';

/** The smallest part that numbers are made of: a group of digits, a run of letters, or one other sign. */
export interface Atom extends TextSpan {
  readonly lower: string;
  readonly isDigits: boolean;
  /** True when white space stands in front of it. */
  readonly isApart: boolean;
}

const ATOM = /\d+(?:,\d{2,3})*(?:\.\d+)?|\p{L}[\p{L}\p{M}]*|[^\s\p{L}\p{N}]|\p{N}/gu;

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
