import { type Place, placeOfDemonym, regionOfAbbreviation } from '../../lexicon/gazetteer.ts';
import type { NameMention } from '../layers.ts';

/** For each name the candidates that the text itself speaks for; null where it says nothing. */
export type Stated = readonly (ReadonlySet<Place> | null)[];

/** How far apart, in units of prominence, a pair in what may be a list of places may be. */
const LIST_REACH = 2.5;
const STEP = String.raw`(?: \p{Ll}[\p{Ll}-]*| \d+ \p{Ll}+)`;
/** `Mosul in northern Iraq`, `Bihar, a state in India`, `Irbid, in the north of Jordan`, `Leeds (England)`. */
const INSIDE = new RegExp(String.raw`^(?:, | ?\(|,?${STEP}{0,5} (?:in|of|inside|within)(?: the)?${STEP}{0,4} )$`, 'u');
/** `Iraq's second city of Mosul`, `the Iraqi city of Mosul`. */
const AROUND = new RegExp(`^(?:['’]s?)?${STEP}{0,5} $`, 'u');

/**
 * Reads where the text puts its places: `Pandi, Bulacan`, `Paris, Texas`, `Mosul in northern Iraq`, `Syria's Aleppo`,
 * `the Turkish town of Kilis`, `Springfield, Ill.`. Where a candidate of the one lies in a candidate of the other, the
 * text speaks for both.
 */
export function stated(text: string, names: readonly NameMention[], candidates: readonly (readonly Place[])[]): Stated {
  const spoken = names.map((): Set<Place> | null => null);
  const speak = (at: number, places: readonly Place[]): void => {
    if (places.length > 0) spoken[at] = new Set([...(spoken[at] ?? []), ...places]);
  };
  for (const [at, name] of names.entries()) {
    const region = regionBehind(text, name);
    if (region !== undefined)
      speak(
        at,
        (candidates[at] ?? []).filter((place) => liesIn(place, region)),
      );
    for (const next of [at + 1, at + 2]) {
      const other = names[next];
      if (other === undefined || other.start - name.end > 70) break;
      const between = text.slice(name.end, other.start);
      const goesOn = between === ', ' && /^,? (?:\p{Lu}|and\b|or\b)/u.test(text.slice(other.end, other.end + 6));
      const reach = goesOn && areAlike(candidates[at]?.[0], candidates[next]?.[0]) ? LIST_REACH : 5;
      if (INSIDE.test(withoutDemonym(between))) pair(at, next, reach);
      else if (next === at + 1 && AROUND.test(between)) pair(next, at, reach);
    }
  }

  function pair(inner: number, outer: number, reach: number): void {
    const narrow = candidates[inner] ?? [];
    const people = names[outer]?.type === 'Other' ? placeOfDemonym(names[outer].text) : undefined;
    const wide = people === undefined ? (candidates[outer] ?? []) : [people];
    const least = Math.max(...narrow.map((place) => place.prominence)) - reach;
    const fitting = narrow.filter((place) => place.prominence >= least && wide.some((other) => liesIn(place, other)));
    speak(inner, fitting);
    const containing = wide.filter((other) => fitting.some((place) => liesIn(place, other)));
    if (people === undefined) speak(outer, containing);
  }

  return spoken;
}

/** Whether a place lies in a division, a country or (as its part) a town. */
export function liesIn(place: Place, other: Place): boolean {
  return place !== other && other.code !== null && other.code !== place.code && place.within.includes(other.code);
}

/** `Paris, London and Rome` is a list, `Paris, Texas, and Rome` has a town in a state. */
function areAlike(one: Place | undefined, other: Place | undefined): boolean {
  return (one?.kind === 'city') === (other?.kind === 'city');
}

/** `Springfield, Ill.` */
function regionBehind(text: string, name: NameMention): Place | undefined {
  const words = /^, (?<short>\p{Lu}[\p{L}.]{1,4}(?: Va\.)?)/u.exec(text.slice(name.end, name.end + 12))?.groups?.short;
  return words === undefined ? undefined : regionOfAbbreviation(words);
}

/** `the Indian state of`: the people between two places only say more of the second. */
function withoutDemonym(between: string): string {
  return between.replace(/ (?<word>\p{Lu}\p{L}+)(?= )/u, (all, word: string) =>
    placeOfDemonym(word) === undefined ? all : '',
  );
}
