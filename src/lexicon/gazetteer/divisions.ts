import type { EntityLink, LinkedRegion } from '../../article/index.ts';
import { addTo, keyOf, type Place, type PlaceKind, prominenceOf } from './place.ts';
import { cellOf, linesOf, partsOf } from './rows.ts';

/** Columns of the tables that scripts/gazetteer/regions.mjs makes. */
const REGION = { geonames: 2, name: 3, latitude: 5, longitude: 6, population: 7, aliases: 8 } as const;
const DISTRICT = { geonames: 1, name: 2, latitude: 3, longitude: 4, population: 5, aliases: 6, cities: 7 } as const;

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
  const byKey = new Map<string, string[]>();
  const districts = linesOf('districts');
  const districtOf = districtsOfCities(districts);
  for (const line of linesOf('regions')) index(line, REGION.name, REGION.aliases);
  for (const line of districts) index(line, DISTRICT.name, DISTRICT.aliases);

  function index(line: string, name: number, aliases: number): void {
    byCode.set(cellOf(line, 0), line);
    addTo(byKey, keyOf(cellOf(line, name)), line);
    for (const alias of partsOf(cellOf(line, aliases))) addTo(byKey, keyOf(alias), line);
  }

  function chainOf(codes: readonly string[]): readonly LinkedRegion[] {
    return codes.flatMap((code) => {
      const line = byCode.get(code);
      if (line === undefined) return [];
      const columns = isDistrict(code) ? DISTRICT : REGION;
      return [{ name: cellOf(line, columns.name), geonames: Number(cellOf(line, columns.geonames)) }];
    });
  }

  return {
    named: (key) => (byKey.get(key) ?? []).map((line) => placeOf(line, key, chainOf)),
    ofCode: (code) => {
      const line = byCode.get(code);
      return line === undefined ? undefined : placeOf(line, null, chainOf);
    },
    around: (cityId, regionCode) => {
      const district = districtOf(cityId);
      if (district === undefined) return byCode.has(regionCode) ? [regionCode] : [];
      return [district, parentOf(district)];
    },
    chainOf,
  };
}

/** `key` is that of the name that found it. */
function placeOf(line: string, key: string | null, chainOf: Divisions['chainOf']): Place {
  const code = cellOf(line, 0);
  const kind: PlaceKind = isDistrict(code) ? 'district' : 'region';
  const columns = kind === 'district' ? DISTRICT : REGION;
  const name = cellOf(line, columns.name);
  const feature = kind === 'district' ? 'ADM2' : 'ADM1';
  const country = code.slice(0, 2);
  const within = kind === 'district' ? [parentOf(code), country] : [country];
  const [latitude, longitude] = [cellOf(line, columns.latitude), cellOf(line, columns.longitude)];
  const link: EntityLink = {
    geonames: Number(cellOf(line, columns.geonames)),
    countryCode: country,
    ...(latitude === '' ? {} : { latitude: Number(latitude), longitude: Number(longitude) }),
    feature,
    regions: chainOf(within),
  };
  const population = Number(cellOf(line, columns.population));
  const prominence = prominenceOf(kind, feature, population, key !== null && keyOf(name) !== key);
  return { name, kind, subtype: 'Region', link, code, within, population, prominence };
}

function isDistrict(code: string): boolean {
  return code.indexOf('.', code.indexOf('.') + 1) > 0;
}

function parentOf(district: string): string {
  return district.slice(0, district.indexOf('.', district.indexOf('.') + 1));
}

/** Looks up the district of a city by its GeoNames id in two sorted columns: a Map of so many would be far larger. */
function districtsOfCities(districts: readonly string[]): (cityId: number) => string | undefined {
  const pairs: [id: number, district: number][] = [];
  for (const [at, line] of districts.entries()) {
    let id = 0;
    for (const step of cellOf(line, DISTRICT.cities).split(' ')) {
      id += Number.parseInt(step, 36);
      pairs.push([id, at]);
    }
  }
  pairs.sort(([one], [other]) => one - other);
  const ids = Int32Array.from(pairs, ([id]) => id);
  const numbers = Uint16Array.from(pairs, ([, at]) => at);
  return (cityId) => {
    let low = 0;
    let high = ids.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ids[middle] as number) < cityId) low = middle + 1;
      else high = middle;
    }
    return ids[low] === cityId ? cellOf(districts[numbers[low] as number] ?? '', 0) : undefined;
  };
}
