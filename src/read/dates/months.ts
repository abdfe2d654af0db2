import { remembering } from '../remembering.ts';

/**
 * Month names come from the Unicode locale data that Node carries, so that they need no table here. Names of a language
 * go before those of others: `листопад` is November in Ukrainian, `listopad` November in Polish and October in Croatian.
 */
const LOCALES =
  'en ar-EG ar-LB ar-DZ ar-MA fr es pt it de nl sw ha yo ig am so zu xh af rw mg om ti sn lg hi bn ta te ml mr gu kn or pa ur ne si my km lo th vi id ms fil he tr az kk ky uz ru uk be pl cs sk hu ro bg el sq mk sr sr-Latn hr bs sl lt lv et fi sv da nb nn is ga cy eu ca gl lb mt mn ka hy tg tk ps ku tt dv sd as jv su mi fo fy br qu'.split(
    ' ',
  );
/** The Solar Hijri calendar of Iran and Afghanistan. */
const SOLAR_LOCALES = ['fa-u-ca-persian', 'fa-AF-u-ca-persian'];

export interface Month {
  /** 1 to 12. */
  readonly number: number;
  readonly isSolarHijri: boolean;
}

type Names = ReadonlyMap<string, Month>;

/** Pages name a language as they please. */
const MOST_LANGUAGES = 300;

/** The text with each month name as `«3»` (`«p3»` for a Solar Hijri one): by the page's language and English; where none is known, by all. */
export function withMonthMarks(text: string, language: string | undefined): string {
  const own = language === undefined || /^en\b/i.test(language) ? text : marked(text, language);
  const english = own.includes('«') ? own : marked(own, 'en');
  const isRead = english.includes('«') || language !== undefined || !/\p{L}{2}/u.test(english);
  return isRead ? english : marked(english, '');
}

function marked(text: string, language: string): string {
  const { names, pattern } = namesOf(language);
  return text.replace(pattern, (name) => {
    const month = names.get(folded(name));
    return month === undefined ? name : `«${month.isSolarHijri ? 'p' : ''}${month.number}»`;
  });
}

const namesOf = remembering(MOST_LANGUAGES, (language) => {
  const names = language === '' ? agreedNames() : localeNames(language);
  const words = [...names.keys()].sort((one, other) => other.length - one.length);
  const alternatives = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/['’]/g, "['’]"));
  // Hebrew writes `in March` as one word with its month.
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{M}])(?:ב(?=[א-ת]))?(?:${alternatives.join('|')})(?![\\p{L}\\p{M}])\\.?`,
    'giu',
  );
  return { names, pattern: words.length === 0 ? /(?!)/ : pattern };
});

/** The names on which all languages that have them agree. */
function agreedNames(): Names {
  const names = new Map<string, Month>();
  const disputed = new Set<string>();
  for (const locale of LOCALES) {
    for (const [name, month] of localeNames(locale)) {
      const other = names.get(name);
      if (other !== undefined && other.number !== month.number) disputed.add(name);
      names.set(name, month);
    }
  }
  for (const name of disputed) names.delete(name);
  for (const locale of SOLAR_LOCALES) for (const [name, month] of localeNames(locale)) names.set(name, month);
  return names;
}

function localeNames(language: string): Names {
  const names = new Map<string, Month>();
  for (const locale of /^(?:fa|ps|prs)\b/i.test(language) ? [language, ...SOLAR_LOCALES] : [language]) {
    for (const style of ['long', 'short'] as const) addNames(names, locale, style);
  }
  if (/^en\b/i.test(language)) names.set('sept', { number: 9, isSolarHijri: false });
  return names;
}

function addNames(names: Map<string, Month>, locale: string, month: 'long' | 'short'): void {
  const isSolarHijri = locale.includes('persian');
  const calendar = isSolarHijri ? 'persian' : 'gregory';
  // Alone, and as it is written after a day: many languages decline it.
  for (const more of [{}, { day: 'numeric' }] as const) {
    const format = new Intl.DateTimeFormat(locale, { month, ...more, calendar, timeZone: 'UTC' });
    if (format.resolvedOptions().locale.split('-')[0] !== locale.split('-')[0]) return;
    for (let number = 1; number <= 12; number += 1) {
      const day = isSolarHijri ? Date.UTC(2024, 2 + number, 1) : Date.UTC(2023, number - 1, 10);
      const name = folded(format.formatToParts(day).find((part) => part.type === 'month')?.value ?? '');
      if (/\p{L}{2}|\p{L}\p{M}/u.test(name) && !/^\p{N}+ ?\p{L}$/u.test(name))
        names.set(name, { number, isSolarHijri });
    }
  }
}

function folded(name: string): string {
  return name
    .toLowerCase()
    .replace(/^ב(?=[א-ת]{3})/u, '')
    .replace(/’/g, "'")
    .replace(/\.$/, '');
}
