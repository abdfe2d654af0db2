import { type Place, type PlaceKind, placesNamed, regionOfAbbreviation } from '../../lexicon/gazetteer.ts';

/** What a name may mean. `isExact` is false where only a part of the name is known: `northern Iraq`. */
export interface Candidates {
  readonly places: readonly Place[];
  readonly isExact: boolean;
}

const DIVISIONS: readonly PlaceKind[] = ['region', 'district'];
const KINDS: Readonly<Record<string, readonly PlaceKind[]>> = {
  state: DIVISIONS,
  province: DIVISIONS,
  county: DIVISIONS,
  region: [...DIVISIONS, 'wide'],
  district: DIVISIONS,
  governorate: DIVISIONS,
  prefecture: DIVISIONS,
  department: DIVISIONS,
  oblast: DIVISIONS,
  territory: [...DIVISIONS, 'country'],
  republic: ['country', 'region'],
  city: ['city'],
  town: ['city'],
  village: ['city'],
  suburb: ['city'],
  municipality: ['city', 'district'],
  borough: ['district', 'city'],
  township: ['city', 'district'],
  capital: ['city'],
  port: ['city'],
  island: ['wide', 'country', 'region', 'district'],
  river: ['wide'],
};
const WORD = Object.keys(KINDS).join('|');
const BEFORE = new RegExp(`^(?<kind>${WORD}) of (?:the )?(?<name>.+)$`, 'iu');
const BEHIND = new RegExp(`^(?<name>.+) (?<kind>${WORD})$`, 'iu');
const DIRECTION =
  /^(?:far )?(?:(?:north|south|east|west)(?:ern)?|(?:north|south)[ -]?(?:east|west)(?:ern)?|central|upper|lower|downtown|inner|greater|mainland|rural|occupied|mid|outer|old) (?<name>\p{Lu}.+)$/iu;

/** `B.C.`, `Ky.`, `NSW`; two capitals alone, or a word without its full stop, are too often something else. */
const SHORT = /^\p{Lu}\.\p{Lu}\.?$|^\p{Lu}\p{Ll}{1,4}\.$|^\p{Lu}{3}$/u;

/** The places that a name may mean: under the name itself, else without a word for its kind, else without a direction. */
export function candidatesOf(text: string): Candidates {
  const name = text.replace(/^the /iu, '');
  const short = SHORT.test(name) ? regionOfAbbreviation(name) : undefined;
  const places = short === undefined ? placesNamed(name) : [short];
  if (places.length > 0) return { places, isExact: true };
  const parts = BEFORE.exec(name)?.groups ?? BEHIND.exec(name)?.groups;
  const kinds = kindsNamed(parts?.kind ?? '');
  if (parts !== undefined && kinds !== null) {
    const ofKind = placesNamed(parts.name ?? '').filter(({ kind }) => kinds.includes(kind));
    if (ofKind.length > 0) return { places: ofKind, isExact: true };
  }
  const whole = DIRECTION.exec(name)?.groups?.name;
  return { places: whole === undefined ? [] : placesNamed(whole), isExact: false };
}

/** The kinds of place that a word such as `state` or `town` says, or null for another word. */
export function kindsNamed(word: string): readonly PlaceKind[] | null {
  return KINDS[word.toLowerCase()] ?? null;
}

/** The kinds that the words right before and behind a name say: `the province of X`, `X state`. */
export function kindsAround(text: string, start: number, end: number): readonly PlaceKind[] | null {
  const before = /(?<!\p{Ll})(?<kind>\p{Ll}+) of (?:the )?$/u.exec(text.slice(Math.max(0, start - 40), start))?.groups
    ?.kind;
  const behind = /^ (?<kind>\p{Ll}+)\b/u.exec(text.slice(end, end + 20))?.groups?.kind;
  // `Iraq's capital of Y` is no capital of that name, but `Y city` and `the city of Y` are.
  return (
    kindsNamed(behind === 'capital' || behind === 'port' || behind === 'republic' ? '' : (behind ?? '')) ??
    kindsNamed(before ?? '')
  );
}
