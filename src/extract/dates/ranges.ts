import type { DateSpan } from '../../article/index.ts';
import { findClockTimes } from './clock.ts';

const OPENING = /(?:between|from)\s$/iu;
const LINK = /^\s(?:and|to|until|till|through)\s$|^\s?[-–—]\s?$/iu;

/**
 * Joins `between A and B`, `from A to B` and `July 20 to 25` to one interval; a year that only one end states is
 * the other's too.
 */
export function joinRanges(text: string, dates: readonly DateSpan[]): DateSpan[] {
  const joined: DateSpan[] = [];
  for (let at = 0; at < dates.length; at += 1) {
    const first = dates[at] as DateSpan;
    const second = dates[at + 1];
    const range = second === undefined ? null : rangeOf(text, first, second, dates[at + 2]);
    joined.push(range ?? withDayRange(text, first));
    if (range !== null) at += range.end > (second?.end ?? 0) ? 2 : 1;
  }
  return joined;
}

function rangeOf(text: string, first: DateSpan, second: DateSpan, third: DateSpan | undefined): DateSpan | null {
  const clock = clockRange(text, first, second);
  if (clock !== null) return clock;
  if (first.from === null || second.to === null || !LINK.test(text.slice(first.end, second.start))) return null;
  const opening = OPENING.exec(text.slice(Math.max(0, first.start - 8), first.start))?.[0] ?? '';
  // Without 'from' two ends join only where they are of a kind, and 'and' parts them.
  if (opening === '' && (first.precision !== second.precision || / and /u.test(text.slice(first.end, second.start))))
    return null;
  const from = aligned(first, second);
  if (from === null || from > second.to) return null;
  // 'Between July 20 and December 21 this year': the year belongs to both.
  const closes = third !== undefined && third.precision === 'year' && /^\s$/u.test(text.slice(second.end, third.start));
  const start = first.start - opening.length;
  const end = closes ? third.end : second.end;
  return { start, end, text: text.slice(start, end), from, to: second.to, precision: 'range' };
}

/** `9 a.m. to 5 p.m. on Monday`: the day belongs to both. */
function clockRange(text: string, first: DateSpan, second: DateSpan): DateSpan | null {
  const isClock = first.precision === 'unresolved' && /^\d/u.test(first.text) && second.precision === 'time';
  if (!isClock || second.from === null || !LINK.test(text.slice(first.end, second.start))) return null;
  const time = findClockTimes(first.text)[0]?.time ?? '00:00';
  const from = `${second.from.slice(0, 11)}${time}`;
  return { ...second, start: first.start, text: text.slice(first.start, second.end), from, precision: 'range' };
}

/** The first end, in the second's year where only the second states one: `from March 3 to May 4, 2015`. */
function aligned(first: DateSpan, second: DateSpan): string | null {
  const isYearless = !/\d{4}/u.test(first.text) && /\d{4}/u.test(second.text);
  if (first.from === null || second.to === null) return null;
  return isYearless ? `${second.to.slice(0, 4)}${first.from.slice(4)}` : first.from;
}

/** `July 20 to 25`, `July 20-25`: the second number is a day of the same month. */
function withDayRange(text: string, date: DateSpan): DateSpan {
  const tail = /^(?:\s(?:to|and)\s|[-–])(\d{1,2})(?![\p{L}\p{N}.:%])/u.exec(text.slice(date.end, date.end + 8));
  const day = Number(tail?.[1]);
  const isDay = date.precision === 'day' && /\d{1,2}$/u.test(date.text) && tail !== null && day <= 31;
  if (!isDay || date.from === null || day <= Number(date.from.slice(8))) return date;
  const end = date.end + tail[0].length;
  const to = `${date.from.slice(0, 8)}${String(day).padStart(2, '0')}`;
  return { ...date, end, text: text.slice(date.start, end), to, precision: 'range' };
}
