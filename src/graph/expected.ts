import {
  EMPTY_RECORD,
  evidenceOf,
  type Judgement,
  type Profile,
  type ProfileRecord,
  resolveAll,
} from '../resolve/index.ts';
import { contributionsOf, recordAfter } from './contributions.ts';
import { claimsOf, type DerivedRelationship, derive, type StandingClaim } from './derive.ts';
import { placeWithin } from './hierarchy.ts';
import type { StoredArticle } from './stored.ts';
import { adjusted, counted, type Tally } from './tally.ts';

/** What the articles read so far give for profiles, entities and the relationships between them, gathered anew. */
export interface Expectations {
  add(article: StoredArticle): void;
  /** The profiles that articles speak of, with what they say. */
  readonly records: ReadonlyMap<string, ProfileRecord>;
  /** Once all articles are added: who is whom, by the judgements too. */
  resolve(profiles: readonly Profile[], judgements: readonly Judgement[]): void;
  /** The entity of a profile; itself for a participant that is local to its article. */
  entityOf(participant: string): string;
  /** The entities that MENTIONS lead to for each participant. */
  readonly mentioned: ReadonlyMap<string, ReadonlySet<string>>;
  tallyOf(entity: string): Tally;
  /** The type of an entity; null for one that is local to its article. */
  typeOf(entity: string): string | null;
  /** The entities that articles speak of. */
  entities(): Iterable<string>;
  /** All that leads from the entity, which lies in the `wider` places. */
  derivedFrom(entity: string, wider: readonly string[]): DerivedRelationship[];
}

export function expectations(): Expectations {
  const records = new Map<string, ProfileRecord>();
  const locals = new Map<string, Tally>();
  const mentioned = new Map<string, Set<string>>();
  const claims: StandingClaim[] = [];
  const claimsFrom = new Map<string, StandingClaim[]>();
  const tallies = new Map<string, Tally>();
  const types = new Map<string, string>();
  let clusters: ReadonlyMap<string, string> = new Map();
  const entityOf = (participant: string) => clusters.get(participant) ?? participant;
  return {
    records,
    mentioned,
    entityOf,
    add(article) {
      claims.push(...claimsOf(article));
      for (const { mentions, statements, isLocal, resolvedTo } of article.parts) {
        const { entity } = mentions;
        mentioned.set(entity, (mentioned.get(entity) ?? new Set()).add(resolvedTo));
        if (isLocal) locals.set(entity, counted(statements));
      }
      for (const [id, contribution] of contributionsOf(article.parts))
        records.set(id, recordAfter(records.get(id) ?? EMPTY_RECORD, undefined, contribution));
    },
    resolve(profiles, judgements) {
      const candidates = profiles.flatMap((profile) => {
        const record = records.get(profile.id);
        return record === undefined ? [] : [{ profile, evidence: evidenceOf(record) }];
      });
      for (const { id, type } of profiles) types.set(id, type);
      clusters = resolveAll(candidates, judgements);
      for (const [id, tally] of locals) tallies.set(id, tally);
      for (const [id, { statements }] of records) {
        const entity = entityOf(id);
        tallies.set(entity, adjusted(tallies.get(entity) ?? NOTHING, NOTHING, statements));
      }
      for (const claim of claims) {
        const resolved = { ...claim, subject: entityOf(claim.subject), object: entityOf(claim.object) };
        const known = claimsFrom.get(resolved.subject);
        if (known === undefined) claimsFrom.set(resolved.subject, [resolved]);
        else known.push(resolved);
      }
    },
    tallyOf: (entity) => tallies.get(entity) ?? NOTHING,
    typeOf: (entity) => types.get(entity) ?? null,
    entities: () => tallies.keys(),
    derivedFrom(entity, wider) {
      const hierarchy = wider.filter((place) => tallies.has(place)).map((place) => placeWithin(entity, place));
      return [...derive(claimsFrom.get(entity) ?? []), ...hierarchy];
    },
  };
}

const NOTHING: Tally = new Map();
