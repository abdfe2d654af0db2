/** What the model tells apart; the finer classes of its training data. */
export const NAME_CLASSES = [
  'Person',
  'Organization',
  'Location',
  'Facility',
  'NORP',
  'Misc',
  'Product',
  'Date',
  'Money',
] as const;

export type NameClass = (typeof NAME_CLASSES)[number];

/**
 * The labels in the model's order: `O`, then for each class the tokens that begin, are inside, end, or alone make a
 * name (BIOES).
 */
export const LABELS = 1 + 4 * NAME_CLASSES.length;
export const OUTSIDE = 0;

const BEGIN = 0;
const INSIDE = 1;
const END = 2;
const SINGLE = 3;

export const begin = (nameClass: number): number => 1 + 4 * nameClass + BEGIN;
export const inside = (nameClass: number): number => 1 + 4 * nameClass + INSIDE;
export const end = (nameClass: number): number => 1 + 4 * nameClass + END;
export const single = (nameClass: number): number => 1 + 4 * nameClass + SINGLE;

/** Index of the class of a label; -1 for `O`. */
export const classOf = (label: number): number => (label === OUTSIDE ? -1 : (label - 1) >> 2);
export const startsName = (label: number): boolean => label !== OUTSIDE && ((label - 1) & 3) % 3 === 0;
export const endsName = (label: number): boolean => label !== OUTSIDE && ((label - 1) & 3) >= END;
