import type { EntityLink } from '../../article/index.ts';
import { type Place, placeOfDemonym, placesNamed } from '../../lexicon/gazetteer.ts';
import { isGivenName, isSurname } from '../../lexicon/name-words.ts';
import { candidatesOf } from './candidates.ts';

const LARGE = 5;

/** What is not the place itself, but bears its name or lies in it, has its country and coordinates. */
export function linkNear({ link }: Place): EntityLink {
  const { countryCode, latitude, longitude } = link;
  return {
    ...(countryCode === undefined ? {} : { countryCode }),
    ...(latitude === undefined || longitude === undefined ? {} : { latitude, longitude }),
  };
}

/**
 * The name of a place inside a longer name (`Leeds` in `Leeds Crown Court`, in `University of Leeds` and in `CBC Leeds`),
 * or null. One that the article does not name by itself is taken for a place only where it is a large one and nobody's
 * name, or where it says itself what it is (`Laurel County`).
 */
export function placeNameInside(text: string, isNamed: (name: string) => boolean): string | null {
  const words = text.split(' ');
  const behindOf = /\b(?:of|in|at|de|du|for) (?:the )?(?<name>\p{Lu}.*)$/su.exec(text)?.groups?.name ?? '';
  const inner = behindOf.split(' ').map((_, at, all) => all.slice(0, all.length - at).join(' '));
  const heads = words.slice(1).map((_, at) => words.slice(0, words.length - 1 - at).join(' '));
  const tails = words.slice(1).map((_, at) => words.slice(at + 1).join(' '));
  const parts = [...inner, ...heads, ...tails].map((part) => part.replace(/['’]s?$/u, ''));
  return parts.find((part) => /^\p{Lu}/u.test(part) && (isNamed(part) || isLarge(part))) ?? null;
}

/** Parts of many countries bear these. */
const POINTS = /^(?:far )?(?:north|south|east|west|central|upper|lower)(?:ern)?(?:[ -]?(?:east|west)(?:ern)?)?$/iu;
const DIVISION = / (?:County|Province|State|District|Region|Governorate|Prefecture|Oblast)$/u;

function isLarge(name: string): boolean {
  const place = placeOfDemonym(name) ?? placesNamed(name)[0];
  if (place === undefined || POINTS.test(name)) return false;
  if (DIVISION.test(name)) return true;
  return place.prominence > LARGE && place.kind !== 'district' && !isGivenName(name) && !isSurname(name);
}

/** Whether the words name a country or a part of one: what acts under such a name is its government. */
export function isAuthority(name: string): boolean {
  const [place] = candidatesOf(name).places;
  return place !== undefined && (place.kind === 'country' || place.kind === 'region' || DIVISION.test(name));
}
