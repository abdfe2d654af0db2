import { countryOf, type DerivedRelationship, derive, placeInCountry, type StandingClaim } from './derive.ts';
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

function claimsOf({ article, annotations, arguments: links }: StoredArticle): StandingClaim[] {
  const ends = { SUBJECT: new Map<string, string>(), OBJECT: new Map<string, string>() };
  for (const { type, from, to } of links) if (type === 'SUBJECT' || type === 'OBJECT') ends[type].set(from, to);
  return annotations.flatMap(({ id, kind, properties: { predicate, title, negated, confidence } }) => {
    const [subject, object] = [ends.SUBJECT.get(id), ends.OBJECT.get(id)];
    if (kind !== 'Claim' || subject === undefined || object === undefined) return [];
    return [
      {
        article: article.id,
        contentHash: String(article.properties.contentHash),
        subject,
        object,
        predicate: String(predicate),
        title: typeof title === 'string' ? title : null,
        negated: negated === true,
        confidence: typeof confidence === 'number' ? confidence : 0,
      },
    ];
  });
}
