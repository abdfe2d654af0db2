import type { Entity, EntityId, Mention, Quantity } from '../article/index.ts';
import type { WordClass } from '../language/index.ts';
import { demonymOf } from '../lexicon/gazetteer.ts';
import type { CoreferenceLayer, LanguageLayer, QuantityLayer, RoleLayer, TraitLayer } from './layers.ts';
import type { Stage } from './stage.ts';

type Needs = LanguageLayer & QuantityLayer & RoleLayer & CoreferenceLayer;

/** How old people are and whose citizens, where the text says so beside their names. */
export const traits: Stage<Needs, TraitLayer> = {
  name: 'traits',
  run: ({ body, quantities, roles, mentions, entities }) => {
    const types = new Map(entities.map((entity) => [entity.id, entity]));
    const held = new Set(roles.flatMap(({ holder }) => (holder === null ? [] : [holder.start])));
    const named = mentions.filter(({ kind }) => kind === 'name');
    return {
      ages: agesOf(body.text, quantities, named),
      nationalities: nationalitiesOf(body, named, types, held),
    };
  },
};

/** `X, 34,` `X (34)`, `X, aged 34`, `X, a 34-year-old nurse`. */
const AGE_BEHIND = /^(?:,? \(?|, (?:who is |now |then )?(?:a |an )?)$/u;
/** `34-year-old X`, `34-year-old Kenyan nurse X`. */
const AGE_BEFORE = /^ (?:[\p{L}'’-]+,? ){0,4}$/u;

function agesOf(text: string, quantities: readonly Quantity[], names: readonly Mention[]): Map<number, EntityId> {
  const found = new Map<number, EntityId>();
  let at = 0;
  for (const [index, quantity] of quantities.entries()) {
    while ((names[at]?.end ?? Number.POSITIVE_INFINITY) <= quantity.start) at += 1;
    if (quantity.kind !== 'age') continue;
    const before = names[at - 1];
    const after = names.slice(at, at + 3).find((name) => name.type === 'Person');
    if (before?.type === 'Person' && AGE_BEHIND.test(text.slice(before.end, quantity.start)))
      found.set(index, before.entity);
    else if (
      after !== undefined &&
      /old$/u.test(quantity.text) &&
      AGE_BEFORE.test(text.slice(quantity.end, after.start))
    )
      found.set(index, after.entity);
  }
  return found;
}

/** `Nigerian businessman X`: a calling in small letters stands between. */
const CALLING = /^ (?:[\p{Ll}-]+ ){0,3}[\p{Ll}-]+,? $/u;
/** Words that no calling has: `French president has openly criticised X`. */
const SAYING: ReadonlySet<WordClass> = new Set(['verb', 'adverb', 'preposition', 'pronoun']);
/** `X, a Nigerian nurse`, `X, 34, a Nigerian`. */
const APPOSED = /^, (?:\d{1,3}, )?an? (?:[\p{Ll}\d-]+ ){0,3}$/u;
const INSTITUTION =
  /^ (?:police|army|navy|government|military|embassy|authorities|officials?|forces|troops|state|embassy)\b/u;

function nationalitiesOf(
  { text, tokens }: LanguageLayer['body'],
  names: readonly Mention[],
  entities: ReadonlyMap<EntityId, Entity>,
  held: ReadonlySet<number>,
): Map<EntityId, string> {
  const found = new Map<EntityId, string>();
  for (const [at, name] of names.entries()) {
    const country = name.type === 'Other' && !held.has(name.start) ? countryOf(name, entities) : undefined;
    if (country === undefined || INSTITUTION.test(text.slice(name.end, name.end + 20))) continue;
    const [before, after] = [names[at - 1], names[at + 1]];
    const isCalling = (end: number) =>
      CALLING.test(text.slice(name.end, end)) &&
      tokens.every((token) => token.start < name.end || token.end > end || !SAYING.has(token.wordClass));
    if (after?.type === 'Person' && isCalling(after.start)) setOnce(found, after.entity, country);
    else if (before?.type === 'Person' && APPOSED.test(text.slice(before.end, name.start)))
      setOnce(found, before.entity, country);
  }
  return found;
}

function countryOf(name: Mention, entities: ReadonlyMap<EntityId, Entity>): string | undefined {
  const code = entities.get(name.entity)?.subtypes.includes('Nationality') ? demonymOf(name.text) : undefined;
  // A European is of no one country.
  return code === '' ? undefined : code;
}

/** What the text says first stands. */
function setOnce(found: Map<EntityId, string>, person: EntityId, country: string): void {
  if (!found.has(person)) found.set(person, country);
}
