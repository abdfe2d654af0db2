import { countryId, foldName } from '../resolve/index.ts';
import type { Properties, Statement } from './changes.ts';
import { relationshipOf } from './labels.ts';
import { propertiesOf } from './properties.ts';

/** A claim as it stands in the graph, with what its weight depends on. */
export interface StandingClaim {
  readonly article: string;
  /** Equal for copies of one report. */
  readonly contentHash: string;
  readonly subject: string;
  readonly object: string;
  readonly predicate: string;
  readonly title: string | null;
  readonly negated: boolean;
  readonly confidence: number;
}

/** A relationship between entities that is read off from what articles state. */
export interface DerivedRelationship {
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly properties: Properties;
}

/** The geographic hierarchy of the gazetteer, kept apart from what articles claim by its `source`. */
export function placeInCountry(place: string, country: string): DerivedRelationship {
  return { type: 'PART_OF', from: place, to: country, properties: { source: 'geonames' } };
}

/** The id of the country that a place with this country code lies in; null for the country itself and without a code. */
export function countryOf(place: string, countryCode: string | null): string | null {
  if (countryCode === null) return null;
  const country = countryId(countryCode);
  return country === place ? null : country;
}

/** The countries that statements on an entity put it in: itself left out. */
export function countriesOf(entity: string, statements: readonly Statement[]): string[] {
  const codes = statements.flatMap((statement) => /^countryCode=(.+)$/u.exec(statement)?.[1] ?? []);
  return codes.flatMap((code) => countryOf(entity, code) ?? []);
}

/** One relationship for each subject, predicate and object (and title); a negated claim gives none. */
export function derive(claims: readonly StandingClaim[]): DerivedRelationship[] {
  const groups = new Map<string, StandingClaim[]>();
  for (const claim of claims) {
    if (claim.negated || claim.subject === claim.object || relationshipOf(claim.predicate) === undefined) continue;
    const title = claim.title === null ? null : foldName(claim.title);
    const key = JSON.stringify([claim.predicate, claim.subject, claim.object, title]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [claim]);
    else group.push(claim);
  }
  return [...groups.values()].flatMap(relationshipFrom);
}

function relationshipFrom(claims: readonly StandingClaim[]): DerivedRelationship[] {
  const first = claims[0];
  const type = first === undefined ? undefined : relationshipOf(first.predicate);
  if (first === undefined || type === undefined) return [];
  const strongest = new Map<string, number>();
  for (const { contentHash, confidence } of claims) {
    strongest.set(contentHash, Math.max(confidence, strongest.get(contentHash) ?? 0));
  }
  const properties = propertiesOf({
    title: commonestTitle(claims),
    claims: claims.length,
    articles: new Set(claims.map((claim) => claim.article)).size,
    sources: strongest.size,
    confidence: combined([...strongest.values()]),
  });
  return [{ type, from: first.subject, to: first.object, properties }];
}

/** The probability that at least one source is right, were they independent; in a fixed order, so that rounding is too. */
function combined(confidences: readonly number[]): number {
  const doubt = confidences
    .toSorted((one, other) => one - other)
    .reduce((all, confidence) => all * (1 - confidence), 1);
  return Math.round((1 - doubt) * 1e4) / 1e4;
}

function commonestTitle(claims: readonly StandingClaim[]): string | null {
  const counts = new Map<string, number>();
  for (const { title } of claims) if (title !== null) counts.set(title, (counts.get(title) ?? 0) + 1);
  const [best] = [...counts].sort(([one, ones], [other, others]) => others - ones || (one < other ? -1 : 1));
  return best?.[0] ?? null;
}
