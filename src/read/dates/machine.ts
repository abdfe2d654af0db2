import { isoDay } from './calendars.ts';
import { type DateContext, writtenDates } from './written.ts';
import { localOffset } from './zones.ts';

const ISO =
  /^(\d{4})-?(\d{2})-?(\d{2})(?:[T ]?(\d{2}):?(\d{2})(?::?(\d{2})(?:[.,]\d+)?)?\s?(Z|UTC|GMT|[+−-]\d{2}(?::?\d{2})?)?)?(?:\[.*\])?$/iu;
const EPOCH = /^(?:\d{9,10}|\d{12,13})(?:\.\d+)?$/;

/** A date as markup gives it: ISO 8601 in all its dress, seconds or milliseconds since 1970, else as people write it. */
export function machineDate(written: string, context: DateContext): string | undefined {
  const text = written.trim();
  const counted = EPOCH.test(text) ? fromEpoch(text) : undefined;
  if (counted !== undefined) return counted;
  const iso = ISO.exec(text);
  if (iso === null) return writtenDates(text, context)[0]?.iso;
  const [, year, month, date, hour, minute, second = '00', zone] = iso;
  const day = isoDay(Number(year), Number(month), Number(date));
  if (day === undefined || hour === undefined || Number(hour) > 23) return day;
  if (Number(minute) > 59 || Number(second) > 59) return day;
  const stated = zone === undefined ? localOffset(day, context.country) : offset(zone);
  return stated === undefined ? day : `${day}T${hour}:${minute}:${second}${stated}`;
}

/** Undefined where no place on Earth has it. */
function offset(zone: string): string | undefined {
  if (/^[a-z]/i.test(zone)) return 'Z';
  const digits = zone.slice(1).replace(':', '').padEnd(4, '0');
  const [hours, minutes] = [digits.slice(0, 2), digits.slice(2)];
  if (Number(hours) > 14 || Number(minutes) > 59) return undefined;
  return `${zone.startsWith('+') ? '+' : '-'}${hours}:${minutes}`;
}

/** Numbers before 1990 are no time of publication but an empty field. */
function fromEpoch(text: string): string | undefined {
  const [digits = ''] = text.split('.');
  const time = new Date(Number(digits) * (digits.length <= 10 ? 1000 : 1));
  return isoDay(time.getUTCFullYear(), 1, 1) === undefined || time.getUTCFullYear() < 1990
    ? undefined
    : time.toISOString().replace(/\.\d+Z$/, 'Z');
}
