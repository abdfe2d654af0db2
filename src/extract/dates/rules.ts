import { months, ordinals, seasons, weekdays } from '../../lexicon/calendar-words.ts';
import { numberWords } from '../../lexicon/numbers.ts';
import {
  dayOf,
  days,
  type Interval,
  monthOf,
  oneDay,
  parseDay,
  partsOf,
  UNRESOLVED,
  weekOf,
  yearsOf,
} from './calendar.ts';
import { type DateContext, yearOfMonth } from './context.ts';

/** A form of time expression; `read` gives its interval, or null when it is none after all. */
export interface DateRule {
  readonly pattern: RegExp;
  readonly read: (parts: Readonly<Record<string, string | undefined>>, context: DateContext) => Interval | null;
}

const FULL = 'January|February|March|April|May|June|July|August|September|October|November|December';
const MONTH = `(?<month>${FULL}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)(?:\\.|\\b)|JAN(?:UARY)?|FEB(?:RUARY)?|MAR(?:CH)?|APR(?:IL)?|MAY|JUNE?|JULY?|AUG(?:UST)?|SEPT?(?:EMBER)?|OCT(?:OBER)?|NOV(?:EMBER)?|DEC(?:EMBER)?)`;
const WEEKDAY =
  '(?<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|MONDAY|TUESDAY|WEDNESDAY|THURSDAY|FRIDAY|SATURDAY|SUNDAY)';
const DAY = '(?<day>0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?';
const YEAR = '(?<year>(?:1[5-9]|20)\\d\\d)';
const PART = '(?: (?:early |late )?(?:morning|afternoon|evening|night|noon|midday|dawn))?';
const UNIT = '(?<unit>day|week|fortnight|month|year|decade)';
const NUMBER =
  '(?<number>\\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|a couple of|a few|several)';

const rule = (pattern: string, read: DateRule['read'], flags = 'gu'): DateRule => ({
  pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, flags),
  read,
});

const monthNumber = (name = ''): number => months.get(name.toLowerCase().replace('.', '')) ?? 0;
const countOf = (word = ''): number | null => {
  const lower = word.toLowerCase();
  if (lower === 'a' || lower === 'an') return 1;
  if (lower === 'a couple of') return 2;
  return /^\d+$/u.test(lower) ? Number(lower) : (numberWords.get(lower)?.value ?? null);
};

function dayAndMonth(parts: Readonly<Record<string, string | undefined>>, context: DateContext): Interval {
  const month = monthNumber(parts.month);
  const year = parts.year === undefined ? yearOfMonth(month, context) : Number(parts.year);
  return year === null ? UNRESOLVED : oneDay(dayOf(year, month, Number(parts.day)));
}

function namedMonth(parts: Readonly<Record<string, string | undefined>>, context: DateContext): Interval {
  const month = monthNumber(parts.month);
  const ahead = /^(?:next|until|till|by)$/iu.test(parts.lead ?? '') ? { ...context, isFuture: true } : context;
  const year = parts.year === undefined ? yearOfMonth(month, ahead) : Number(parts.year);
  return year === null ? UNRESOLVED : thirdOf(monthOf(year, month), parts.third);
}

/** `early`, `mid-` and `late` of a month. */
function thirdOf(month: Interval, third: string | undefined): Interval {
  const [from, to] = [parseDay(month.from), parseDay(month.to)];
  if (third === undefined || from === null || to === null) return month;
  if (/^early/iu.test(third)) return days(from, from + 9, 'range');
  return /^mid/iu.test(third) ? days(from + 10, from + 19, 'range') : days(from + 20, to, 'range');
}

/** The weekday at or before publication; after it where the clause looks ahead. */
function namedWeekday(parts: Readonly<Record<string, string | undefined>>, context: DateContext): Interval {
  const { published } = context;
  const weekday = weekdays.get((parts.weekday ?? '').toLowerCase());
  if (published === null || weekday === undefined) return UNRESOLVED;
  const week = /last/iu.test(parts.ofWeek ?? '') ? -1 : /next/iu.test(parts.ofWeek ?? '') ? 1 : null;
  if (week !== null) {
    const monday = parseDay(weekOf(published, week).from) ?? published;
    return oneDay(monday + ((weekday + 6) % 7));
  }
  const back = (partsOf(published).weekday - weekday + 7) % 7;
  const lead = (parts.lead ?? '').toLowerCase();
  if (lead === 'next' || context.isFuture) return oneDay(published + (back === 0 ? 7 : 7 - back));
  return oneDay(published - (lead === 'last' && back === 0 ? 7 : back));
}

