// Scores the linking of places: node scripts/scores/places.mjs SHARED_DATA [--errors] [--engine fast]
// Every toponym of TR-News and GeoVirus that has coordinates counts. Ours is the mention that overlaps it; one that we give
// no coordinates is wrong, and lies half the globe away. Beside it the same with the most populous place of each name.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { annotate } from '../../dist/extract/index.js';
import { countryOfCode, placeOfDemonym, placesNamed } from '../../dist/lexicon/gazetteer.js';
import { readSources } from '../../dist/read/index.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { engine: { type: 'string' }, errors: { type: 'boolean' } },
});
const [shared] = positionals;
if (shared === undefined) {
  console.error('Name the folder of the corpora: node scripts/scores/places.mjs ../shared/data');
  process.exit(2);
}
const NEAR_KM = 161;
const FARTHEST_KM = 20_039;
for (const corpus of ['tr-news', 'geovirus']) await scoreCorpus(corpus);

async function scoreCorpus(corpus) {
  const path = `${shared}/places/${corpus}.jsonl`;
  const gold = new Map(rowsOf(path).map((row) => [row.text, row]));
  const ours = [];
  const populous = [];
  const ids = { right: 0, all: 0 };
  for await (const { article, error } of readSources([path], { asIs: true })) {
    if (error !== undefined) throw error;
    const row = gold.get(article.text);
    if (row === undefined) throw new Error(`${article.source}: its text is not the corpus's`);
    const annotated = await annotate(article, values.engine);
    const units = unitsOf(row.text);
    for (const { start, end, text, geo } of row.mentions) {
      if (geo?.lat == null) continue;
      const span = { start: units[start], end: units[end] };
      const link = linkAt(annotated, span);
      const point = { latitude: Number(geo.lat), longitude: Number(geo.lon) };
      const km = distance(point, link);
      ours.push(km);
      populous.push(distance(point, mostPopulous(text)?.link));
      if (geo.geonameid !== undefined) ids.all += 1;
      if (geo.geonameid !== undefined && idOf(link) === Number(geo.geonameid)) ids.right += 1;
      if (values.errors && km > NEAR_KM) report(row, text, geo, link, km);
    }
  }
  print(corpus, 'wiregraph', ours);
  print(corpus, 'most populous wins', populous);
  if (ids.all > 0) console.log(`${corpus}: the very GeoNames id for ${(ids.right / ids.all).toFixed(3)} of ${ids.all}`);
}

/** The link of the mention that overlaps a span most; a headline is no part of these texts. */
function linkAt({ mentions, entities }, span) {
  const shares = mentions
    .filter(({ kind, start, end }) => kind !== 'pronoun' && start < span.end && span.start < end)
    .map((mention) => ({ mention, beyond: Math.abs(mention.start - span.start) + Math.abs(mention.end - span.end) }));
  const linked = shares.filter(({ mention }) => entityOf(mention)?.link?.latitude !== undefined);
  const [best] = linked.sort((one, other) => one.beyond - other.beyond);
  return best === undefined ? undefined : entityOf(best.mention).link;

  function entityOf(mention) {
    return entities.find(({ id }) => id === mention.entity);
  }
}

/** A demonym counts by its country. */
function idOf(link) {
  if (link === undefined) return undefined;
  const country = link.countryCode === undefined ? undefined : countryOfCode(link.countryCode)?.link;
  const isCountry = link.latitude === country?.latitude && link.longitude === country?.longitude;
  return link.geonames ?? (isCountry ? country.geonames : undefined);
}

function mostPopulous(text) {
  const located = placesNamed(text).filter(({ link }) => link.latitude !== undefined);
  return placeOfDemonym(text) ?? located.toSorted((one, other) => other.population - one.population)[0];
}

function print(corpus, name, distances) {
  const sorted = distances.toSorted((one, other) => one - other);
  const near = sorted.filter((km) => km <= NEAR_KM).length / sorted.length;
  const mean = sorted.reduce((sum, km) => sum + km, 0) / sorted.length;
  const found = sorted.filter((km) => km < FARTHEST_KM);
  const meanFound = found.reduce((sum, km) => sum + km, 0) / found.length;
  console.log(
    `${corpus}, ${name}: ${near.toFixed(3)} of ${sorted.length} toponyms within ${NEAR_KM} km; mean error ` +
      `${mean.toFixed(0)} km (of the ${found.length} with coordinates ${meanFound.toFixed(0)} km), median ` +
      `${sorted[sorted.length >> 1].toFixed(1)} km`,
  );
}

function report({ id }, text, geo, link, km) {
  const is =
    link === undefined
      ? 'nothing'
      : `${link.geonames ?? 'near'} ${link.countryCode} ${link.latitude},${link.longitude}`;
  const name = geo.name ?? geo.page;
  console.log(
    `${id}\t${text}\t${name} ${geo.fcode ?? ''} ${geo.country ?? ''} ${geo.lat},${geo.lon}\t${is}\t${km.toFixed(0)}`,
  );
}

function distance({ latitude, longitude }, link) {
  if (link?.latitude === undefined) return FARTHEST_KM;
  const degree = Math.PI / 180;
  const [north, south] = [latitude * degree, link.latitude * degree];
  const turn = (link.longitude - longitude) * degree;
  const half = Math.sin((south - north) / 2) ** 2 + Math.cos(north) * Math.cos(south) * Math.sin(turn / 2) ** 2;
  return 2 * 6371 * Math.asin(Math.min(1, Math.sqrt(half)));
}

function rowsOf(path) {
  return readFileSync(path, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}

/** Index of a code point -> index of a code unit. */
function unitsOf(text) {
  const units = [0];
  for (const character of text) units.push(units.at(-1) + character.length);
  return units;
}
