import { type Cities, loadCities } from './gazetteer/cities.ts';
import { type Countries, loadCountries } from './gazetteer/countries.ts';
import { type Demonym, loadDemonyms } from './gazetteer/demonyms.ts';
import { type Divisions, loadDivisions } from './gazetteer/divisions.ts';
import { keyOf, type Place } from './gazetteer/place.ts';
import { partsOf } from './gazetteer/rows.ts';
import { loadWidePlaces } from './gazetteer/wide-places.ts';
import { readTable } from './table.ts';

export { keyOf, type Place, type PlaceKind } from './gazetteer/place.ts';

interface Gazetteer {
  readonly countries: Countries;
  readonly divisions: Divisions;
  readonly cities: Cities;
  readonly wide: (key: string) => readonly Place[];
  readonly demonyms: ReadonlyMap<string, Demonym>;
  readonly abbreviations: ReadonlyMap<string, Place>;
}

const TOWN_SHARE = 0.2;
const HUGE_TOWN = 2_000_000;
let loaded: Gazetteer | undefined;

/** Every place of that name, the most prominent first. */
export function placesNamed(name: string): readonly Place[] {
  const { countries, divisions, cities, wide } = gazetteer();
  const key = keyOf(name);
  const known = [...countries.named(key), ...wide(key)];
  const found = [...known, ...divisions.named(key), ...cities(key)];
  if (found.length < 2) return found;
  return withoutShadows(found).sort((one, other) => other.prominence - one.prominence);
}

/** The country of that code (ISO 3166-1 alpha-2). */
export function countryOfCode(code: string): Place | undefined {
  return gazetteer().countries.byCode.get(code);
}

/** The ISO code of the country whose people the word names (`Polish` → `PL`); '' for wider ones; undefined for none. */
export function demonymOf(word: string): string | undefined {
  return gazetteer().demonyms.get(keyOf(word))?.countryCode;
}

/** The place whose people the word names: `Polish` → Poland, `Scottish` → Scotland, `Asian` → Asia; undefined where none is meant. */
export function placeOfDemonym(word: string): Place | undefined {
  const demonym = gazetteer().demonyms.get(keyOf(word));
  if (demonym === undefined) return undefined;
  const { place, countryCode } = demonym;
  if (place === null) return countryOfCode(countryCode);
  const named = placesNamed(place);
  return named.find(({ link }) => (link.countryCode ?? '') === countryCode) ?? named[0];
}

/** The state or province that news shorten so behind a town: `Ill.`, `Ont`, `NSW`. */
export function regionOfAbbreviation(words: string): Place | undefined {
  return gazetteer().abbreviations.get(words.replace(/\.$/u, ''));
}

/**
 * What has no coordinates counts only where nothing of the name has. A division is meant less than the town that it is
 * named after, where that is a good part of it or huge: New York, but not Quebec.
 */
function withoutShadows(places: readonly Place[]): Place[] {
  const located = places.filter(({ link }) => link.latitude !== undefined);
  const kept = located.length > 0 ? located : places;
  const towns = kept.filter(({ kind, population }) => kind === 'city' && population >= 100_000);
  return kept.map((place) => {
    const { code, kind, population } = place;
    if (kind === 'country' || code === null) return place;
    const isTowns = towns.some(
      (town) => town.within.includes(code) && town.population > Math.min(TOWN_SHARE * population, HUGE_TOWN),
    );
    return isTowns ? { ...place, prominence: place.prominence - 1.6 } : place;
  });
}

function gazetteer(): Gazetteer {
  loaded ??= load();
  return loaded;
}

function load(): Gazetteer {
  const countries = loadCountries();
  const divisions = loadDivisions();
  const demonyms = loadDemonyms(countries.list);
  const abbreviations = loadAbbreviations(divisions);
  return {
    countries,
    divisions,
    cities: loadCities(divisions, countries),
    wide: loadWidePlaces(),
    demonyms,
    abbreviations,
  };
}

function loadAbbreviations(divisions: Divisions): ReadonlyMap<string, Place> {
  const found = new Map<string, Place>();
  for (const { code = '', words = '' } of readTable('region-abbreviations')) {
    const region = divisions.ofCode(code);
    if (region !== undefined) for (const word of partsOf(words)) found.set(word.replace(/\.$/u, ''), region);
  }
  return found;
}
