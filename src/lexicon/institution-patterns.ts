import type { EntitySubtype } from '../article/index.ts';
import { demonymOf, placesNamed } from './gazetteer.ts';
import { organizationsNamed } from './organizations.ts';
import { readTable } from './table.ts';
import { isPortfolioWord } from './titles.ts';

/** An institution that many countries have, as a name gives it. */
export interface InstitutionPattern {
  /** The name without country, in lower case and one order of words: `ministry of health`, `supreme court`. */
  readonly key: string;
  readonly subtype: EntitySubtype;
  /** ISO code of the country that the name itself tells; null where it tells none. */
  readonly countryCode: string | null;
}

interface Patterns {
  readonly whole: ReadonlyMap<string, EntitySubtype>;
  readonly portfolio: ReadonlyMap<string, EntitySubtype>;
  readonly modifiers: ReadonlySet<string>;
}

const LONGEST_COUNTRY = 5;
let loaded: Patterns | undefined;

/** What the name is, if its words besides the country's are those of an institution that many countries have; else null. */
export function institutionPattern(name: string): InstitutionPattern | null {
  const { words, countryCode } = withoutCountry(folded(name));
  const found = patternOf(words) ?? patternOf(withoutModifiers(words));
  return found === null ? null : { ...found, countryCode };
}

/** Whether the name alone does not tell which country's institution it is: `Supreme Court`, `Ministry of Health`. */
export function isGenericInstitution(name: string): boolean {
  const pattern = institutionPattern(name);
  return pattern !== null && pattern.countryCode === null && organizationsNamed(name).length === 0;
}

function patternOf(words: readonly string[]): Omit<InstitutionPattern, 'countryCode'> | null {
  const { whole, portfolio } = patterns();
  const text = words.join(' ');
  const subtype = whole.get(text);
  if (subtype !== undefined) return { key: text, subtype };
  const [, head = '', lead = ''] = /^(\S+) (?:of|for) (?:the )?(.+)$/u.exec(text) ?? [];
  const [, tail = '', last = ''] = /^(.+) (\S+)$/u.exec(text) ?? [];
  for (const [kind, matter] of [
    [head, lead],
    [last, tail],
  ] as const) {
    const kindSubtype = portfolio.get(kind);
    if (kindSubtype !== undefined && isPortfolio(matter)) return { key: `${kind} of ${matter}`, subtype: kindSubtype };
  }
  return null;
}

/** `health and family welfare`: not every `X Department` is a government's. */
function isPortfolio(matter: string): boolean {
  const words = matter.split(/[ ,&]+/u).filter((word) => word !== 'and' && word !== 'the');
  return words.length > 0 && words.every(isPortfolioWord);
}

/** `Kenya's Supreme Court`, `Supreme Court of India`, `Thai Health Ministry`: the country's words go, its code stays. */
function withoutCountry(words: readonly string[]): { words: readonly string[]; countryCode: string | null } {
  for (let length = Math.min(LONGEST_COUNTRY, words.length - 1); length > 0; length -= 1) {
    const head = countryOf(words.slice(0, length));
    if (head !== null) return { words: words.slice(length), countryCode: head };
    const before = words.slice(0, -length);
    const tail = countryOf(words.slice(-length));
    if (tail !== null) return { words: withoutEndOf(before), countryCode: tail };
  }
  return { words, countryCode: null };
}

function withoutEndOf(words: readonly string[]): readonly string[] {
  const end = words.findLastIndex((word) => !['of', 'in', 'the'].includes(word));
  return words.slice(0, end + 1);
}

function countryOf(words: readonly string[]): string | null {
  const text = words.join(' ').replace(/'s?$/u, '');
  const demonym = demonymOf(text);
  if (demonym !== undefined && demonym !== '') return demonym;
  return placesNamed(text).find((place) => place.subtype === 'Country')?.link.countryCode ?? null;
}

function withoutModifiers(words: readonly string[]): readonly string[] {
  const first = words.findIndex((word) => !patterns().modifiers.has(word));
  return first <= 0 ? words : words.slice(first);
}

/** Lower case, no points, one spelling of `defence` and `labour`. */
function folded(name: string): readonly string[] {
  const text = name.replaceAll('’', "'").toLowerCase().replace(/^the /u, '').replaceAll('.', '');
  return text
    .replaceAll('defense', 'defence')
    .replace(/\blabor\b/gu, 'labour')
    .split(' ');
}

function patterns(): Patterns {
  loaded ??= load();
  return loaded;
}

function load(): Patterns {
  const rows = readTable('institution-patterns');
  const ofShape = (shape: string) =>
    new Map(rows.filter((row) => row.shape === shape).flatMap((row) => formsOfRow(row.forms ?? '', row.subtype ?? '')));
  return { whole: ofShape('whole'), portfolio: ofShape('portfolio'), modifiers: new Set(ofShape('modifier').keys()) };
}

function formsOfRow(forms: string, subtype: string): [string, EntitySubtype][] {
  return forms.split('|').map((form) => [folded(form).join(' '), subtype as EntitySubtype]);
}
