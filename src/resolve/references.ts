import { type AnnotatedArticle, contentId, type Entity, type EntityId } from '../article/index.ts';
import { countryMentions } from '../lexicon/country-mentions.ts';
import { institutionPattern, isGenericInstitution } from '../lexicon/institution-patterns.ts';
import { organizationWithId } from '../lexicon/organizations.ts';
import { fieldOf, isHeadOfState } from './evidence.ts';
import { foldName } from './fold.ts';
import { wordsOfName, wordsOfPerson } from './name-words.ts';
import { type Profile, profile } from './profile.ts';

/** What an article says of one of its participants, for telling whom it means elsewhere. */
export interface Reference {
  /** The profile's id; of one that only its own article can tell apart an id of that article's. */
  readonly id: string;
  /** Null for a participant that is local to its article: an unnamed one, or a single name of which nothing is told. */
  readonly profile: Profile | null;
  /** `country=IN`, `year=2019`, `fullName=…`: what tells of it beyond its names and offices. */
  readonly statements: readonly string[];
}

/** Each entity of the article with whom it is taken to mean. A function of the article alone. */
export function referencesOf(article: AnnotatedArticle): ReadonlyMap<EntityId, Reference> {
  const positions = firstPositions(article);
  const taken = new Map<string, number>();
  const year = /^\d{4}/u.exec(article.meta.publishedAt ?? '')?.[0];
  const surroundings = surroundingsOf(article);
  return new Map(
    article.entities.map((entity) => {
      const found = profileOf(entity, surroundings);
      const id = found?.id ?? localId(article, entity, positions.get(entity.id) ?? -1, taken);
      const statements = found === null ? [] : tellingOf(entity, found, surroundings.countries.get(entity.id), year);
      return [entity.id, { id, profile: found, statements }];
    }),
  );
}

/** What is known for good needs no telling apart; an organisation has its full name, whatever articles call it. */
function tellingOf(
  { link }: Entity,
  { authority }: Profile,
  countries: ReadonlySet<string> = new Set(),
  year: string | undefined,
): string[] {
  if (authority === null) {
    return [...[...countries].map((country) => `country=${country}`), ...(year === undefined ? [] : [`year=${year}`])];
  }
  const known = link?.organization === undefined ? undefined : organizationWithId(link.organization);
  return known === undefined ? [] : [`fullName=${known.name}`];
}

/** What an article's claims say of its entities. */
interface Surroundings {
  readonly countries: ReadonlyMap<EntityId, ReadonlySet<string>>;
  readonly fields: ReadonlyMap<EntityId, ReadonlySet<string>>;
  /** The country of which most of the article is; null where no country is that of half its places and peoples. */
  readonly about: string | null;
  /** Those who are told of as the head of a state, whichever it is. */
  readonly heads: ReadonlySet<EntityId>;
}

/** Relations by which a country of the object is one of the subject too. */
const TIES: ReadonlySet<string> = new Set([
  'holdsRole',
  'headOf',
  'memberOf',
  'employeeOf',
  'spokespersonFor',
  'represents',
  'basedIn',
  'locatedIn',
  'partOf',
]);

function surroundingsOf(article: AnnotatedArticle): Surroundings {
  const { entities, claims } = article;
  const codes = new Map(entities.map(({ id, link }) => [id, link?.countryCode]));
  const countries = new Map<EntityId, Set<string>>();
  const fields = new Map<EntityId, Set<string>>();
  const heads = new Set<EntityId>();
  for (const { id, type, link } of entities)
    if (type === 'Person' && link?.countryCode !== undefined) countries.set(id, new Set([link.countryCode]));
  for (const { subject, predicate, object, negated, title } of claims) {
    const country = object === null || negated || !TIES.has(predicate) ? undefined : codes.get(object);
    if (country !== undefined) countries.set(subject, (countries.get(subject) ?? new Set()).add(country));
    const field = title === undefined || negated ? null : fieldOf(title);
    if (title !== undefined && object === null && !negated && isHeadOfState(title)) heads.add(subject);
    if (field !== null) fields.set(subject, (fields.get(subject) ?? new Set()).add(field));
  }
  return { countries, fields, heads, about: countryOfArticle(article) };
}

