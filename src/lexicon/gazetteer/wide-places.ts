import type { EntityLink, EntitySubtype } from '../../article/index.ts';
import { readTable } from '../table.ts';
import { ByKey } from './by-key.ts';
import { keyOf, type Place } from './place.ts';
import { partsOf } from './rows.ts';

const AREAS = new Set(['CONT', 'RGN']);
const BUILT = new Set(['BLDG', 'PAL', 'ST', 'SQR', 'MNMT', 'MSQE', 'CH', 'MILB', 'NUC', 'CNL', 'PRK', 'AIRP']);

/** Continents, regions of the world, natural places and landmarks by name. */
export function loadWidePlaces(): (key: string) => readonly Place[] {
  const byKey = new ByKey<Place>();
  for (const row of readTable('wide-places')) {
    const names = partsOf(row.names ?? '');
    const place = placeOf(names[0] ?? '', row);
    for (const name of names) byKey.add(keyOf(name), place);
  }
  for (const row of readTable('place-names')) {
    const key = keyOf(row.name ?? '');
    if (row.subtype !== 'Country' && row.subtype !== 'City' && !byKey.has(key)) byKey.add(key, unlocated(row));
  }
  return (key) => byKey.get(key);
}

function placeOf(name: string, row: Readonly<Record<string, string>>): Place {
  const [feature, country] = [row.feature ?? '', row.countryCode ?? ''];
  const link: EntityLink = {
    ...(row.geonames === '' ? {} : { geonames: Number(row.geonames) }),
    ...(country === '' ? {} : { countryCode: country }),
    latitude: Number(row.latitude),
    longitude: Number(row.longitude),
    feature,
  };
  const subtype: EntitySubtype = AREAS.has(feature) ? 'Region' : BUILT.has(feature) ? 'Facility' : 'NaturalPlace';
  const within = country === '' ? [] : [country];
  return { name, kind: 'wide', subtype, link, code: null, within, population: 0, prominence: country === '' ? 9 : 7.6 };
}

/** A name that is known to be of a place, and no more. */
function unlocated(row: Readonly<Record<string, string>>): Place {
  const country = row.countryCode ?? '';
  return {
    name: row.name ?? '',
    kind: 'wide',
    subtype: row.subtype as EntitySubtype,
    link: country === '' ? {} : { countryCode: country },
    code: null,
    within: country === '' ? [] : [country],
    population: 0,
    prominence: -1,
  };
}
