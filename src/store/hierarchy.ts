import { countryOf, placeInCountry } from '../graph/index.ts';
import type { Transaction } from './connection.ts';
import { CREATE_HIERARCHY, DELETE_HIERARCHY, PLACES_IN_COUNTRIES } from './cypher.ts';
import type { EntityTransition } from './entities.ts';
import { rowsOf, textOf } from './rows.ts';

/**
 * Keeps `(:Place)-[:PART_OF {source: 'geonames'}]->(:Place)` true from each place to its country, where the graph has
 * both. What is deleted took its relationships with it, so only what came or moved is to be linked.
 */
export async function updateHierarchy(
  transaction: Transaction,
  transitions: readonly EntityTransition[],
): Promise<void> {
  const moved = transitions.filter(({ before, after, isNew }) => isNew || codeOf(before) !== codeOf(after));
  const unlinked = moved.filter(({ before, after, isNew }) => !isNew && codeOf(before) !== null && after !== null);
  if (unlinked.length > 0) await transaction.run(DELETE_HIERARCHY, { ids: unlinked.map(({ id }) => id) });
  const countries = new Map<string, string>();
  for (const { id, after } of moved) {
    const country = countryOf(id, codeOf(after));
    if (country !== null) countries.set(id, country);
  }
  const arrived = transitions.flatMap(({ isNew, after, country }) => (isNew && after !== null ? (country ?? []) : []));
  if (arrived.length > 0) {
    for (const row of await rowsOf(transaction, PLACES_IN_COUNTRIES, { codes: arrived })) {
      const country = countryOf(textOf(row.id), textOf(row.countryCode));
      if (country !== null) countries.set(textOf(row.id), country);
    }
  }
  const links = [...countries].map(([place, country]) => placeInCountry(place, country));
  const rows = links.map(({ from, to, properties }) => ({ source: from, target: to, properties }));
  if (rows.length > 0) await transaction.run(CREATE_HIERARCHY, { rows });
}

function codeOf(projection: EntityTransition['after']): string | null {
  const code = projection?.properties.countryCode;
  return typeof code === 'string' ? code : null;
}
