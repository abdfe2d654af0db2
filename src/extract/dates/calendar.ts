import type { DatePrecision } from '../../article/index.ts';

/** A closed interval of days, ISO 8601; both null when nothing says which. */
export interface Interval {
  readonly from: string | null;
  readonly to: string | null;
  readonly precision: DatePrecision;
}

export const UNRESOLVED: Interval = { from: null, to: null, precision: 'unresolved' };

/** Days are counted from 1970-01-01, in no time zone: a calendar day is all that is asked for. */
export type Day = number;

const MS_PER_DAY = 86_400_000;

export function dayOf(year: number, month: number, day: number): Day | null {
  const time = new Date(Date.UTC(year, month - 1, day));
  time.setUTCFullYear(year);
  const isReal = time.getUTCMonth() === month - 1 && time.getUTCDate() === day;
  return isReal ? Math.round(time.getTime() / MS_PER_DAY) : null;
}

export function parseDay(iso: string | null): Day | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})/u.exec(iso ?? '');
  return parts === null ? null : dayOf(Number(parts[1]), Number(parts[2]), Number(parts[3]));
}

export function isoOf(day: Day): string {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
}

export function partsOf(day: Day): { year: number; month: number; day: number; weekday: number } {
  const time = new Date(day * MS_PER_DAY);
  return {
    year: time.getUTCFullYear(),
    month: time.getUTCMonth() + 1,
    day: time.getUTCDate(),
    weekday: time.getUTCDay(),
  };
}

export function oneDay(day: Day | null): Interval {
  return day === null ? UNRESOLVED : { from: isoOf(day), to: isoOf(day), precision: 'day' };
}

export function days(from: Day, to: Day, precision: DatePrecision): Interval {
  return { from: isoOf(from), to: isoOf(to), precision };
}

/** Months are counted from 1; 0 is December of the year before, 13 January of the next. */
export function monthOf(year: number, month: number): Interval {
  const first = new Date(Date.UTC(year, month - 1, 1)).getTime() / MS_PER_DAY;
  const next = new Date(Date.UTC(year, month, 1)).getTime() / MS_PER_DAY;
  return days(first, next - 1, 'month');
}

export function yearsOf(first: number, last: number, precision: DatePrecision): Interval {
  const year = (number: number) => String(number).padStart(4, '0');
  return { from: `${year(first)}-01-01`, to: `${year(last)}-12-31`, precision };
}

/** Monday to Sunday of the week that lies `weeks` after that of a day. */
export function weekOf(day: Day, weeks: number): Interval {
  const monday = day - ((partsOf(day).weekday + 6) % 7) + 7 * weeks;
  return days(monday, monday + 6, 'week');
}
