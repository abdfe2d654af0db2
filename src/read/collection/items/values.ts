import { bylineOf } from '../../byline.ts';
import { machineDate } from '../../dates/machine.ts';
import { plainLine } from '../../spaces.ts';
import { isItem } from './fields.ts';

/** One line of words, from a text, a number, the first of a list, or the name of a thing. */
export function lineIn(value: unknown): string | null {
  const [first] = [value].flat();
  if (typeof first === 'string') return plainLine(first) || null;
  if (typeof first === 'number') return String(first);
  return isItem(first) ? lineIn(first.name ?? first.title ?? first.value ?? null) : null;
}

/** The first address among values. */
export function firstAddress(values: readonly unknown[]): string | null {
  const lines = values.map(lineIn).filter((line) => line !== null);
  return lines.find((line) => /^https?:\/\//i.test(line)) ?? null;
}

const LONGEST_NAME = 100;
const LONGEST_DATE = 80;

/** The names of people in a list, or in a line such as `By Ana Cruz and Li Wei`, `['Ana Cruz', 'Li Wei']`, `Ana Cruz; Li Wei`. */
export function namesIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((one) => lineIn(one) ?? []);
  const line = lineIn(value);
  if (line === null) return [];
  const listed = /^\[(.*)\]$/.exec(line)?.[1];
  if (listed !== undefined) {
    return [...listed.matchAll(/'([^']+)'|"([^"]+)"/g)].map((match) => match[1] ?? match[2] ?? '');
  }
  const named = bylineOf(line)?.names ?? [];
  if (named.length > 0) return named;
  const plain = line.replace(/^by:? (?=\p{L})/iu, '');
  // `Doe, Jane` is one name, `Jane Doe, John Roe` are two.
  return plain.split(/ ?[;|] ?|,(?<=\S \S{1,60},) (?=\S{1,60} \S)| (?:and|&) (?=\p{Lu}\S* \p{Lu})/u).filter(isName);
}

function isName(name: string): boolean {
  return name !== '' && name.length <= LONGEST_NAME;
}

/** Keywords in a list, or in a line that commas, semicolons or bars part. */
export function keywordsIn(value: unknown): readonly string[] {
  const line = typeof value === 'string' ? /^\[?(.*?)\]?$/s.exec(value)?.[1] : undefined;
  const words =
    line === undefined
      ? [value].flat().map(lineIn)
      : line.split(/[,;|]/).map((one) => plainLine(one.replace(/^\s*['"]|['"]\s*$/g, '')));
  return [...new Set(words.filter((word): word is string => word !== null && isName(word)))];
}

/** A date as data have it: written out, compact (`20240131T120000Z`), or in seconds or milliseconds since 1970. */
export function dateIn(value: unknown): string | null {
  const line = lineIn(value);
  return line === null || line.length > LONGEST_DATE ? null : (machineDate(line, {}) ?? null);
}

/** A language tag; the English name of a language is turned into one. */
export function languageIn(value: unknown): string | null {
  const line = lineIn(value);
  if (line === null) return null;
  if (/^[a-z]{2,3}(?:[-_][a-z0-9]{2,8})*$/i.test(line)) return tagOf(line.replaceAll('_', '-'));
  return languageTags().get(line.toLowerCase()) ?? null;
}

function tagOf(tag: string): string | null {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch {
    return null; // Looks like a tag, and is none.
  }
}

let tags: ReadonlyMap<string, string> | undefined;

function languageTags(): ReadonlyMap<string, string> {
  tags ??= new Map(twoLetterTags());
  return tags;
}

function* twoLetterTags(): Generator<[string, string]> {
  const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
  const letters = 'abcdefghijklmnopqrstuvwxyz';
  for (const one of letters) {
    for (const other of letters) {
      const name = names.of(one + other);
      if (name !== undefined) yield [name.toLowerCase(), one + other];
    }
  }
}
