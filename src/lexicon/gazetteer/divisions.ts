import type { EntityLink, LinkedRegion } from '../../article/index.ts';
import { readTable } from '../table.ts';
import { ByKey } from './by-key.ts';
import { keyOf, type Place, type PlaceKind, prominenceOf } from './place.ts';
import { cellOf, linesOf, partsOf } from './rows.ts';

/** Columns of the tables that scripts/gazetteer/regions.mjs makes. */
const REGION = { geonames: 2, name: 3, latitude: 5, longitude: 6, population: 7, aliases: 8 } as const;
const DISTRICT = { geonames: 1, name: 2, latitude: 3, longitude: 4, population: 5, aliases: 6, cities: 7 } as const;

/** What a division is, in its name: `Republic of X`, `X State`, `X, Respublika`. */
const KIND =
  /^(?:Republic|State|Emirate|Canton) of |(?:, \p{L}+| (?:State|Province|Region|Republic|Oblast|Governorate|Prefecture|Krai))$/u;

/** The first- and second-level divisions of the world. */
export interface Divisions {
  named(key: string): readonly Place[];
  ofCode(code: string): Place | undefined;
  /** The codes of the divisions that a city lies in, the narrowest first, without its country. */
  around(cityId: number, regionCode: string): readonly string[];
  /** The divisions of these codes that have an id. */
  chainOf(codes: readonly string[]): readonly LinkedRegion[];
}

export function loadDivisions(): Divisions {
  const byCode = new Map<string, string>();
  const byKey = new ByKey<string>();
  const districts = linesOf('districts');
  const districtOf = districtsOfCities(districts);
  for (const line of linesOf('regions')) index(line, REGION.name, REGION.aliases);
  for (const line of districts) index(line, DISTRICT.name, DISTRICT.aliases);
  for (const { name = '', subtype, formal = '' } of readTable('place-names')) {
    if (subtype !== 'Region' || formal === '') continue;
    for (const line of byKey.get(keyOf(formal))) byKey.add(keyOf(name), line);
  }

  function index(line: string, name: number, aliases: number): void {
    const own = cellOf(line, name);
    byCode.set(cellOf(line, 0), line);
    byKey.add(keyOf(own), line);
    const plain = own.replace(KIND, '');
    if (plain !== own) byKey.add(keyOf(plain), line);
    for (const alias of partsOf(cellOf(line, aliases))) byKey.add(keyOf(alias), line);
  }

  function chainOf(codes: readonly string[]): readonly LinkedRegion[] {
    return codes.flatMap((code) => {
      const line = byCode.get(code);
      if (line === undefined) return [];
      const columns = isDistrict(line) ? DISTRICT : REGION;
      return [{ name: cellOf(line, columns.name), geonames: Number(cellOf(line, columns.geonames)) }];
    });
  }

  return {
    named: (key) => byKey.get(key).map((line) => placeOf(line, key, chainOf)),
    ofCode: (code) => {
      const line = byCode.get(code);
      return line === undefined ? undefined : placeOf(line, null, chainOf);
    },
    around: (cityId, regionCode) => {
      const district = districtOf(cityId);
      if (district === undefined) return byCode.has(regionCode) ? [regionCode] : [];
      return [district, ...parentsOf(district)];
    },
    chainOf,
  };
}

/** `key` is that of the name that found it. */
function placeOf(line: string, key: string | null, chainOf: Divisions['chainOf']): Place {
  const code = cellOf(line, 0);
  const kind: PlaceKind = isDistrict(line) ? 'district' : 'region';
  const columns = kind === 'district' ? DISTRICT : REGION;
  const name = cellOf(line, columns.name);
  const feature = kind === 'district' ? 'ADM2' : 'ADM1';
  const country = code.slice(0, 2);
  const within = kind === 'district' ? [...parentsOf(code), country] : [country];
  const regions = chainOf(within);
  const [latitude, longitude] = [cellOf(line, columns.latitude), cellOf(line, columns.longitude)];
  const link: EntityLink = {
    geonames: Number(cellOf(line, columns.geonames)),
    countryCode: country,
    ...(latitude === '' ? {} : { latitude: Number(latitude), longitude: Number(longitude) }),
    feature,
    ...(regions.length === 0 ? {} : { regions }),
  };
  const population = Number(cellOf(line, columns.population));
  const prominence = prominenceOf(kind, feature, population, key !== null && keyOf(name) !== key);
  return { name, kind, subtype: 'Region', link, code, within, population, prominence };
}

/** By the table that the line is of: codes do not tell, since not every country has them in two steps (`IE.L.31`, `IQ.11`). */
function isDistrict(line: string): boolean {
  return /^\d+$/u.test(cellOf(line, DISTRICT.geonames));
}

/** The code of the region that a district lies in, where its own says so. */
function parentsOf(district: string): string[] {
  const end = district.indexOf('.', district.indexOf('.') + 1);
  return end < 0 ? [] : [district.slice(0, end)];
}

const MOST_DISTRICTS = 2 ** 16;

/**
 * Looks up the district of a city by its GeoNames id. Id and number of the district are one number each in a sorted
 * column, made when it is first asked for: a Map of so many would be far larger.
 */
function districtsOfCities(districts: readonly string[]): (cityId: number) => string | undefined {
  let column: Float64Array | undefined;
  return (cityId) => {
    column ??= columnOf(districts);
    let low = 0;
    let high = column.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((column[middle] as number) < cityId * MOST_DISTRICTS) low = middle + 1;
      else high = middle;
    }
    const found = column[low] ?? 0;
    if (Math.floor(found / MOST_DISTRICTS) !== cityId) return undefined;
    return cellOf(districts[found % MOST_DISTRICTS] ?? '', 0);
  };
}

function columnOf(districts: readonly string[]): Float64Array {
  const numbers: number[] = [];
  for (const [at, line] of districts.entries()) {
    let id = 0;
    for (const step of cellOf(line, DISTRICT.cities).split(' ')) {
      id += Number.parseInt(step, 36);
      numbers.push(id * MOST_DISTRICTS + at);
    }
  }
  return Float64Array.from(numbers).sort();
}
