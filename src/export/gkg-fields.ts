import type { GraphNode } from '../store/index.ts';
import { numberIn, textIn } from './values.ts';

/** Text as a part of a field: what parts fields and blocks becomes a space. Its length stays. */
export function field(text: string): string {
  return text.replace(/[\t\r\n;,#|]/gu, ' ');
}

export interface GkgLocation {
  /** 1: a country; 4: a town elsewhere than in the United States, 3: one there; 5 and 2: a state or region. */
  readonly type: 1 | 2 | 3 | 4 | 5;
  readonly name: string;
  readonly latitude: number;
  readonly longitude: number;
}

/** Null for a place whose coordinates are not known. */
export function locationOf({ labels, properties }: GraphNode): GkgLocation | null {
  const [latitude, longitude] = [numberIn(properties, 'latitude'), numberIn(properties, 'longitude')];
  if (latitude === undefined || longitude === undefined) return null;
  const isAmerican = textIn(properties, 'countryCode') === 'US';
  const region = isAmerican ? 2 : 5;
  const town = isAmerican ? 3 : 4;
  const inside = labels.includes('Region') ? region : town;
  const type = labels.includes('Country') ? 1 : inside;
  return { type, name: field(textIn(properties, 'name') ?? ''), latitude, longitude };
}

/**
 * A location inside a field. Codes of countries and regions are FIPS 10-4 there, and the ids those of another gazetteer:
 * the graph has neither, and leaves them empty.
 */
export function inlineLocation({ type, name, latitude, longitude }: GkgLocation): string {
  return [type, name, '', '', latitude, longitude, ''].join('#');
}

/** The same in the newer fields, which have a second region, and the offset of the name. */
export function locationWithOffset({ type, name, latitude, longitude }: GkgLocation, start: number): string {
  return [type, name, '', '', '', latitude, longitude, '', start].join('#');
}
