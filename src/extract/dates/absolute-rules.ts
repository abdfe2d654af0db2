import { dayOf, days, type Interval, monthOf, oneDay, parseDay, UNRESOLVED, yearsOf } from './calendar.ts';
import { type DateContext, yearOfMonth } from './context.ts';
import { type DateRule, type Parts, rule } from './rule.ts';
import {
  DAY,
  dayIn,
  LONE_YEAR,
  MONTH,
  monthIn,
  PART,
  PART_BEFORE,
  PLAIN_MONTH,
  WEEKDAY,
  YEAR,
  yearIn,
} from './words.ts';

/** Where a month stands without day and year: words that tell it from a verb (`can and may`) or a person's name. */
const LEADS =
  'in since by until till during from of for last this next before after between and to through earlier late early mid';
const LEAD = `(?<lead>${LEADS.split(' ')
  .flatMap((word) => [word, `${word.charAt(0).toUpperCase()}${word.slice(1)}`, word.toUpperCase()])
  .join('|')})`;
const OF_YEAR = '(?:,? (?:of )?(?<whichYear>last|this|next|the same|the previous|the following|that) year)?';

export const absoluteRules: readonly DateRule[] = [
  rule('(?<iso>\\d{4}-\\d{2}-\\d{2})(?:T[\\d:.+Z-]{4,24})?', (parts) => oneDay(parseDay(parts.iso ?? null))),
  rule(
    `${PART_BEFORE}(?:${WEEKDAY},? )?(?:the )?${DAY}(?: day)? (?:of )?${MONTH}(?:,? ${YEAR}|${OF_YEAR})?${PART}`,
    dayAndMonth,
  ),
  rule(
    `${PART_BEFORE}(?:(?:this coming )?${WEEKDAY},? )?${MONTH} (?:the )?${DAY}(?:(?:,|,? of)? ${YEAR}|${OF_YEAR})?${PART}`,
    dayAndMonth,
  ),
  rule(
    `(?<from>[12]?\\d|3[01])(?:st|nd|rd|th)?(?: ?[-–] ?| to | and | or )${DAY} ${MONTH}(?:,? ${YEAR})?`,
    daysOfMonth,
  ),
  rule('(?<first>\\d{1,2})(?<sign>[/.-])(?<second>\\d{1,2})\\k<sign>(?<year>(?:1[5-9]|20)\\d\\d|\\d\\d)', numericDate),
  rule(
    '(?<!/)(?<year>(?:19|20)\\d\\d)(?<sign>[/.])(?<second>\\d{1,2})\\k<sign>(?<first>\\d{1,2})(?!/)',
    ({ year, second, first }) => numbers(Number(year), Number(second), Number(first)),
  ),
  rule(
    `(?:(?:the )?(?<third>[Ee]arly|[Mm]id|[Ll]ate|MID|beginning of|start of|middle of|end of)[- ])(?:in )?${MONTH}(?:,? (?:of )?${YEAR}|${OF_YEAR})?`,
    namedMonth,
  ),
  rule(
    `${MONTH}(?:(?:,| of)? ${YEAR}|,? (?:of )?(?<whichYear>last|this|next|the same|the previous|the following|that) year)`,
    namedMonth,
  ),
  rule(`(?<=(?<![\\p{L}])${LEAD}[- ])${MONTH}`, namedMonth),
  rule(PLAIN_MONTH, namedMonth),
  rule(
    `(?:(?:[Tt]he )?(?:(?<third>[Ee]arly|[Mm]id|[Ll]ate|beginning of|start of|middle of|end of)[- ]))?${LONE_YEAR}`,
    namedYear,
  ),
  rule('(?<first>(?:1[5-9]|20)\\d\\d)[-–/](?<second>(?:1[5-9]|20)?\\d\\d)', yearRange),
];

function yearOf(parts: Parts, month: number, context: DateContext): number | null {
  const stated = yearIn(parts);
  if (stated !== undefined) return stated;
  const which = parts.whichYear?.toLowerCase();
  if (which === undefined) return yearOfMonth(month, context);
  const base = /same|previous|following|that/u.test(which) ? (context.anchor?.from ?? null) : null;
  const year = base === null ? yearOfPublication(context) : Number(base.slice(0, 4));
  return year === null ? null : year + (/last|previous/u.test(which) ? -1 : /next|following/u.test(which) ? 1 : 0);
}