function ago(parts: Readonly<Record<string, string | undefined>>, context: DateContext): Interval {
  const count = countOf(parts.number);
  if (context.published === null || count === null) return UNRESOLVED;
  const { year, month } = partsOf(context.published);
  switch (parts.unit?.toLowerCase()) {
    case 'day':
      return oneDay(context.published - count);
    case 'week':
      return weekOf(context.published, -count);
    case 'fortnight':
      return weekOf(context.published, -2 * count);
    case 'month':
      return monthOf(year, month - count);
    case 'year':
      return yearsOf(year - count, year - count, 'year');
    default:
      return yearsOf(year - 10 * count, year - 10 * count, 'year');
  }
}

/** `last week`, `this month`, `next year`. */
function neighbouring(parts: Readonly<Record<string, string | undefined>>, context: DateContext): Interval {
  if (context.published === null) return UNRESOLVED;
  const { year, month, weekday } = partsOf(context.published);
  const which = (parts.which ?? '').toLowerCase();
  const step = /last|previous/u.test(which) ? -1 : /next|coming/u.test(which) ? 1 : 0;
  switch ((parts.unit ?? '').toLowerCase()) {
    case 'week':
      return weekOf(context.published, step);
    case 'weekend': {
      const saturday =
        context.published - ((weekday + 1) % 7) + (step === 1 ? 7 : step === 0 && weekday > 0 && weekday < 6 ? 7 : 0);
      return days(saturday, saturday + 1, 'range');
    }
    case 'month':
      return monthOf(year, month + step);
    case 'year':
      return yearsOf(year + step, year + step, 'year');
    case 'decade': {
      const start = Math.floor(year / 10) * 10 + 10 * step;
      return yearsOf(start, start + 9, 'decade');
    }
    default:
      return oneDay(context.published + step);
  }
}

function nearDay(shift: number): DateRule['read'] {
  return (_, { published }) => (published === null ? UNRESOLVED : oneDay(published + shift));
}

function numericDate(parts: Readonly<Record<string, string | undefined>>): Interval | null {
  const [first, second, year] = [Number(parts.first), Number(parts.second), Number(parts.year)];
  // Most of the world writes the day first; the month first is read where nothing else is a date.
  const day = oneDay(dayOf(year, second, first) ?? dayOf(year, first, second));
  return day.from === null ? null : day;
}

function season(parts: Readonly<Record<string, string | undefined>>, context: DateContext): Interval {
  const current = context.published === null ? null : partsOf(context.published).year;
  const shift = /last/iu.test(parts.which ?? '') ? -1 : /next/iu.test(parts.which ?? '') ? 1 : 0;
  const year = parts.year === undefined ? current : Number(parts.year);
  const first = seasons.get((parts.season ?? '').toLowerCase());
  if (year === null || first === undefined) return UNRESOLVED;
  const start = monthOf(year + (parts.year === undefined ? shift : 0), first);
  const end = monthOf(year + (parts.year === undefined ? shift : 0), first + 2);
  return { from: start.from, to: end.to, precision: 'season' };
}

function quarter(parts: Readonly<Record<string, string | undefined>>, context: DateContext): Interval {
  const number = ordinals.get((parts.ordinal ?? '').toLowerCase()) ?? Number(parts.number);
  const current = context.published === null ? null : partsOf(context.published).year;
  const year = parts.year === undefined ? current : Number(parts.year);
  if (year === null) return UNRESOLVED;
  const start = monthOf(year, number * 3 - 2);
  return { from: start.from, to: monthOf(year, number * 3).to, precision: 'quarter' };
}

function decade(parts: Readonly<Record<string, string | undefined>>): Interval {
  const first = (parts.start ?? '').length === 2 ? 1900 + Number(parts.start) : Number(parts.start);
  const third = (parts.third ?? '').toLowerCase();
  if (third.startsWith('early')) return yearsOf(first, first + 3, 'range');
  if (third.startsWith('mid')) return yearsOf(first + 4, first + 6, 'range');
  return third.startsWith('late') ? yearsOf(first + 7, first + 9, 'range') : yearsOf(first, first + 9, 'decade');
}

