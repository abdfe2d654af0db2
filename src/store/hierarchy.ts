import { type DerivedRelationship, placeWithin, widerPlaces } from '../graph/index.ts';
import type { Transaction } from './connection.ts';
import { CREATE_HIERARCHY, DELETE_HIERARCHY, PLACES_WITHIN } from './cypher/index.ts';
import type { EntityTransition } from './entities.ts';
import { rowsOf, textOf, textsOf } from './rows.ts';

/**
 * Keeps `(:Place)-[:PART_OF {source: 'geonames'}]->(:Place)` true from each place to the wider ones that it lies in, as
 * far as the graph has them. What is deleted took its relationships with it, so only what came or moved is to be linked.
 */
export async function updateHierarchy(
  transaction: Transaction,
  transitions: readonly EntityTransition[],
): Promise<void> {
  const moved = transitions.filter(
    ({ isNew, before, after }) => after !== null && (isNew || wider(before) !== wider(after)),
  );
  const unlinked = moved.filter(({ isNew, before }) => !isNew && wider(before) !== '');
  if (unlinked.length > 0) await transaction.run(DELETE_HIERARCHY, { ids: unlinked.map(({ id }) => id) });
  const links = new Map<string, DerivedRelationship>();
  const add = (place: string, within: string) => links.set(`${place} ${within}`, placeWithin(place, within));
  for (const { id, after } of moved) for (const within of after?.wider ?? []) add(id, within);
  for (const [place, within] of await inside(transaction, transitions)) add(place, within);
  const rows = [...links.values()].map(({ from, to, properties }) => ({ source: from, target: to, properties }));
  if (rows.length > 0) await transaction.run(CREATE_HIERARCHY, { rows });
}

/** The places of the graph that lie in a country or region which has just come. */
async function inside(transaction: Transaction, transitions: readonly EntityTransition[]): Promise<[string, string][]> {
  const arrived = transitions.filter(({ isNew, after }) => isNew && after !== null);
  const countries = arrived.flatMap(({ country }) => country ?? []);
  const regions = arrived.flatMap(({ geonamesId }) => geonamesId ?? []);
  if (countries.length + regions.length === 0) return [];
  const ids = new Set(arrived.map(({ id }) => id));
  return (await rowsOf(transaction, PLACES_WITHIN, { countries, regions })).flatMap((row) =>
    widerPlaces(textOf(row.id), textsOf(row.labels), row)
      .filter((within) => ids.has(within))
      .map((within): [string, string] => [textOf(row.id), within]),
  );
}

/** As one text, to be compared. */
function wider(projection: EntityTransition['after']): string {
  return projection === null ? '' : projection.wider.join(' ');
}
