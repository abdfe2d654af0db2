import type { Entity, EntityId, EntityLink, EntitySubtype, NamedEntityType } from '../../article/index.ts';
import type { NameMention } from '../layers.ts';
import type { NameGroup } from './name-groups.ts';

/** The entity that a group of names means: its fullest form is the name, what most of the text says is the type. */
export function entityOf(group: NameGroup, id: EntityId, isOfficial: boolean): Entity {
  const type = majorityType(group.names);
  const forms = [...new Set(group.names.flatMap(formsOf))];
  const fullest = [...forms].sort((one, other) => fullness(other) - fullness(one))[0] ?? '';
  const name = isInCapitals(fullest) && (type === 'Place' || type === 'Person') ? capitalized(fullest) : fullest;
  const subtypes = new Set<EntitySubtype>(group.names.filter((n) => n.type === type).flatMap((n) => n.subtypes));
  if (isOfficial && type === 'Person') subtypes.add('Official');
  const link = linkOf(group.names);
  return {
    id,
    type,
    subtypes: [...subtypes],
    name,
    aliases: forms.filter((form) => form !== name),
    ...(link === null ? {} : { link }),
  };
}

/** The form in the text; a long form from the lexicon only names the entity when the article writes it itself. */
function formsOf(name: NameMention): readonly string[] {
  return [name.text.replaceAll(/\s+/gu, ' ')];
}

/** Written large, as datelines are, and too long for an acronym. */
function isInCapitals(form: string): boolean {
  return form === form.toUpperCase() && form.replaceAll(/\P{L}/gu, '').length >= 5;
}

function capitalized(form: string): string {
  return form.replaceAll(
    /(\p{L})([\p{L}\p{M}]*(?:['’]\p{L}\b)?)/gu,
    (_, first: string, rest: string) => first + rest.toLowerCase(),
  );
}

/** Initials and acronyms are short for something, whatever their length. */
function fullness(form: string): number {
  const isAcronym = /^(?:\p{Lu}\.?){2,}$/u.test(form);
  return form.split(' ').length * 100 + form.length - (isAcronym ? 50 : 0);
}

function majorityType(names: readonly NameMention[]): NamedEntityType {
  const weights = new Map<NamedEntityType, number>();
  for (const name of names) weights.set(name.type, (weights.get(name.type) ?? 0) + name.confidence);
  return [...weights].sort(([, one], [, other]) => other - one)[0]?.[0] ?? 'Other';
}

function linkOf(names: readonly NameMention[]): EntityLink | null {
  const links = names.flatMap((name) => (name.link === null ? [] : [name.link]));
  return links.length === 0 ? null : Object.assign({}, ...links.toReversed());
}
