import type { Span } from '../../article/index.ts';

const TOKEN =
  /\p{Nd}+(?=s(?![\p{L}\p{N}_]))|[\p{L}\p{N}]+(?:[\u0300-\u036f\u0900-\u0903\u093a-\u094f]+[\p{L}\p{N}]*)*|[^\p{L}\p{N}_\s]|_/gu;

/** The units that the model labels: runs of letters and digits, and every other sign alone. */
export function modelTokens(text: string): Span[] {
  return [...text.matchAll(TOKEN)].map(({ index, 0: token }) => ({ start: index, end: index + token.length }));
}

/** How a word is written; the vocabulary of the model knows lower case only. Order as in training. */
const SHAPES = [
  'special',
  'lower',
  'upper',
  'single-upper',
  'title',
  'mixed-lower-first',
  'mixed-upper-first',
  'digits',
  'punctuation',
  'letters-with-digits',
  'caseless',
  'continuation',
] as const;

export type Shape = (typeof SHAPES)[number];

const indexOfShape: ReadonlyMap<Shape, number> = new Map(SHAPES.map((shape, at) => [shape, at]));

/** Row of the model's table of features. @param lists bits of the word lists, see `WordLists` */
export function featureOf(shape: Shape, isFirstInLine: boolean, lists: number): number {
  return (lists * 2 + (isFirstInLine ? 1 : 0)) * SHAPES.length + (indexOfShape.get(shape) ?? 0);
}

const LOWER = /^\p{Ll}+$/u;
const TITLE = /^\p{Lu}\p{Ll}+$/u;

export function shapeOf(word: string): Shape {
  // The first two are most of a text.
  if (LOWER.test(word)) return 'lower';
  if (TITLE.test(word)) return 'title';
  if (!/[\p{L}\p{N}]/u.test(word)) return 'punctuation';
  if (/^\p{Nd}+$/u.test(word)) return 'digits';
  if (/[\p{Nd}\u00b2\u00b3\u00b9]/u.test(word)) return 'letters-with-digits';
  const hasLower = /\p{Ll}/u.test(word);
  const hasUpper = /[\p{Lu}\p{Lt}]/u.test(word);
  if (hasLower && !hasUpper) return 'lower';
  if (hasUpper && !hasLower) return /^\p{L}$/u.test(word) ? 'single-upper' : 'upper';
  if (!hasLower) return 'caseless';
  if (!/^\p{Lu}/u.test(word)) return 'mixed-lower-first';
  return /[\p{Lu}\p{Lt}]/u.test(word.slice(1)) ? 'mixed-upper-first' : 'title';
}

/** Lower case without marks over or under letters, as the vocabulary has its words. */
export function folded(word: string): string {
  return /^[a-z0-9]+$/u.test(word)
    ? word
    : word
        .toLowerCase()
        .normalize('NFD')
        .replace(/\p{Mn}/gu, '');
}
