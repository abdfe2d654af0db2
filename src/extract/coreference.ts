import { byPosition, type Entity, type Mention, overlaps, type TextSpan } from '../article/index.ts';
import { described } from './coreference/described.ts';
import { entityOf } from './coreference/entity-of.ts';
import { foldName } from './coreference/fold.ts';
import { knownEntities } from './coreference/known.ts';
import { markablesOf } from './coreference/markables.ts';
import { groupNames } from './coreference/name-groups.ts';
import { readingsOf } from './coreference/readings.ts';
import { type Resolved, resolve } from './coreference/resolve.ts';
import type {
  CoreferenceLayer,
  DateLayer,
  LanguageLayer,
  NameLayer,
  NameMention,
  QuantityLayer,
  RoleLayer,
} from './layers.ts';
import type { Stage } from './stage.ts';

type Needs = LanguageLayer & DateLayer & QuantityLayer & NameLayer & RoleLayer;

/** Who is meant: names, pronouns and noun phrases tied to the entities of the article. */
export const coreference: Stage<Needs, CoreferenceLayer> = {
  name: 'coreference',
  run: (article) => {
    const { body, roles } = article;
    const { entities: named, mentions: names } = namedEntities(article.names, roles);
    const headline = headlineMentions(article.headlineNames, named);
    const readings = readingsOf(body, markablesOf(body, names, article.dates));
    const resolved = resolve(body, readings, knownEntities(body, named, names, roles));
    const others = unnamedEntities(body, resolved, named, named.length + headline.entities.length + 1);
    return {
      mentions: [...names, ...others.mentions].sort(byPosition),
      headlineMentions: headline.mentions,
      entities: [...named, ...headline.entities, ...others.entities],
    };
  },
};

/** Mentions that are no names; those that mean nothing that is named share an Unnamed entity. */
function unnamedEntities(
  body: LanguageLayer['body'],
  resolved: readonly Resolved[],
  named: readonly Entity[],
  firstId: number,
) {
  const byMeaning = new Map<number, Entity>();
  const ofName = new Map(named.map((entity) => [entity.id, entity]));
  for (const { reading, meaning } of resolved) {
    const entity = ofName.get(reading.markable.name?.entity ?? '');
    if (entity !== undefined) byMeaning.set(meaning, entity);
  }
  const entities: Entity[] = [];
  const mentions: Mention[] = [];
  for (const { reading, meaning, probability } of resolved) {
    const { markable } = reading;
    if (markable.name !== null) continue;
    const span = spanOf(body, reading, byMeaning.get(meaning));
    const known = byMeaning.get(meaning);
    if (known === undefined && markable.kind === 'pronoun') continue;
    const entity = known ?? unnamed(`e${firstId + entities.length}`, span.text);
    if (known === undefined) entities.push(entity);
    byMeaning.set(meaning, entity);
    const confidence = known === undefined ? 0.6 : Math.min(0.9, probability);
    mentions.push({ ...span, type: entity.type, kind: markable.kind, entity: entity.id, confidence });
  }
  return { entities, mentions };
}

function unnamed(id: string, name: string): Entity {
  return { id, type: 'Unnamed', subtypes: [], name, aliases: [] };
}

/** What is new is told with all that says who is meant: `an official familiar with the developments`. */
function spanOf(body: LanguageLayer['body'], { markable }: Resolved['reading'], known: Entity | undefined): TextSpan {
  const isNew = markable.kind === 'nominal' && known === undefined;
  const { start, end } = isNew ? described(body, markable) : markable;
  return { start, end, text: body.text.slice(start, end) };
}
function namedEntities(names: readonly NameMention[], roles: RoleLayer['roles']) {
  const officials = roles.filter((role) => role.isOfficial).map((role) => role.person);
  const entities: Entity[] = [];
  const mentions: Mention[] = [];
  for (const [index, group] of groupNames(names).entries()) {
    const isOfficial = group.names.some((name) => officials.some((person) => overlaps(person, name)));
    const entity = entityOf(group, `e${index + 1}`, isOfficial);
    entities.push(entity);
    mentions.push(...group.names.map((name) => mentionOf(name, entity)));
  }
  return { entities, mentions };
}

function mentionOf({ start, end, text, kind, confidence }: NameMention, entity: Entity): Mention {
  return { start, end, text, type: entity.type, kind, entity: entity.id, confidence };
}

/** Names of the headline are those of the body where the body has them; the others get entities of their own. */
function headlineMentions(names: readonly NameMention[], known: readonly Entity[]) {
  const entities: Entity[] = [];
  const mentions: Mention[] = [];
  for (const name of names) {
    const entity = [...known, ...entities].find((candidate) => isNamed(candidate, name));
    if (entity !== undefined) {
      mentions.push(mentionOf(name, entity));
      continue;
    }
    const fresh = entityOf({ names: [name] }, `e${known.length + entities.length + 1}`, false);
    entities.push(fresh);
    mentions.push(mentionOf(name, fresh));
  }
  return { entities, mentions };
}

function isNamed(entity: Entity, name: NameMention): boolean {
  const forms = [entity.name, ...entity.aliases].map(foldName);
  const wanted = foldName(name.text);
  if (forms.includes(wanted)) return true;
  if (name.type !== entity.type) return false;
  if (name.expansion !== null && forms.includes(foldName(name.expansion))) return true;
  const isSameCountry = name.subtypes.includes('Country') && entity.subtypes.includes('Country');
  if (isSameCountry && name.link?.countryCode === entity.link?.countryCode) return true;
  return name.type === 'Person' && forms.some((form) => form.endsWith(` ${wanted}`));
}
