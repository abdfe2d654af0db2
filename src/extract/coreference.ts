import { byPosition, type Entity, type Mention, overlaps, type Span } from '../article/index.ts';
import { tieDescriptions } from './coreference/descriptions.ts';
import { entityOf } from './coreference/entity-of.ts';
import { foldName } from './coreference/fold.ts';
import { groupNames } from './coreference/name-groups.ts';
import { tiePronouns } from './coreference/pronouns.ts';
import { unnamedParticipants } from './coreference/unnamed.ts';
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

/** Who is meant: names, pronouns and descriptions tied to the entities of the article. */
export const coreference: Stage<Needs, CoreferenceLayer> = {
  name: 'coreference',
  run: (article) => {
    const { entities: named, mentions: names } = namedEntities(article.names, article.roles);
    const people = names.filter((mention) => mention.type === 'Person');
    const pronouns = tiePronouns(article.body, people);
    const headline = headlineMentions(article.headlineNames, named);
    const descriptions = tieDescriptions(article.body, named, names);
    const taken: readonly Span[] = [...names, ...descriptions, ...article.dates];
    const unnamed = unnamedParticipants(article.body, taken, named.length + headline.entities.length + 1);
    return {
      mentions: [...names, ...pronouns, ...descriptions, ...unnamed.mentions].sort(byPosition),
      headlineMentions: headline.mentions,
      entities: [...named, ...headline.entities, ...unnamed.entities],
    };
  },
};

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
