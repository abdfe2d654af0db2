import { readTable } from '../table.ts';
import type { Country } from './countries.ts';
import { keyOf } from './place.ts';
import { partsOf } from './rows.ts';

/** The people that a word names: their country (ISO 3166-1; '' for none or several), and the place where it is not the country. */
export interface Demonym {
  readonly countryCode: string;
  readonly place: string | null;
}

/** Demonyms by word. What the tables say goes before what world-countries does. */
export function loadDemonyms(countries: readonly Country[]): ReadonlyMap<string, Demonym> {
  const demonyms = new Map<string, Demonym>();
  const add = (word: string, demonym: Demonym): void => {
    const key = keyOf(word);
    if (!demonyms.has(key)) demonyms.set(key, demonym);
  };
  for (const row of readTable('region-demonyms'))
    for (const word of partsOf(row.words ?? ''))
      add(word, { countryCode: row.countryCode ?? '', place: row.place ?? '' });
  for (const row of readTable('demonyms'))
    for (const word of partsOf(row.words ?? '')) add(word, { countryCode: row.countryCode ?? '', place: null });
  for (const { cca2: countryCode, demonyms: words } of countries)
    for (const word of `${words.eng?.m}, ${words.eng?.f}`.split(', '))
      if (/^\p{Lu}/u.test(word)) add(word, { countryCode, place: null });
  return demonyms;
}
