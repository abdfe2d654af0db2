import { type DateContext, writtenDates } from '../../dates/written.ts';
import { remembering } from '../../remembering.ts';

interface PageSigns {
  readonly languages: readonly (string | undefined)[];
  readonly urls: readonly string[];
  /** The lines that the page shows, for the dates among them; asked for only where a date could be two. */
  readonly lines: () => readonly string[];
  /** The days that the page's data state, as ISO. */
  readonly days: readonly string[];
}

const LANGUAGE = /^([a-z]{2,3})(?:[-_](?:[a-z]{4}[-_])?([a-z]{2}))?\b/i;
/** Country domains that are sold to anybody, so that they say nothing of the country. */
const SOLD = new Set(
  'ac ag ai am bz cc cd co fm gg io is la ly me mn nu pw sc sh so sr st tk to tv vc ws eu asia'.split(' '),
);
const NUMBERS = /(?<![\d./-])(\d{1,2})([/-])(\d{1,2})\2(\d{4})(?![\d/-])/g;
const LONGEST = 300_000;

/** The page's language without its country (`en`), as it is stated. */
export function languageIn(tags: readonly (string | undefined)[]): string | undefined {
  for (const tag of tags) {
    const language = LANGUAGE.exec(tag?.trim() ?? '')?.[1]?.toLowerCase();
    if (language !== undefined) return language;
  }
  return undefined;
}

/** By what the page's dates are read. */
export function dateContext(signs: PageSigns): DateContext {
  const language = languageIn(signs.languages);
  const country = countryOf(signs);
  let order: { readonly is: DateContext['order'] } | undefined;
  return {
    language,
    country,
    get order() {
      order ??= { is: orderOf(signs, language, country) };
      return order.is;
    },
  };
}

/** The country by its domain; else by the language's tag, but `en-US` is what many systems say the world over. */
function countryOf({ languages, urls }: PageSigns): string | undefined {
  for (const url of urls) {
    const domain = /^https?:\/\/[^/:]+\.([a-z]{2})(?=[:/]|$)/i.exec(url)?.[1]?.toLowerCase();
    if (domain !== undefined && !SOLD.has(domain)) return domain === 'uk' ? 'GB' : domain.toUpperCase();
  }
  for (const tag of languages) {
    const country = LANGUAGE.exec(tag?.trim() ?? '')?.[2]?.toUpperCase();
    if (country !== undefined && !/^en[-_]us/i.test(tag ?? '')) return country;
  }
  return undefined;
}

/**
 * Whether `05/03/2024` is in May or in March: as other dates of the page have it that can be read in one way only, or
 * that its data or a date in words state too; else as is the custom of its country and language, where both are known; else nobody knows.
 */
function orderOf(signs: PageSigns, language: string | undefined, country: string | undefined): DateContext['order'] {
  let [dayFirst, monthFirst] = [0, 0];
  const lines = signs.lines();
  const numbers = [...lines.join('\n').slice(0, LONGEST).matchAll(NUMBERS)];
  const days = numbers.length === 0 ? [] : [...signs.days, ...daysInWords(lines, language)];
  for (const [, first = '', , second = '', year = ''] of numbers) {
    const day = (month: string, date: string) => `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
    if (Number(first) > 12 && Number(second) <= 12) dayFirst += 1;
    else if (Number(second) > 12 && Number(first) <= 12) monthFirst += 1;
    else if (first !== second) {
      if (days.includes(day(second, first))) dayFirst += 1;
      if (days.includes(day(first, second))) monthFirst += 1;
    }
  }
  if (dayFirst !== monthFirst) return dayFirst > monthFirst ? 'day-first' : 'month-first';
  return customOf(language, country, signs.languages);
}

/** The days that short lines of the page name with their month in words. */
function daysInWords(lines: readonly string[], language: string | undefined): readonly string[] {
  const short = lines.filter((line) => line.length <= 120 && /\p{L}/u.test(line)).slice(0, 400);
  return short.flatMap((line) => writtenDates(line, { language }).map(({ iso }) => iso.slice(0, 10)));
}

function customOf(
  language: string | undefined,
  country: string | undefined,
  tags: readonly (string | undefined)[],
): DateContext['order'] {
  const region = country ?? (tags.some((tag) => /^en[-_]us/i.test(tag ?? '')) ? 'US' : undefined);
  // English has both customs; other languages one, wherever they are written.
  if (language === undefined || (language === 'en' && region === undefined)) return undefined;
  const locale = region === undefined ? language : `${language}-${region}`;
  return orderIn(locale);
}

const MOST_LOCALES = 500;
const orderIn = remembering(MOST_LOCALES, (locale): DateContext['order'] => {
  try {
    const parts = new Intl.DateTimeFormat(locale, { calendar: 'gregory' }).formatToParts(0).map(({ type }) => type);
    const [first] = parts.filter((type) => type === 'day' || type === 'month' || type === 'year');
    return first === 'month' ? 'month-first' : first === 'day' ? 'day-first' : undefined;
  } catch {
    return undefined; // A language that no table of customs has.
  }
});
