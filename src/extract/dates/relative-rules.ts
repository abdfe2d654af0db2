import {
  type Day,
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
import type { DateContext } from './context.ts';
import { type DateRule, type Parts, rule } from './rule.ts';
import { countIn, DAY, dayIn, NUMBER, PART, PART_BEFORE, UNIT, WEEKDAY, weekdayIn } from './words.ts';

const TIMES = '(?:mornings?|afternoon|evening|night|lunchtime|midday|noon)';

export const relativeRules: readonly DateRule[] = [
  rule(
    `${PART_BEFORE}(?:(?<lead>[Ll]ast|[Nn]ext|[Tt]his|[Tt]his coming|[Tt]he previous|[Tt]he following|[Tt]he same) )?${WEEKDAY}${PART}(?:,? (?:of )?(?<ofWeek>last|this|next|the previous|the following) week)?`,
    namedWeekday,
  ),
  rule(
    `(?:(?:about|around|nearly|almost|over|more than|less than|just|some|only) )?${NUMBER} ${UNIT}s? ago`,
    ago,
    'giu',
  ),
  rule(`${NUMBER} ${UNIT}s? (?<side>earlier|before|later|afterwards?)(?! than)`, aside, 'giu'),
  rule("yesterday(?:'s|’s)?(?: (?:morning|afternoon|evening|night))?", nearDay(-1), 'giu'),
  rule('the day before yesterday', nearDay(-2), 'giu'),
  rule('the day after tomorrow', nearDay(2), 'giu'),
  rule('last night', nearDay(-1), 'giu'),
  rule('overnight', overnight, 'giu'),
  rule(`(?:earlier |later |late |early )?today|tonight|this ${TIMES}|(?:earlier|later) in the day`, nearDay(0), 'giu'),
  rule(`tomorrow(?: ${TIMES})?`, nearDay(1), 'giu'),
  rule(
    `(?<same>that|the same) (?:day|${TIMES})|(?<next>the (?:next|following|second)) (?:day|${TIMES})|(?<previous>the (?:previous|preceding)) (?:day|${TIMES})|the (?:night|day|evening) before`,
    dayBeside,
    'giu',
  ),
  rule(
    '(?:(?:earlier|later|late|early|mid|the (?:end|beginning|start|middle|rest|course) of) )?(?<which>last|this|next|the last|the previous|the coming|the current|the past|this past) (?<unit>week|weekend|month|year|decade|century)',
    neighbouring,
    'giu',
  ),
  rule(
    '(?<which>that|the same|the following|the previous|the preceding|the next) (?<unit>week|weekend|month|year|decade)',
    besideAnchor,
    'giu',
  ),
  rule(
    '(?:earlier|later|late|early) (?<lead>in|on) the (?<unit>week|month|year)|(?:the )?(?:beginning|start|middle|end) of the (?<ofUnit>week|month|year)',
    neighbouring,
    'giu',
  ),
  rule('(?:over |during |at )the weekend|weekend', theWeekend, 'gu'),
  rule(`the ${DAY} of (?<which>last|this|next|the) (?<unit>month)`, dayOfNearMonth),
  rule(`in ${NUMBER} ${UNIT}s?(?:['’]s?)? time`, inTime, 'giu'),
];

/** The weekday at or before publication; after it where the clause looks ahead. */
function namedWeekday(parts: Parts, context: DateContext): Interval {
  const { published } = context;
  const weekday = weekdayIn(parts);
  if (published === null || weekday === undefined) return UNRESOLVED;
  const lead = (parts.lead ?? '').toLowerCase();
  const week = /last|previous/iu.test(parts.ofWeek ?? '') ? -1 : /next|following/iu.test(parts.ofWeek ?? '') ? 1 : null;
  if (week !== null) {
    const monday = parseDay(weekOf(published, week).from) ?? published;
    return oneDay(monday + ((weekday + 6) % 7));
  }
  const beside = lead.startsWith('the ') ? parseDay(context.anchor?.from ?? null) : null;
  if (beside !== null && lead !== 'the same') return oneDay(nextTo(beside, weekday, lead === 'the following'));
  const back = (partsOf(published).weekday - weekday + 7) % 7;
  if (lead === 'next' || lead === 'this coming' || (context.isFuture && lead !== 'last' && lead !== 'the previous'))
    return oneDay(published + (back === 0 ? 7 : 7 - back));
  return oneDay(published - (lead === 'last' && back === 0 ? 7 : back));
}

/** The first such weekday after a day, or the last before it. */
function nextTo(day: Day, weekday: number, isAfter: boolean): Day {
  const gap = (partsOf(day).weekday - weekday + 7) % 7 || 7;
  return isAfter ? day + ((7 - gap) % 7 || 7) : day - gap;
}

function ago(parts: Parts, context: DateContext): Interval {
  return shifted(context.published, countIn(parts.number), parts.unit, -1, context);
}

/** `two days later`, `a year earlier`: from the time that the text named last; without one, earlier is ago. */
function aside(parts: Parts, context: DateContext): Interval {
  const isLater = /later|after/iu.test(parts.side ?? '');
  const count = countIn(parts.number);
  const { anchor } = context;
  if (count !== null && anchor?.from !== null && anchor !== null && isCoarse(anchor, parts.unit))
    return yearShifted(anchor, isLater ? count : -count);
  const from = parseDay(anchor?.precision === 'day' || anchor?.precision === 'time' ? anchor.from : null);
  if (from !== null) return shifted(from, count, parts.unit, isLater ? 1 : -1, context);
  return isLater ? UNRESOLVED : ago(parts, context);
}

/** A year beside a quarter or a month is the same quarter or month of another year. */
export function isCoarse(anchor: Interval, unit: string | undefined): boolean {
  return unit?.toLowerCase() === 'year' && ['quarter', 'month', 'year', 'season'].includes(anchor.precision);
}

export function yearShifted(interval: Interval, years: number): Interval {
  const { from, to } = interval;
  if (from === null || to === null) return UNRESOLVED;
  const first = `${Number(from.slice(0, 4)) + years}${from.slice(4)}`;
  const last = partsOf(parseDay(to) ?? 0);
  return { from: first, to: monthOf(last.year + years, last.month).to, precision: interval.precision };
}

function shifted(
  base: Day | null,
  count: number | null,
  unit: string | undefined,
  sign: 1 | -1,
  context: DateContext,
): Interval {
  if (base === null || count === null) return UNRESOLVED;
  const { year, month } = partsOf(base);
  switch (unit?.toLowerCase()) {
    case 'hour':
    case 'minute':
      return count <= 36 ? oneDay(base + sign * Math.floor(count / 24)) : oneDay(base + sign * Math.round(count / 24));
    case 'day':
      return oneDay(base + sign * count);
    case 'week':
      return weekOf(base, sign * count);
    case 'fortnight':
      return weekOf(base, sign * 2 * count);
    case 'month':
      return monthOf(year, month + sign * count);
    case 'quarter':
      return monthOf(year, month + sign * 3 * count);
    case 'year':
      if (sign < 0 && context.anchor?.precision === 'quarter') return yearShifted(context.anchor, -count);
      return count % 1 === 0
        ? yearsOf(year + sign * count, year + sign * count, 'year')
        : monthOf(year, month + sign * 12 * count);
    default: {
      const years = Math.round(sign * count * (unit?.toLowerCase() === 'decade' ? 10 : 100));
      return yearsOf(year + years, year + years, 'year');
    }
  }
}

/** `last week`, `this month`, `next year`. */
function neighbouring(parts: Parts, context: DateContext): Interval {
  if (context.published === null) return UNRESOLVED;
  const which = (parts.which ?? 'this').toLowerCase();
  const step = /next|coming/u.test(which) ? 1 : /this$|current/u.test(which) ? 0 : -1;
  return unitBeside(context.published, (parts.unit ?? parts.ofUnit ?? '').toLowerCase(), step);
}

function besideAnchor(parts: Parts, context: DateContext): Interval {
  const base = parseDay(context.anchor?.from ?? null);
  if (base === null) return UNRESOLVED;
  const which = (parts.which ?? '').toLowerCase();
  const step = /following|next/u.test(which) ? 1 : /previous|preceding/u.test(which) ? -1 : 0;
  return unitBeside(base, (parts.unit ?? '').toLowerCase(), step);
}

function unitBeside(base: Day, unit: string, step: number): Interval {
  const { year, month } = partsOf(base);
  switch (unit) {
    case 'week':
      return weekOf(base, step);
    case 'weekend':
      return weekend(base, step);
    case 'month':
      return monthOf(year, month + step);
    case 'year':
      return yearsOf(year + step, year + step, 'year');
    case 'decade': {
      const start = Math.floor(year / 10) * 10 + 10 * step;
      return yearsOf(start, start + 9, 'decade');
    }
    default: {
      const start = Math.floor((year - 1) / 100) * 100 + 1 + 100 * step;
      return yearsOf(start, start + 99, 'range');
    }
  }
}

/** Saturday and Sunday of a week. */
function weekend(base: Day, weeks: number): Interval {
  const sunday = parseDay(weekOf(base, weeks).to) ?? base;
  return days(sunday - 1, sunday, 'range');
}

/** The weekend that is on or was last; the one to come where the clause looks ahead. */
function theWeekend(_: Parts, { published, isFuture }: DateContext): Interval {
  if (published === null) return UNRESOLVED;
  const { weekday } = partsOf(published);
  return weekend(published, isFuture || weekday === 6 || weekday === 0 ? 0 : -1);
}

function nearDay(shift: number): DateRule['read'] {
  return (_, { published }) => (published === null ? UNRESOLVED : oneDay(published + shift));
}

function overnight(_: Parts, { published }: DateContext): Interval {
  return published === null ? UNRESOLVED : days(published - 1, published, 'range');
}

/** `the next day`, `that evening`: beside the day that the text named last. */
function dayBeside(parts: Parts, { anchor }: DateContext): Interval {
  const base = parseDay(anchor?.precision === 'day' || anchor?.precision === 'time' ? anchor.from : null);
  if (base === null) return UNRESOLVED;
  return oneDay(base + (parts.same !== undefined ? 0 : parts.next !== undefined ? 1 : -1));
}

function dayOfNearMonth(parts: Parts, context: DateContext): Interval | null {
  const month = parseDay(
    neighbouring({ which: parts.which === 'the' ? 'this' : parts.which, unit: 'month' }, context).from,
  );
  return month === null ? UNRESOLVED : oneDay(month + dayIn(parts) - 1);
}

function inTime(parts: Parts, context: DateContext): Interval {
  return shifted(context.published, countIn(parts.number), parts.unit, 1, context);
}
