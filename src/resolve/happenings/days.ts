import type { EventReference } from './reference.ts';

const MILLISECONDS_A_DAY = 86_400_000;

/** When an event was, in whole days since 1 January 1970, both ends included. */
export interface Days {
  readonly first: number;
  readonly last: number;
  /** The article states no date: it is that of its publication. */
  readonly isImplied: boolean;
}

/** Undefined where neither the event nor the article has a date. */
export function daysOf({ from, to, publishedAt }: EventReference): Days | undefined {
  const [first, last] = [dayOf(from ?? to), dayOf(to ?? from)];
  if (first !== undefined && last !== undefined) return { first, last, isImplied: false };
  const published = dayOf(publishedAt);
  return published === undefined ? undefined : { first: published, last: published, isImplied: true };
}

/** Days between the two; 0 where they meet. */
export function daysBetween(one: Days, other: Days): number {
  return Math.max(0, other.first - one.last, one.first - other.last);
}

/** The day as it is written: an instant's day in its own zone is the day that the article calls today. */
function dayOf(date: string | null): number | undefined {
  const time = date === null ? Number.NaN : Date.parse(date.slice(0, 10));
  return Number.isNaN(time) ? undefined : Math.floor(time / MILLISECONDS_A_DAY);
}
