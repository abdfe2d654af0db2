import { decades, ordinals, seasons } from '../../lexicon/calendar-words.ts';
import { type Interval, isoOf, monthOf, parseDay, partsOf, UNRESOLVED, yearsOf } from './calendar.ts';
import type { DateContext } from './context.ts';
import { yearShifted } from './relative-rules.ts';
import { type DateRule, type Parts, rule } from './rule.ts';

const YEAR = '(?<year>(?:1[5-9]|20)\\d\\d)';
const WHICH_YEAR = "(?<whichYear>last|this|next|the previous) year(?:['’]s)?";
const ORDINAL = '(?<ordinal>first|second|third|fourth|final|last|1st|2nd|3rd|4th)';
const FISCAL = "(?:[Ff]iscal(?: [Yy]ear)?|[Ff]inancial [Yy]ear|FY)[ -]?['’]?";

export const periodRules: readonly DateRule[] = [
  rule(
    `(?:the )?(?:(?:${YEAR}|${WHICH_YEAR}) )?(?:fiscal )?${ORDINAL}[- ](?<span>quarter|half)(?:(?: of)?(?: the)?(?: fiscal)? (?:${YEAR.replace('<year>', '<yearAfter>')}|(?<whichAfter>last|this|next) year))?`,
    part,
    'giu',
  ),
  rule(`(?<short>[QH])(?<number>[1-4])(?: (?:of )?|-|\\/)(?:FY)?['’]?(?<yearAfter>(?:19|20)?\\d\\d)`, part),
  rule(`(?<number>[1-4])(?<short>[QH])(?: (?:of )?|-)?(?:FY)?['’]?(?<yearAfter>(?:19|20)?\\d\\d)`, part),
  rule(
    `(?=the |its |their |comparable |same |corresponding |latest |current |most recent |year-|prior-year |previous )(?:the |its |their )?(?:(?:comparable |same |corresponding )?(?<shift>year-earlier|year-ago|prior-year|previous)|(?<before2>comparable |same |corresponding |latest |current |most recent )?) ?(?:fiscal )?(?<span>quarter|period|half)(?! (?:of|century|mile|acre|point|final|back))(?<after> (?:a year (?:ago|earlier|before)|last year|of last year|of the previous year))?`,
    periodBefore,
    'gu',
  ),
  rule('year-(?:earlier|ago)', (_, context) => shiftedBy(context, -1), 'giu'),
  rule(`(?:the )?(?:(?<third>early|mid|late)[ -])?(?<start>(?:1[5-9]|20)\\d0)['’]?s`, decade, 'giu'),
  rule("(?:the )(?:(?<third>early|mid|late)[ -])?['’]?(?<start>[3-9]0)['’]?s", decade, 'giu'),
  rule(
    `(?:the )(?:(?<third>early|mid|late)[ -])?(?:nineteen[- ])?(?<inWords>${[...decades.keys()].join('|')})`,
    decade,
    'giu',
  ),
  rule(
    '(?:the )?(?:(?<third>early|mid|late)[ -])?(?<number>1[0-9]|2[01]|[5-9])(?:st|nd|th)[ -](?:[Cc]entury|c\\.)',
    century,
  ),
  rule(
    `(?:the )?(?:(?:early|mid|late)[ -])?(?:(?<which>last|this|next|this past|this coming|the past|the previous) )?(?<season>spring|summer|autumn|fall|winter)(?: of)? ${YEAR}|(?<which2>last|this|next|this past|this coming) (?<season2>spring|summer|autumn|fall|winter)|(?:in|during|over|of) the (?:early |late )?(?<season3>summer|winter|spring|autumn)(?! of \\d)|(?<=(?:in|this|next|last|by) )(?:early |mid-?|late )(?<season4>summer|winter|spring|autumn)`,
    season,
    'giu',
  ),
  rule(`(?:the )?${FISCAL}(?<year>(?:19|20)?\\d\\d)(?:[-–/](?<second>(?:19|20)?\\d\\d))?`, fiscalYear),
  rule(`(?<which>last|this|next|the current|the previous|the) (?:fiscal|financial) year`, nearFiscalYear, 'giu'),
  rule('(?:the )?(?<yearEnd>year[- ]end)|the full year', yearEnd, 'giu'),
];

/** A quarter or half of a year; without a year the one that is on or was last, or that the clause looks ahead to. */
function part(parts: Parts, context: DateContext): Interval | null {
  const isHalf = parts.span?.toLowerCase() === 'half' || parts.short === 'H';
  const length = isHalf ? 6 : 3;
  const word = (parts.ordinal ?? '').toLowerCase();
  const number =
    word === 'final' || word === 'last' ? 12 / length : (ordinals.get(word) ?? Number(parts.number ?? word.charAt(0)));
  // 'the last quarter' is one before the present one, 'the second half' alone a part of a match.
  if (number > 12 / length || (word === 'last' && statedYear(parts, context) === null)) return null;
  const year = statedYear(parts, context) ?? (isHalf ? null : nearYear(length * (number - 1) + 1, context));
  if (year === null) return isHalf ? null : UNRESOLVED;
  return monthsOf(year, length * (number - 1) + 1, length);
}

function monthsOf(year: number, first: number, length: number): Interval {
  return { from: monthOf(year, first).from, to: monthOf(year, first + length - 1).to, precision: 'quarter' };
}

function statedYear(parts: Parts, context: DateContext): number | null {
  const digits = parts.year ?? parts.yearAfter;
  if (digits !== undefined) return Number(digits) + (digits.length === 2 ? 2000 : 0);
  const which = parts.whichYear ?? parts.whichAfter;
  if (which === undefined || context.published === null) return null;
  return partsOf(context.published).year + (/next/iu.test(which) ? 1 : /this/iu.test(which) ? 0 : -1);
}

