import type { EntityId, EntityType } from './mention.ts';

/** Finer kinds, which become labels beside the base label. */
export type EntitySubtype =
  | 'Official'
  | 'Agency'
  | 'Company'
  | 'Court'
  | 'Media'
  | 'Party'
  | 'Team'
  | 'ArmedGroup'
  | 'International'
  | 'Government'
  | 'Education'
  | 'Country'
  | 'Region'
  | 'City'
  | 'Facility'
  | 'NaturalPlace'
  | 'Nationality'
  | 'Law'
  | 'Work'
  | 'Product'
  | 'NamedEvent';

/** An administrative region that a place lies in. */
export interface LinkedRegion {
  readonly name: string;
  readonly geonames: number;
}

/**
 * Where an entity stands in the gazetteer or the table of well-known organisations. Latitude and longitude in degrees, WGS 84. A place of the gazetteer has its
 * GeoNames id; what only bears a place's name (an organisation, a people) or lies in it (a building) has that place's
 * country and coordinates, and no id.
 */
export interface EntityLink {
  readonly geonames?: number;
  /** Code of GeoNames for the kind of place: `PCLI` a country, `ADM1` a state or province, `PPLC` a capital, `STM` a river. */
  readonly feature?: string;
  /** The administrative regions that the place lies in, the narrowest first; its country is `countryCode`. */
  readonly regions?: readonly LinkedRegion[];
  readonly wikidata?: string;
  /** Its id in the table of well-known organisations. */
  readonly organization?: string;
  /** ISO 3166-1 alpha-2. */
  readonly countryCode?: string;
  readonly latitude?: number;
  readonly longitude?: number;
}

/** One participant of one article: the mentions of it share its `id`. */
export interface Entity {
  readonly id: EntityId;
  readonly type: EntityType;
  readonly subtypes: readonly EntitySubtype[];
  /** The canonical name: the fullest form in which the article names it; for an Unnamed its description. */
  readonly name: string;
  /** Other forms used in the article, in the order of their first use; never the name itself. */
  readonly aliases: readonly string[];
  readonly link?: EntityLink;
}