function yearRange(parts: Readonly<Record<string, string | undefined>>): Interval | null {
  const [first, tail] = [Number(parts.first), parts.second ?? ''];
  const last = tail.length === 2 ? Math.floor(first / 100) * 100 + Number(tail) : Number(tail);
  return last > first && last - first < 500 ? yearsOf(first, last, 'range') : null;
}

const LEAD = '(?<lead>in|since|by|until|till|during|from|of|for|last|this|next|before|after|between|and|to|earlier)';

/** Forms from the most to the least telling; among hits that overlap the longest is kept. */
export const dateRules: readonly DateRule[] = [
  rule('(?<iso>\\d{4}-\\d{2}-\\d{2})(?:T[\\d:.+Z-]{4,24})?', (parts) => oneDay(parseDay(parts.iso ?? null))),
  rule(`(?:${WEEKDAY},? )?(?:the )?${DAY} (?:of )?${MONTH}(?:,? ${YEAR})?${PART}`, dayAndMonth),
  rule(`(?:${WEEKDAY},? )?${MONTH} ${DAY}(?:(?:,|,? of)? ${YEAR})?${PART}`, dayAndMonth),
  rule(`(?<first>\\d{1,2})[/.](?<second>\\d{1,2})[/.]${YEAR}`, numericDate),
  rule(`(?:(?<third>[Ee]arly|[Mm]id|[Ll]ate|MID)[ -])(?:in )?${MONTH}(?:,? (?:of )?${YEAR})?`, namedMonth),
  rule(`${MONTH},? (?:of )?${YEAR}`, namedMonth),
  rule(`(?<=(?<![\\p{L}])${LEAD} )${MONTH}`, namedMonth, 'giu'),
  rule('(?<month>January|February|April|June|July|August|September|October|November|December)', namedMonth),
  rule(
    `(?:(?<lead>[Ll]ast|[Nn]ext|[Tt]his) )?${WEEKDAY}${PART}(?<ofWeek> of (?:last|this|next) week|,? last week)?`,
    namedWeekday,
  ),
  rule(`${NUMBER} ${UNIT}s? (?:ago|earlier)`, ago, 'giu'),
  rule("yesterday(?:'s|’s)?(?: (?:morning|afternoon|evening|night))?", nearDay(-1), 'giu'),
  rule('last night', nearDay(-1), 'giu'),
  rule('(?:earlier |later )?today|tonight|this (?:morning|afternoon|evening)|earlier in the day', nearDay(0), 'giu'),
  rule('tomorrow(?: (?:morning|afternoon|evening|night))?', nearDay(1), 'giu'),
  rule(
    '(?:(?:earlier|later|late|early) )?(?<which>last|this|next|the previous|the coming) (?<unit>week|weekend|month|year|decade)',
    neighbouring,
    'giu',
  ),
  rule('(?:earlier|later) in the (?<unit>week|month|year)', neighbouring, 'giu'),
  rule(`(?:the )?(?:(?<third>early|mid|late)[ -])?(?<start>(?:1[5-9]|20)\\d0)s`, decade, 'giu'),
  rule("(?:the )(?:(?<third>early|mid|late)[ -])?['’]?(?<start>[3-9]0)s", decade, 'giu'),
  rule(`(?<first>(?:1[5-9]|20)\\d\\d)[-–/](?<second>(?:1[5-9]|20)?\\d\\d)`, yearRange),
  rule(
    `(?:the )?(?<season>spring|summer|autumn|fall|winter) (?:of )?${YEAR}|(?<which>last|this|next) (?<season2>spring|summer|autumn|winter)`,
    (parts, context) => season({ ...parts, season: parts.season ?? parts.season2 }, context),
    'giu',
  ),
  rule(`(?:the )?(?<ordinal>first|second|third|fourth) quarter(?: of)?(?: ${YEAR})?`, quarter, 'giu'),
  rule(`Q(?<number>[1-4]) ${YEAR}`, quarter),
  rule(`(?:(?:[Ee]arly|[Mm]id|[Ll]ate)[ -])?(?:the year )?${YEAR}`, (parts) =>
    yearsOf(Number(parts.year), Number(parts.year), 'year'),
  ),
  rule(
    '(?:the )?(?:following|past|last|coming|next|recent|previous|ensuing)(?: (?:few|several|two|three|four|five|six|seven|eight|ten|\\d{1,3}))? (?:hours|days|weeks|months|years|decades|centuries)',
    () => UNRESOLVED,
    'giu',
  ),
];