function nearYear(firstMonth: number, { published, isFuture }: DateContext): number | null {
  if (published === null) return null;
  const { year, month } = partsOf(published);
  if (isFuture) return firstMonth + 2 < month ? year + 1 : year;
  return firstMonth > month ? year - 1 : year;
}

/** `the quarter`, `the latest period`, `the year-earlier quarter`: the quarter that the text speaks of. */
function periodBefore(parts: Parts, context: DateContext): Interval | null {
  const { period } = context;
  const isShifted = parts.shift !== undefined || parts.after !== undefined;
  if (period !== null) return isShifted ? yearShifted(period, -1) : spoken(parts, period);
  if (parts.span !== 'quarter') return null;
  return /latest|recent/u.test(parts.before2 ?? '') ? lastQuarter(context) : UNRESOLVED;
}

/** `the period` alone may be any, `the latest period` and `the quarter` are the one spoken of. */
function spoken(parts: Parts, period: Interval): Interval | null {
  return parts.span === 'quarter' || parts.before2 !== undefined ? period : null;
}

function lastQuarter({ published }: DateContext): Interval {
  if (published === null) return UNRESOLVED;
  const { year, month } = partsOf(published);
  return monthsOf(year, 3 * Math.floor((month - 1) / 3) - 2, 3);
}

function shiftedBy({ anchor, published }: DateContext, years: number): Interval {
  if (anchor !== null && anchor.precision !== 'day') return yearShifted(anchor, years);
  const year = published === null ? null : partsOf(published).year + years;
  return year === null ? UNRESOLVED : yearsOf(year, year, 'year');
}

function decade(parts: Parts): Interval {
  const stated =
    parts.start === undefined ? (decades.get((parts.inWords ?? '').toLowerCase()) ?? 0) : Number(parts.start);
  const first = stated < 100 ? 1900 + stated : stated;
  const third = (parts.third ?? '').toLowerCase();
  if (third.startsWith('early')) return yearsOf(first, first + 3, 'range');
  if (third.startsWith('mid')) return yearsOf(first + 4, first + 6, 'range');
  return third.startsWith('late') ? yearsOf(first + 7, first + 9, 'range') : yearsOf(first, first + 9, 'decade');
}

/** The 20th century is 1901 to 2000. */
function century(parts: Parts): Interval {
  const first = 100 * (Number(parts.number) - 1) + 1;
  const third = (parts.third ?? '').toLowerCase();
  if (third.startsWith('early')) return yearsOf(first, first + 32, 'range');
  if (third.startsWith('mid')) return yearsOf(first + 33, first + 65, 'range');
  return third.startsWith('late') ? yearsOf(first + 66, first + 99, 'range') : yearsOf(first, first + 99, 'range');
}

/** Three months from the first of the season; in the south of the world half a year apart. */
function season(parts: Parts, context: DateContext): Interval {
  const word = (parts.season ?? parts.season2 ?? parts.season3 ?? parts.season4 ?? '').toLowerCase();
  const north = seasons.get(word);
  if (north === undefined) return UNRESOLVED;
  const first = context.customs?.isSouthern ? ((north + 5) % 12) + 1 : north;
  const which = (parts.which ?? parts.which2 ?? '').toLowerCase();
  if (parts.year !== undefined) return threeMonths(Number(parts.year), first);
  if (context.published === null) return UNRESOLVED;
  const { year, month } = partsOf(context.published);
  if (/next|coming/u.test(which) || context.isFuture) return threeMonths(first > month ? year : year + 1, first);
  if (/last|past|previous/u.test(which)) return threeMonths(first + 2 < month ? year : year - 1, first);
  return threeMonths(first === 12 && month < 3 ? year - 1 : year, first);
}

function threeMonths(year: number, first: number): Interval {
  return { from: monthOf(year, first).from, to: monthOf(year, first + 2).to, precision: 'season' };
}

/** A government's or company's year; it begins where the customs of the article's country say. */
function fiscalYear(parts: Parts, context: DateContext): Interval {
  const full = (digits: string) => Number(digits) + (digits.length === 2 ? 2000 : 0);
  const stated = full(parts.year ?? '');
  const last = parts.second === undefined ? stated : full(parts.second);
  return fiscalYearEnding(parts.second === undefined ? stated : Math.max(last, stated), context);
}

function nearFiscalYear(parts: Parts, context: DateContext): Interval {
  if (context.published === null) return UNRESOLVED;
  const { year, month } = partsOf(context.published);
  const start = context.customs?.fiscalStart ?? 1;
  const current = start > 1 && month >= start ? year + 1 : year;
  const which = (parts.which ?? '').toLowerCase();
  return fiscalYearEnding(current + (/next/u.test(which) ? 1 : /last|previous/u.test(which) ? -1 : 0), context);
}

function fiscalYearEnding(year: number, { customs }: DateContext): Interval {
  const start = customs?.fiscalStart ?? 1;
  if (start === 1) return yearsOf(year, year, 'year');
  return { from: monthOf(year - 1, start).from, to: monthOf(year, start - 1).to, precision: 'year' };
}

function yearEnd(parts: Parts, { published }: DateContext): Interval {
  if (published === null) return UNRESOLVED;
  const { year } = partsOf(published);
  if (parts.yearEnd === undefined) return yearsOf(year, year, 'year');
  return { from: isoOf(parseDay(`${year}-12-01`) ?? 0), to: `${year}-12-31`, precision: 'month' };
}
