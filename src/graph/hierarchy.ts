import { countryId, geonamesPlaceId } from '../resolve/index.ts';
import type { DerivedRelationship } from './derive.ts';

/** The gazetteer says that the one lies in the other: kept apart from what articles claim by its `source`. */
export function placeWithin(place: string, wider: string): DerivedRelationship {
  return { type: 'PART_OF', from: place, to: wider, properties: { source: 'geonames' } };
}

/**
 * The ids of the wider places that a place lies in, by what its node holds: district, state or province, and country.
 * None for what is no place, though it has a country.
 */
export function widerPlaces(
  id: string,
  labels: readonly string[],
  { countryCode, admin1Id, admin2Id }: Readonly<{ [property: string]: unknown }>,
): string[] {
  if (!labels.includes('Place')) return [];
  const regions = [admin2Id, admin1Id].flatMap((region) => (isNumber(region) ? [geonamesPlaceId(Number(region))] : []));
  const country = typeof countryCode === 'string' ? [countryId(countryCode)] : [];
  return [...new Set([...regions, ...country])].filter((wider) => wider !== id);
}

function isNumber(value: unknown): boolean {
  return typeof value === 'number' || typeof value === 'bigint';
}
