import { claimsOf, countryOf, type DerivedRelationship, derive, placeInCountry, type StandingClaim } from './derive.ts';
import type { StoredArticle } from './stored.ts';
import { retally, type Tally } from './tally.ts';

/** What the articles read so far give for entities and the relationships between them, gathered anew. */
export interface Expectations {
  add(article: StoredArticle): void;
  tallyOf(entity: string): Tally;
  /** The entities that articles speak of. */
  entities(): Iterable<string>;
  /** All that leads from the entity. `countryCode` is null for what is no place. */
  derivedFrom(entity: string, countryCode: string | null): DerivedRelationship[];
}

export function expectations(): Expectations {
  const tallies = new Map<string, Tally>();
  const claims = new Map<string, StandingClaim[]>();
  return {
    add(article) {
      for (const { id, statements } of article.entities)
        tallies.set(id, retally(tallies.get(id) ?? new Map(), [], statements));
      for (const claim of claimsOf(article)) {
        const known = claims.get(claim.subject);
        if (known === undefined) claims.set(claim.subject, [claim]);
        else known.push(claim);
      }
    },
    tallyOf: (entity) => tallies.get(entity) ?? new Map(),
    entities: () => tallies.keys(),
    derivedFrom(entity, countryCode) {
      const country = countryOf(entity, countryCode);
      const hierarchy = country !== null && tallies.has(country) ? [placeInCountry(entity, country)] : [];
      return [...derive(claims.get(entity) ?? []), ...hierarchy];
    },
  };
}