function yearOfPublication({ published }: DateContext): number | null {
  return published === null ? null : new Date(published * 86_400_000).getUTCFullYear();
}

function dayAndMonth(parts: Parts, context: DateContext): Interval | null {
  const year = yearOf(parts, monthIn(parts), context);
  if (year === null) return UNRESOLVED;
  const day = dayOf(year, monthIn(parts), dayIn(parts));
  if (day === null) return null;
  const isAhead = context.isPast && context.published !== null && day > context.published + 1;
  const isBare = yearIn(parts) === undefined && parts.whichYear === undefined;
  return oneDay(isAhead && isBare ? dayOf(year - 1, monthIn(parts), dayIn(parts)) : day);
}

/** `20-25 July`, `3 and 4 March`. */
function daysOfMonth(parts: Parts, context: DateContext): Interval | null {
  const year = yearOf(parts, monthIn(parts), context);
  if (year === null) return UNRESOLVED;
  const [from, to] = [dayOf(year, monthIn(parts), Number(parts.from)), dayOf(year, monthIn(parts), dayIn(parts))];
  return from === null || to === null || from >= to ? null : days(from, to, 'range');
}

function namedMonth(parts: Parts, context: DateContext): Interval {
  const month = monthIn(parts);
  const lead = parts.lead?.toLowerCase() ?? '';
  const ahead = /^(?:next|until|till|by)$/u.test(lead) ? { ...context, isFuture: true } : context;
  const year = yearOf(parts, month, ahead);
  if (year === null) return UNRESOLVED;
  const named = monthOf(year, month);
  // 'Last July' is one that is over.
  const isOver = context.published !== null && (parseDay(named.to) ?? 0) < context.published;
  return thirdOf(lead === 'last' && !isOver ? monthOf(year - 1, month) : named, parts.third);
}

/** `early`, `mid-` and `late` of a month. */
function thirdOf(month: Interval, third: string | undefined): Interval {
  const [from, to] = [parseDay(month.from), parseDay(month.to)];
  if (third === undefined || from === null || to === null) return month;
  if (/^(?:early|begin|start)/iu.test(third)) return days(from, from + 9, 'range');
  return /^mid/iu.test(third) ? days(from + 10, from + 19, 'range') : days(from + 20, to, 'range');
}

function namedYear(parts: Parts): Interval | null {
  const year = yearIn(parts);
  if (year === undefined) return null;
  const whole = yearsOf(year, year, 'year');
  if (parts.third === undefined) return whole;
  const [from, to] = /^(?:early|begin|start)/iu.test(parts.third)
    ? [1, 4]
    : /^mid/iu.test(parts.third)
      ? [5, 8]
      : [9, 12];
  return { from: monthOf(year, from).from, to: monthOf(year, to).to, precision: 'range' };
}

function numbers(year: number, month: number, day: number): Interval | null {
  const found = dayOf(year, month, day);
  return found === null ? null : oneDay(found);
}

/** Which of the numbers is the month is for the country to say; where none is known, the day nearest to publication. */
function numericDate(parts: Parts, context: DateContext): Interval | null {
  const [first, second] = [Number(parts.first), Number(parts.second)];
  const isShort = parts.year?.length === 2;
  // '3.5.12' is a version or a paragraph more often than a date.
  if (isShort && parts.sign !== '/') return null;
  const year = Number(parts.year) + (isShort ? 2000 : 0);
  const [dayFirst, monthFirst] = [dayOf(year, second, first), dayOf(year, first, second)];
  if (dayFirst === null || monthFirst === null) return dayFirst === monthFirst ? null : oneDay(dayFirst ?? monthFirst);
  if (context.customs !== null || context.published === null)
    return oneDay(context.customs?.isMonthFirst ? monthFirst : dayFirst);
  const distance = (day: number) => Math.abs(day - (context.published ?? 0));
  return oneDay(distance(monthFirst) < distance(dayFirst) ? monthFirst : dayFirst);
}

function yearRange(parts: Parts): Interval | null {
  const [first, tail] = [Number(parts.first), parts.second ?? ''];
  const last = tail.length === 2 ? Math.floor(first / 100) * 100 + Number(tail) : Number(tail);
  return last > first && last - first < 500 ? yearsOf(first, last, 'range') : null;
}
