import type { AnnotatedArticle, Claim, Entity, EntityId } from '../article/index.ts';
import type { EntityChange, Statement } from './changes.ts';
import type { Participant } from './participants.ts';

/** What the article says of the participant itself: its names, finer labels, place in the gazetteer, offices, and what tells whom it means. */
export function entityChange(
  participant: Participant,
  offices: ReadonlyMap<EntityId, readonly string[]>,
): EntityChange {
  const statements = new Set<Statement>();
  for (const entity of participant.entities) {
    for (const statement of statementsOf(entity)) statements.add(statement);
    for (const office of offices.get(entity.id) ?? []) statements.add(`description=${office}`);
  }
  for (const mention of [...participant.mentions, ...participant.headlineMentions]) {
    if (mention.kind === 'name' && !statements.has(`name=${mention.text}`)) statements.add(`alias=${mention.text}`);
  }
  for (const reference of participant.references)
    for (const statement of reference.statements) statements.add(statement);
  return {
    id: participant.id,
    type: participant.entities[0]?.type ?? 'Other',
    profile: participant.references[0]?.profile ?? null,
    statements: [...statements].sort(),
  };
}

function statementsOf({ type, name, aliases, subtypes, link }: Entity): Statement[] {
  const linked = Object.entries({
    geonamesId: link?.geonames,
    wikidata: link?.wikidata,
    countryCode: link?.countryCode,
    latitude: link?.latitude,
    longitude: link?.longitude,
    feature: link?.feature,
  });
  // The widest first: a state or province is `region0`, a district in it `region1`.
  const regions = (link?.regions ?? [])
    .toReversed()
    .map(({ name: region, geonames }, at) => `region${at}=${geonames} ${region}`);
  return [
    `name=${name}`,
    ...aliases.filter((alias) => alias !== name).map((alias) => `alias=${alias}`),
    ...subtypes.map((subtype) => `label=${subtype}`),
    ...(type === 'Unnamed' ? [`description=${name}`] : []),
    ...regions,
    ...linked.flatMap(([property, value]) => (value === undefined ? [] : [`${property}=${value}`])),
  ];
}

/** The offices that the article gives to each person, as `title, organisation`. */
export function officesOf(article: AnnotatedArticle): ReadonlyMap<EntityId, readonly string[]> {
  const names = new Map(article.entities.map((entity) => [entity.id, entity.name]));
  const offices = new Map<EntityId, string[]>();
  for (const claim of article.claims) {
    if (!givesOffice(claim)) continue;
    const held = claim.object === null ? undefined : names.get(claim.object);
    const office = held === undefined ? claim.title : `${claim.title}, ${held}`;
    offices.set(claim.subject, [...(offices.get(claim.subject) ?? []), office]);
  }
  return offices;
}

function givesOffice(claim: Claim): claim is Claim & { readonly title: string } {
  return claim.predicate === 'holdsRole' && claim.title !== undefined && !claim.negated;
}
