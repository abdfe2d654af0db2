import { createRequire } from 'node:module';
import type { EntityLink } from '../../article/index.ts';
import { readTable } from '../table.ts';
import { ByKey } from './by-key.ts';
import { keyOf, type Place, prominenceOf } from './place.ts';
import { partsOf } from './rows.ts';

/** What world-countries tells of a country. */
export interface Country {
  readonly name: { readonly common: string; readonly official: string };
  readonly cca2: string;
  readonly altSpellings: readonly string[];
  readonly demonyms: { readonly eng?: { readonly m: string; readonly f: string } };
}

/** Every country of ISO 3166-1, by code and by name. */
export interface Countries {
  readonly list: readonly Country[];
  readonly byCode: ReadonlyMap<string, Place>;
  named(key: string): readonly Place[];
}

const require = createRequire(import.meta.url);

export function loadCountries(): Countries {
  const list = require('world-countries') as readonly Country[];
  const facts = new Map(readTable('countries').map((row) => [row.code ?? '', row]));
  const byCode = new Map<string, Place>();
  const reserved = new Map<string, Place>();
  const byKey = new ByKey<Place>();
  for (const row of readTable('place-names')) {
    // Names of the news come first: each means one country there, whichever else bears it somewhere.
    if (row.subtype !== 'Country' || row.countryCode === '') continue;
    const country = list.find(({ cca2 }) => cca2 === row.countryCode);
    if (country !== undefined) reserved.set(keyOf(row.name ?? ''), placeNow(country));
  }
  for (const [key, place] of reserved) byKey.add(key, place);
  for (const country of list) {
    const place = placeNow(country);
    for (const name of namesOf(country, facts.get(country.cca2)?.names ?? ''))
      if (!reserved.has(keyOf(name))) byKey.add(keyOf(name), place);
  }

  function placeNow(country: Country): Place {
    const known = byCode.get(country.cca2);
    if (known !== undefined) return known;
    const place = placeOf(country, facts.get(country.cca2) ?? {});
    byCode.set(country.cca2, place);
    return place;
  }

  return { list, byCode, named: (key) => byKey.get(key) };
}

function namesOf({ name, altSpellings }: Country, others: string): readonly string[] {
  const spellings = altSpellings.filter((spelling) => spelling.length > 4 && /^\p{Lu}/u.test(spelling));
  return [name.common, name.official, ...spellings, ...partsOf(others)];
}

function placeOf({ name, cca2 }: Country, facts: Readonly<Record<string, string>>): Place {
  const population = Number(facts.population ?? 0);
  const geonames = facts.geonames ?? '';
  const link: EntityLink = {
    ...(geonames === '' ? {} : { geonames: Number(geonames) }),
    countryCode: cca2,
    latitude: Number(facts.latitude),
    longitude: Number(facts.longitude),
    feature: 'PCLI',
  };
  return {
    name: name.common,
    kind: 'country',
    subtype: 'Country',
    link,
    code: cca2,
    within: [cca2],
    population,
    prominence: prominenceOf('country', 'PCLI', population, false),
  };
}
