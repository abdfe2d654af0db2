import { daysInWords, months, timeZones, weekdays } from '../../lexicon/calendar-words.ts';
import { numberWords } from '../../lexicon/numbers.ts';
import type { Parts } from './rule.ts';

const capitalized = (word: string): string => `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
const inCases = (words: Iterable<string>): string[] =>
  [...words].flatMap((word) => [capitalized(word), word.toUpperCase()]);
const isShort = (word: string): boolean => word.length <= 4 && !['may', 'june', 'july'].includes(word);

/** Fragments of patterns. Months and weekdays need their capital: `may` and `march` are verbs, `sun` is a star. */
export const MONTH = `(?<month>${inCases([...months.keys()].filter((word) => !isShort(word))).join('|')}|(?:${inCases(
  [...months.keys()].filter(isShort),
).join('|')})(?:\\.|\\b))`;
/** Months that are no other word, which need no preposition before them. */
export const PLAIN_MONTH = `(?<month>${[...months.keys()]
  .filter((word) => !isShort(word) && word !== 'may' && word !== 'march')
  .map(capitalized)
  .join('|')})`;
export const WEEKDAY = `(?<weekday>${inCases(weekdays.keys()).join('|')}|(?:Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)\\.)`;
const ORDINAL_DAYS = [...daysInWords.keys()].sort((one, other) => other.length - one.length).join('|');
export const DAY = `(?:(?<day>0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?|(?<dayInWords>${ORDINAL_DAYS}))`;
const TENS = '(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)';
const UNITS = '(?:one|two|three|four|five|six|seven|eight|nine)';
const TEENS = '(?:ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen)';
const CENTURY_YEAR = `(?<century>[Ee]ighteen|[Nn]ineteen|[Tt]wenty) (?<ofCentury>${TENS}(?:[- ]${UNITS})?|${TEENS}|(?:oh|o)[- ]${UNITS})`;
const MILLENNIUM_YEAR = `(?<millennium>two thousand)(?: and)?(?: (?<sinceMillennium>${UNITS}|${TEENS}|${TENS}))?`;
const FIGURES = '(?<year>(?:1[5-9]|20)\\d\\d)';
/** A year behind a month. */
export const YEAR = `(?:${FIGURES}|${CENTURY_YEAR}|${MILLENNIUM_YEAR})`;
/** A year that stands alone: `two thousand` is more often a number of people. */
export const LONE_YEAR = `(?:(?:the year )?(?:${FIGURES}|${CENTURY_YEAR})|the year ${MILLENNIUM_YEAR})`;
/** The part of a day, behind its name. */
export const PART = '(?: (?:early |late |mid-?)?(?:mornings?|afternoon|evening|night|noon|midday|midnight|dawn|dusk))?';
/** The part of a day, before its name. */
export const PART_BEFORE =
  '(?:(?:the )?(?:early |late )?(?:morning|afternoon|evening|night|eve) of |(?:early|late|noon|midnight|midday)(?: on)? )?';
export const UNIT = '(?<unit>day|week|fortnight|month|quarter|year|decade|century|hour|minute)';
export const NUMBER = `(?<number>\\d{1,3}(?:,\\d{3}|\\.5)?|an?|one|two|three|four|five|six|seven|eight|nine|${TEENS}|${TENS}(?:-${UNITS})?|(?:an? )?(?:couple of|few|hundred|dozen)|half an?|(?:${UNITS}|\\d{1,2}) and a half|several|many|some)`;
export const ZONES = [...timeZones.keys()].filter((zone) => zone !== 'z').map((zone) => zone.toUpperCase());

const sumOf = (words: string): number =>
  words
    .split(/[- ]/u)
    .map((word) => numberWords.get(word)?.value ?? 0)
    .reduce((sum, value) => sum + value, 0);

/** The year of a match with the groups of `YEAR`; undefined where none stands. */
export function yearIn(parts: Parts): number | undefined {
  if (parts.year !== undefined) return Number(parts.year);
  if (parts.ofCentury !== undefined) return 100 * sumOf((parts.century ?? '').toLowerCase()) + sumOf(parts.ofCentury);
  if (parts.millennium === undefined) return undefined;
  return 2000 + sumOf(parts.sinceMillennium ?? '');
}

/** The day of the month of a match with the groups of `DAY`. */
export function dayIn(parts: Parts): number {
  return parts.day === undefined ? (daysInWords.get((parts.dayInWords ?? '').toLowerCase()) ?? 0) : Number(parts.day);
}

export function monthIn(parts: Parts): number {
  return months.get((parts.month ?? '').toLowerCase().replace('.', '')) ?? 0;
}

/** Sunday is 0; undefined where no weekday stands. */
export function weekdayIn(parts: Parts): number | undefined {
  const word = (parts.weekday ?? '').toLowerCase().replace('.', '');
  return weekdays.get(word) ?? [...weekdays].find(([name]) => word !== '' && name.startsWith(word))?.[1];
}

/** How many units: `three`, `a couple of`; null where the words do not say. */
export function countIn(words = ''): number | null {
  const lower = words.toLowerCase();
  if (lower === 'a' || lower === 'an') return 1;
  if (/couple/u.test(lower)) return 2;
  if (lower.startsWith('half ')) return 0.5;
  if (lower.endsWith(' and a half')) return (countIn(lower.slice(0, -11)) ?? 0) + 0.5;
  if (/few|several|many|some/u.test(lower)) return null;
  if (/^\d/u.test(lower)) return Number(lower.replace(',', ''));
  return sumOf(lower.replace(/^an? /u, '')) || null;
}
