import type { DateSpan } from '../../article/index.ts';
import { timeZones } from '../../lexicon/calendar-words.ts';
import { ZONES } from './words.ts';

const ZONE = `(?<zone>${ZONES.join('|')}|(?:GMT|UTC) ?[+-]\\d{1,2}(?::?\\d\\d)?|[Ll]ocal(?: time)?|Eastern(?: time)?|Central time|Pacific time)`;
const HALF = '(?<half>[ap]\\.m\\.|[ap]m|[AP]\\.M\\.|[AP]M)';
const HOUR = '(?<hour>[01]?\\d|2[0-4])';
const FORMS = [
  `${HOUR}(?:[:.](?<minute>[0-5]\\d))?(?: | )?${HALF}(?: \\(?${ZONE}\\)?)?`,
  `${HOUR}[:.h](?<minute>[0-5]\\d)(?: ?(?:hours|hrs|h))?(?: \\(?${ZONE}\\)?)`,
  '(?<hour>[01]\\d|2[0-3]):(?<minute>[0-5]\\d)(?![:\\d])',
  `(?<hour>[01]\\d|2[0-3])[:.]?(?<minute>[0-5]\\d) ?(?:hours|hrs|${ZONE})`,
  "(?<hour>[1-9]|1[0-2]) o['’]clock(?: in the (?<dayPart>morning|afternoon|evening))?",
];
const CLOCKS = FORMS.map((form) => new RegExp(`(?<![\\p{L}\\p{N}.:$€£¥₹-])(?:${form})(?![\\p{L}\\p{N}])`, 'gu'));

/** A time of day where it stands; `time` is `19:15`, with `+05:30` or `Z` behind it where the zone is told. */
export interface ClockTime {
  readonly start: number;
  readonly end: number;
  readonly time: string;
}

/** The times of day in a text, in order. */
export function findClockTimes(text: string): ClockTime[] {
  if (!/\d/u.test(text)) return [];
  const found: ClockTime[] = [];
  for (const pattern of CLOCKS)
    for (const match of text.matchAll(pattern)) {
      const { index: start } = match;
      const end = start + match[0].length;
      const time = timeOf(match.groups ?? {});
      if (time === null || found.some((other) => start < other.end && other.start < end)) continue;
      found.push({ start, end, time });
    }
  return found.sort((one, other) => one.start - other.start);
}

function timeOf(parts: Readonly<Record<string, string | undefined>>): string | null {
  const half = (parts.half ?? (parts.dayPart === undefined ? '' : parts.dayPart === 'morning' ? 'a' : 'p'))
    .charAt(0)
    .toLowerCase();
  const stated = Number(parts.hour);
  if (half !== '' && (stated > 12 || stated === 0)) return null;
  const hour = half === 'p' ? (stated % 12) + 12 : half === 'a' ? stated % 12 : stated;
  const two = (number: number) => String(number).padStart(2, '0');
  return `${two(hour)}:${parts.minute ?? '00'}${zoneOf(parts.zone)}`;
}

function zoneOf(zone: string | undefined): string {
  const shift = /^(?:GMT|UTC) ?(?<sign>[+-])(?<hours>\d{1,2})(?::?(?<minutes>\d\d))?$/u.exec(zone ?? '')?.groups;
  const minutes =
    shift === undefined
      ? timeZones.get((zone ?? '').toLowerCase())
      : (shift.sign === '-' ? -1 : 1) * (60 * Number(shift.hours) + Number(shift.minutes ?? 0));
  if (minutes === undefined) return '';
  if (minutes === 0) return 'Z';
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${String(Math.floor(size / 60)).padStart(2, '0')}:${String(size % 60).padStart(2, '0')}`;
}

const LINK_TO_DATE = /^,? ?(?:on |of |in the (?:morning|afternoon|evening) (?:on |of )?)?$/u;
const LINK_TO_TIME =
  /^,? ?(?:at |around |at around |at about |by |from |before |after |just after |just before |shortly after )?$/u;

/**
 * Joins a time of day to the date beside it (`at 7.15 p.m. on Tuesday`, `Tuesday at 19:15 GMT`); one that stands alone
 * is of the day that the text named last in the same paragraph.
 */
export function joinClockTimes(text: string, dates: readonly DateSpan[], times: readonly ClockTime[]): DateSpan[] {
  const joined: DateSpan[] = [];
  let [at, dayBefore] = [0, null as DateSpan | null];
  for (const clock of times) {
    for (let date = dates[at]; date !== undefined && date.end <= clock.start; date = dates[at]) {
      joined.push(date);
      if (date.precision === 'day') dayBefore = date;
      at += 1;
    }
    const [last, next] = [joined.at(-1), dates[at]];
    if (next !== undefined && next.start < clock.end) continue;
    if (last !== undefined && isDay(last) && LINK_TO_TIME.test(text.slice(last.end, clock.start)))
      joined[joined.length - 1] = together(text, last, clock);
    else if (next !== undefined && isDay(next) && LINK_TO_DATE.test(text.slice(clock.end, next.start))) {
      joined.push(together(text, next, clock));
      at += 1;
    } else joined.push(alone(text, clock, dayOfParagraph(text, dayBefore, clock)));
  }
  return [...joined, ...dates.slice(at)];
}

const isDay = (date: DateSpan): boolean => date.precision === 'day' || (date.from === null && /day/iu.test(date.text));

function together(text: string, date: DateSpan, { start, end, time }: ClockTime): DateSpan {
  const [first, last] = [Math.min(start, date.start), Math.max(end, date.end)];
  const instant = date.from === null ? null : `${date.from}T${time}`;
  const precision = instant === null ? 'unresolved' : 'time';
  return { start: first, end: last, text: text.slice(first, last), from: instant, to: instant, precision };
}

function alone(text: string, { start, end, time }: ClockTime, day: string | null): DateSpan {
  const instant = day === null ? null : `${day}T${time}`;
  return {
    start,
    end,
    text: text.slice(start, end),
    from: instant,
    to: instant,
    precision: day === null ? 'unresolved' : 'time',
  };
}

function dayOfParagraph(text: string, date: DateSpan | null, clock: ClockTime): string | null {
  return date === null || text.slice(date.end, clock.start).includes('\n') ? null : date.from;
}