function countryOfArticle({ entities, mentions }: AnnotatedArticle): string | null {
  const found = countryMentions(entities, mentions);
  const total = [...found.values()].reduce((sum, count) => sum + count, 0);
  const [best] = [...found].sort(([one, ones], [other, others]) => others - ones || (one < other ? -1 : 1));
  return best !== undefined && best[1] * 2 > total ? best[0] : null;
}

function profileOf(entity: Entity, { countries, fields, heads, about }: Surroundings): Profile | null {
  const country = sole(countries.get(entity.id));
  const field = sole(fields.get(entity.id));
  switch (entity.type) {
    case 'Unnamed':
      return null;
    case 'Person':
      return profileOfPerson(entity, country, field, heads.has(entity.id));
    case 'Place':
      return profileOfPlace(entity);
    case 'Organization':
      return profileOfOrganization(entity, country, about);
    case 'Other':
      return profile({ type: 'Other', name: nameOf(entity.name), country: null, field: null, authority: null });
  }
}

/** A single name means somebody beyond its article only where country and office are told with it, or the highest office. */
function profileOfPerson(
  { name }: Entity,
  country: string | null,
  field: string | null,
  isHead: boolean,
): Profile | null {
  const words = wordsOfPerson(name);
  if (words.length < 2 && (country === null || field === null) && !isHead) return null;
  return profile({ type: 'Person', name: words.join(' '), country, field, authority: null });
}

function profileOfPlace({ name, subtypes, link }: Entity): Profile {
  const country = link?.countryCode ?? null;
  const authority =
    country !== null && subtypes.includes('Country')
      ? `country ${country}`
      : link?.geonames === undefined
        ? null
        : `geonames ${link.geonames}`;
  const told = authority === null ? { name: nameOf(name), country } : { name: authority, country: null };
  return profile({ type: 'Place', ...told, field: null, authority });
}

/**
 * A well-known one is itself. What many countries have (`Supreme Court`, `Ministry of Health`) is that of the country
 * which the name, a claim or most of the article tells; where none does, its article alone can tell it apart.
 */
function profileOfOrganization({ name, link }: Entity, told: string | null, about: string | null): Profile | null {
  const known = link?.organization === undefined ? undefined : organizationWithId(link.organization);
  if (known !== undefined) {
    const authority = `organization ${known.id}`;
    return profile({ type: 'Organization', name: nameOf(known.name), country: null, field: null, authority });
  }
  const pattern = institutionPattern(name);
  const country = pattern?.countryCode ?? told ?? (pattern === null ? null : about);
  if (country === null && isGenericInstitution(name)) return null;
  return profile({ type: 'Organization', name: nameOf(pattern?.key ?? name), country, field: null, authority: null });
}

function nameOf(name: string): string {
  return wordsOfName(name).join(' ');
}

/** Where an article gives two, none of them is what it is told apart by. */
function sole(values: ReadonlySet<string> | undefined): string | null {
  const [only] = values ?? [];
  return values?.size === 1 && only !== undefined ? only : null;
}

/** Two who share a name and a place in the text (both unmentioned, say) are kept apart by their order in the article. */
function localId(article: AnnotatedArticle, entity: Entity, position: number, taken: Map<string, number>): string {
  const id = contentId(article.id, entity.type, foldName(entity.name), position);
  const earlier = taken.get(id) ?? 0;
  taken.set(id, earlier + 1);
  return earlier === 0 ? id : contentId(id, earlier);
}

function firstPositions(article: AnnotatedArticle): ReadonlyMap<EntityId, number> {
  const positions = new Map<EntityId, number>();
  for (const { entity, start } of article.mentions) {
    const known = positions.get(entity);
    if (known === undefined || start < known) positions.set(entity, start);
  }
  return positions;
}
