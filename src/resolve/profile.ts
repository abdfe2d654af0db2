import { contentId, type EntityType } from '../article/index.ts';

export type ProfileId = string;

/**
 * What articles that speak of a participant in the same way share: its type and name, and the country and field of
 * work that they state of it. Everything said under one profile is taken to be of one entity; whether two profiles are
 * of one is decided by their scores, and by people. An id is of what it stands for, so it is the same in every graph.
 */
export interface Profile {
  readonly id: ProfileId;
  readonly type: Exclude<EntityType, 'Unnamed'>;
  /** Folded; of a person without particles and honorifics, of others without small words and legal forms. */
  readonly name: string;
  /** ISO 3166-1 alpha-2; null where the article does not say. */
  readonly country: string | null;
  /** What a person works in: `politics`, `police`, `sport`; null where the article does not say, and for all others. */
  readonly field: string | null;
  /** By which it is known for good: `country IN`, `geonames 1275339`, `organization …`; null for all others. */
  readonly authority: string | null;
}

/** The profile with its id. */
export function profile(parts: Omit<Profile, 'id'>): Profile {
  const { type, name, country, field, authority } = parts;
  const id = authority === null ? contentId(type, name, country, field) : contentId(type, ...authority.split(' '));
  return { id, ...parts };
}

/** The canonical id of the country with this ISO 3166-1 alpha-2 code, whichever name it goes by. */
export function countryId(countryCode: string): ProfileId {
  return contentId('Place', 'country', countryCode);
}

/** The canonical id of the place with this GeoNames id, unless it is a country. */
export function geonamesPlaceId(geonames: number): ProfileId {
  return contentId('Place', 'geonames', String(geonames));
}

/** The GeoNames id of the place that the profile stands for; null for all others. */
export function geonamesIdOf({ authority }: Profile): number | null {
  const id = /^geonames (?<id>\d+)$/u.exec(authority ?? '')?.groups?.id;
  return id === undefined ? null : Number(id);
}

/** The code of the country that the profile stands for; null for all others. */
export function countryCodeOf({ authority }: Profile): string | null {
  return /^country (?<code>[A-Z]{2})$/u.exec(authority ?? '')?.groups?.code ?? null;
}
