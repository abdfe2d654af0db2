import { type Holiday, type HolidayRule, holidays } from '../../lexicon/holidays.ts';
import { type Day, dayOf, type Interval, oneDay, partsOf, UNRESOLVED } from './calendar.ts';
import type { DateContext } from './context.ts';
import { type DateRule, type Parts, rule } from './rule.ts';

const escaped = (name: string): string => name.replace(/[.\\]/gu, '\\$&');
const NAMES = [...holidays.keys()]
  .sort((one, other) => other.length - one.length)
  .map(escaped)
  .join('|');

export const holidayRules: readonly DateRule[] = [
  rule(
    `(?:(?<which>[Ll]ast|[Tt]his|[Nn]ext) )?(?<holiday>${NAMES})(?! (?:Islands?|Rising|Bay|River|Road|Street|Square|Creek|Town|Hills?)\\b)(?:,? (?:in )?(?<year>(?:1[89]|20)\\d\\d)|,? (?<whichAfter>last|this|next) year)?`,
    holiday,
  ),
];

/** The holiday of the stated year; else the last one, or the next where the clause looks ahead or it is near. */
function holiday(parts: Parts, context: DateContext): Interval | null {
  const namesakes = holidays.get(parts.holiday ?? '') ?? [];
  const meant = namesakeIn(namesakes, context.country);
  if (meant === undefined) return UNRESOLVED;
  if (parts.year !== undefined) return oneDay(dayInYear(meant.rule, Number(parts.year)));
  if (context.published === null) return UNRESOLVED;
  const { year } = partsOf(context.published);
  const which = (parts.which ?? parts.whichAfter ?? '').toLowerCase();
  if (parts.whichAfter !== undefined)
    return oneDay(dayInYear(meant.rule, year + (which === 'next' ? 1 : which === 'last' ? -1 : 0)));
  return oneDay(nearest(meant.rule, context.published, which === 'next' || context.isFuture, which === 'last'));
}

/** A holiday that falls differently from country to country is known only where the article's country is. */
function namesakeIn(namesakes: readonly Holiday[], country: string | null): Holiday | undefined {
  const own = namesakes.find((one) => country !== null && one.countries.includes(country));
  return (
    own ?? namesakes.find((one) => one.countries.length === 0) ?? (namesakes.length === 1 ? namesakes[0] : undefined)
  );
}

/** News names a holiday ahead of it for some weeks. */
const DAYS_AHEAD = 45;

function nearest(falls: HolidayRule, published: Day, isFuture: boolean, isPast: boolean): Day | null {
  const { year } = partsOf(published);
  const candidates = [year - 1, year, year + 1].flatMap((one) => dayInYear(falls, one) ?? []);
  const next = candidates.find((day) => day >= published);
  const last = candidates.filter((day) => day < published || (day === published && !isPast)).at(-1);
  if (isFuture) return next ?? null;
  if (isPast || next === undefined || last === published) return last ?? null;
  return next - published <= DAYS_AHEAD && published - (last ?? 0) > DAYS_AHEAD ? next : (last ?? null);
}

function dayInYear(falls: HolidayRule, year: number): Day | null {
  switch (falls.kind) {
    case 'fixed':
      return dayOf(year, falls.month, falls.day);
    case 'easter':
      return easter(year) + falls.shift;
    case 'weekday':
      return nthWeekday(year, falls.month, falls.weekday, falls.nth);
    default:
      return lunarDay(year, falls.calendar, falls.month, falls.day);
  }
}

/** Western Easter, by the anonymous Gregorian computus (Meeus, Astronomical Algorithms, chapter 8). */
function easter(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3);
  const h = (19 * a + b - Math.floor(b / 4) - d + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  return dayOf(year, Math.floor(sum / 31), (sum % 31) + 1) ?? 0;
}

function nthWeekday(year: number, month: number, weekday: number, nth: number): Day {
  const first = dayOf(year, month, 1) ?? 0;
  const firstSuch = first + ((weekday - partsOf(first).weekday + 7) % 7);
  if (nth > 0) return firstSuch + 7 * (nth - 1);
  const next = dayOf(month === 12 ? year + 1 : year, (month % 12) + 1, 1) ?? 0;
  return firstSuch + 7 * Math.floor((next - 1 - firstSuch) / 7);
}

const MS_PER_DAY = 86_400_000;
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(calendar: 'islamic' | 'chinese'): Intl.DateTimeFormat {
  const known = formats.get(calendar);
  if (known !== undefined) return known;
  const name = calendar === 'islamic' ? 'islamic-umalqura' : 'chinese';
  const made = new Intl.DateTimeFormat(`en-u-ca-${name}`, { month: 'numeric', day: 'numeric', timeZone: 'UTC' });
  formats.set(calendar, made);
  return made;
}

const lunarDays = new Map<string, Day | null>();

/** The day of a calendar year on which a lunar date falls (the last such, where it falls twice), by the platform's calendars. */
function lunarDay(year: number, calendar: 'islamic' | 'chinese', month: number, day: number): Day | null {
  const key = `${calendar} ${year} ${month} ${day}`;
  const known = lunarDays.get(key);
  if (known !== undefined) return known;
  let found: Day | null = null;
  for (let at = dayOf(year, 1, 1) ?? 0; at <= (dayOf(year, 12, 31) ?? 0); at += 1) {
    const parts = formatOf(calendar).formatToParts(at * MS_PER_DAY);
    const value = (type: string) => Number(parts.find((one) => one.type === type)?.value);
    if (value('month') === month && value('day') === day) found = at;
  }
  lunarDays.set(key, found);
  return found;
}
