import { commonYear, isoDay, solarHijriDay } from './calendars.ts';
import { clockAfter, clockBefore } from './clock.ts';
import { type DateLabel, labelIn } from './labels.ts';
import { withMonthMarks } from './months.ts';
import { asciiDigits } from './numerals.ts';

/** What decides between the meanings of a written date. */
export interface DateContext {
  /** The page's language, as a BCP 47 tag: by it month names are read. */
  readonly language?: string | undefined;
  /** ISO 3166: by it ambiguous names of zones are read. */
  readonly country?: string | undefined;
  /** How `05/03/2024` is meant; where nothing says it, such a date is not read. */
  readonly order?: 'day-first' | 'month-first' | undefined;
}

export interface WrittenDate {
  /** An ISO day, or an instant where a time with its zone stands beside it. */
  readonly iso: string;
  readonly label: DateLabel | undefined;
  /** The words before it, from the date before it on. */
  readonly before: string;
}

/** A year, a date in numbers, or a day of a month as East Asia writes it. */
const MAY_BE_DATE = /\p{Nd}{4}|\p{Nd} ?[./-] ?\p{Nd}|\p{Nd} ?[日일]/u;
const LONGEST = 400;
const TAIL = '(?:st|nd|rd|th|er|[ºª°.]|-?(?:го|а|е|ші))?';
const GAP = "(?: ?[,./–-]? ?(?:(?:of|the|de|del|d['’]|do|da|di|dia|m|năm|d|a|ta’|ng|ika|ka|வது|తేదీ|ኛ) ?)?,? ?)";
const YEAR = '(?<year>\\d{4})(?!\\d)';
const DAY = '(?<![\\d:])(?<day>\\d{1,2})(?!\\d|:)';
const ERA = '(?:(?<era>令和|平成|民國|民国)? ?(?<year>\\d{1,4}))';
const PATTERNS: readonly RegExp[] = [
  `(?<![\\d])(?<year>\\d{4})-(?<month>\\d{1,2})-(?<day>\\d{1,2})(?!\\d)`,
  `${ERA} ?[年년] ?(?<month>\\d{1,2}) ?[月월] ?(?<day>\\d{1,2}) ?[日일]?`,
  `«(?<name>p?\\d+)» (?<day>\\d{1,2}) (?<clock>\\d{1,2}:\\d{2}:\\d{2}(?: [A-Z]{1,5})?) ${YEAR}`,
  `${DAY}${TAIL}${GAP}«(?<name>p?\\d+)»${GAP}${YEAR}`,
  `«(?<name>p?\\d+)»${GAP}(?<day>\\d{1,2})(?!\\d|:)${TAIL}${GAP}${YEAR}`,
  `(?<!\\d)${YEAR}(?:\\. ?| ?[гm]\\. ?|-?(?:e?ko|ko|жылғы|оны)? ?,? ?)?«(?<name>p?\\d+)» ?-?,? ?(?<day>\\d{1,2})(?!\\d|:)`,
  `(?<![\\d./-])(?<year>\\d{4})(?<mark>[./_]) ?(?<month>\\d{1,2})\\k<mark> ?(?<day>\\d{1,2})(?![\\d])`,
  `(?<![\\d./-])(?<first>\\d{1,2})(?<mark>[./-]) ?(?<second>\\d{1,2})\\k<mark> ?(?<year>\\d{4}|\\d{2})(?![\\d./-])`,
].map((pattern) => new RegExp(pattern, 'gu'));

/** Whether a text has what every date has: most lines do not, and are told by one look. */
export function mayBeDate(written: string): boolean {
  return MAY_BE_DATE.test(written);
}

/** Every date in a short text, in its order, with what the words before it call it and the time that stands beside it. */
export function writtenDates(written: string, context: DateContext): readonly WrittenDate[] {
  if (!MAY_BE_DATE.test(written)) return [];
  const marked = withMonthMarks(plain(written.slice(0, LONGEST)), context.language);
  const found = PATTERNS.flatMap((pattern) => [...marked.matchAll(pattern)]);
  found.sort((one, other) => one.index - other.index || other[0].length - one[0].length);
  const dates: WrittenDate[] = [];
  let end = 0;
  for (const [at, match] of found.entries()) {
    if (match.index < end) continue;
    const day = dayOf(match.groups ?? {}, context);
    if (day === undefined) continue;
    const before = marked.slice(end, match.index);
    const next = found.slice(at + 1).find((one) => one.index >= match.index + match[0].length)?.index;
    const after = marked.slice(match.index + match[0].length, next);
    dates.push({
      iso: day + timeBeside(match.groups?.clock, before, after, day, context),
      label: labelIn(before),
      before,
    });
    end = match.index + match[0].length;
  }
  return dates;
}

function plain(written: string): string {
  return asciiDigits(written.normalize('NFKC'))
    .replace(/[\p{Cf}\u200b-\u200f]/gu, '')
    .replace(/\s+/gu, ' ');
}

/** A time follows its date (`T10:15Z`, `at 10:15 GMT`), or goes before it (`10:15 GMT, 5 March`). */
function timeBeside(
  clock: string | undefined,
  before: string,
  after: string,
  day: string,
  context: DateContext,
): string {
  if (clock !== undefined) return clockAfter(clock, day, context.country);
  const label = /\p{L}{5,}/u.exec(after.slice(1).replace(/^.{0,3}(?:uhr|hours)/i, ''));
  const following = clockAfter(after.slice(0, 60).replace(/^T/, ' '), day, context.country);
  if (following !== '' || (label === null && /\d{1,2}[:.h]\d{2}/.test(after.slice(0, 20)))) return following;
  return clockBefore(before.slice(-40), day, context.country);
}

type Groups = Readonly<Record<string, string | undefined>>;

function dayOf(groups: Groups, context: DateContext): string | undefined {
  const { name, month, day, first, second, era } = groups;
  const year = commonYear(groups.year ?? '', context.language, era);
  if (name?.startsWith('p')) return solarHijriDay(year, Number(name.slice(1)), Number(day));
  if (name !== undefined) return isoDay(year, Number(name), Number(day));
  if (first === undefined) return dayInNumbers(year, Number(month), Number(day), context);
  const [one, other] = [Number(first), Number(second)];
  if (one > 12) return isoDay(year, other, one);
  if (other > 12 || one === other) return isoDay(year, one, other);
  // No land writes the month first and parts it with dots.
  const order = groups.mark === '.' ? 'day-first' : context.order;
  if (order === undefined) return undefined;
  return order === 'day-first' ? isoDay(year, other, one) : isoDay(year, one, other);
}

function dayInNumbers(year: number, month: number, day: number, { language }: DateContext): string | undefined {
  return /^(?:fa|ps|prs)\b/i.test(language ?? '') && year < 1800
    ? solarHijriDay(year, month, day)
    : isoDay(year, month, day);
}
