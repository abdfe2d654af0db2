import type { Figure } from './reference.ts';

/** The numbers that a figure allows, both ends included. */
export interface Interval {
  readonly least: number;
  readonly most: number;
}

/** How the numbers that two figures allow stand to each other. */
export type Standing = 'equal' | 'meeting' | 'apart';

/** `about 300` may be this part more or less. */
const ABOUT = 0.1;

/** Undefined where the text tells no number (`dozens` of an unknown size). */
export function intervalOf({ value, min, max, modifier }: Figure): Interval | undefined {
  const number = value ?? (modifier === 'under' ? (max ?? min) : (min ?? max));
  if (modifier === 'over') return number === null ? undefined : { least: number, most: Number.POSITIVE_INFINITY };
  if (modifier === 'under') return number === null ? undefined : { least: 0, most: number };
  if (modifier === 'exact' && value !== null) return { least: value, most: value };
  if (modifier === 'about' && value !== null) return { least: value * (1 - ABOUT), most: value * (1 + ABOUT) };
  return min === null || max === null ? undefined : { least: min, most: max };
}

export function standingOf(one: Interval, other: Interval): Standing {
  if (one.least === other.least && one.most === other.most) return 'equal';
  return one.least > other.most || other.least > one.most ? 'apart' : 'meeting';
}
