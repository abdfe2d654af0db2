import type { EventStatus, EventType, QuantityModifier } from '../article/index.ts';
import {
  type EventReference,
  type Figure,
  foldName,
  type HappeningParticipant,
  type ParticipantRole,
  type Profile,
} from '../resolve/index.ts';
import type { AnnotationChange, ArgumentChange, Properties, Statement } from './changes.ts';

/** A participant of an article: its profile, if others can speak of it, and what is said of it. */
export interface NamedParticipant {
  readonly profile: Profile | null;
  readonly statements: readonly Statement[];
}

interface Told {
  readonly article: { readonly id: string; readonly properties: Properties };
  readonly annotations: readonly AnnotationChange[];
  readonly arguments: readonly ArgumentChange[];
}

const ROLES: ReadonlySet<string> = new Set<ParticipantRole>(['AGENT', 'TARGET', 'PLACE']);

/** The events of an article as they are compared with those of others. A function of the article alone. */
export function eventReferencesOf(
  { article, annotations, arguments: links }: Told,
  participantOf: (participant: string) => NamedParticipant | undefined,
): EventReference[] {
  const quantities = new Map(annotations.filter(({ kind }) => kind === 'Quantity').map((one) => [one.id, one]));
  const linksOf = new Map<string, ArgumentChange[]>();
  for (const link of links) {
    const known = linksOf.get(link.from);
    if (known === undefined) linksOf.set(link.from, [link]);
    else known.push(link);
  }
  const publishedAt = textOrNull(article.properties.publishedAt);
  return annotations
    .filter(({ kind }) => kind === 'Event')
    .map(({ id, type, properties }) => {
      const own = (linksOf.get(id) ?? []).toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
      return {
        id,
        article: article.id,
        publishedAt,
        type: (type ?? 'Other') as EventType,
        lemmas: stemsOf(String(properties.trigger ?? '')),
        status: (properties.status ?? 'happened') as EventStatus,
        negated: properties.negated === true,
        from: textOrNull(properties.from),
        to: textOrNull(properties.to),
        participants: own.flatMap((link): HappeningParticipant[] => {
          const named = ROLES.has(link.type) ? participantOf(link.to) : undefined;
          return named === undefined ? [] : [{ role: link.type as ParticipantRole, keys: keysOf(named) }];
        }),
        quantities: own.flatMap((link) => (link.type === 'HAS_COUNT' ? figuresOf(quantities.get(link.to)) : [])),
      };
    });
}

function keyOf({ type, to }: ArgumentChange): string {
  return `${type} ${to}`;
}

function figuresOf(quantity: AnnotationChange | undefined): Figure[] {
  if (quantity === undefined || quantity.properties.conversionOf !== undefined) return [];
  const { unit, value, min, max, modifier } = quantity.properties;
  return [
    {
      id: quantity.id,
      counted: textOrNull(unit),
      value: numberOrNull(value),
      min: numberOrNull(min),
      max: numberOrNull(max),
      modifier: (modifier ?? 'unknown') as QuantityModifier,
    },
  ];
}

/** Equal for what may be the same in another article: names by which people meet, and the places around a place. */
function keysOf({ profile, statements }: NamedParticipant): string[] {
  if (profile === null) return localKeys(statements);
  const { type, name, authority } = profile;
  const words = name.split(' ');
  switch (type) {
    case 'Person':
      return [...new Set([`person ${words.at(-1)}`, `person ${name}`])];
    case 'Place':
      return [authority ?? `place ${name}`, ...around(statements)].filter((key, at, all) => all.indexOf(key) === at);
    case 'Organization':
      return [authority ?? `organization ${name}`];
    case 'Other':
      return [`other ${name}`];
  }
}

function around(statements: readonly Statement[]): string[] {
  const regions = ['region1', 'region0'].flatMap((level) => saidOf(statements, level)?.split(' ')[0] ?? []);
  const country = saidOf(statements, 'countryCode');
  return [...regions.map((id) => `geonames ${id}`), ...(country === undefined ? [] : [`country ${country}`])];
}

/** Of `three police officers from Quetta` the noun; a single name as that of a person. */
function localKeys(statements: readonly Statement[]): string[] {
  const name = foldName(saidOf(statements, 'name') ?? '');
  if (statements.some((statement) => statement.startsWith('description='))) {
    const head = name.split(/ (?:of|from|in|at|on|who|which|that|with|for|to|by|near) /u)[0] ?? name;
    return [`noun ${head.split(' ').at(-1)}`];
  }
  return [name.includes(' ') ? `organization ${name}` : `person ${name}`];
}

const AUXILIARIES = new Set(
  'is are was were be been being has have had to a an the of in into on up down out off over'.split(' '),
);

/** The words of a trigger that carry it, without inflection: equal for `arrested` and `the arrest`. */
function stemsOf(trigger: string): string[] {
  const words = foldName(trigger).split(' ');
  const telling = words.filter((word) => !AUXILIARIES.has(word));
  return (telling.length === 0 ? words : telling).map((word) => word.replace(/(?:ings?|ied|ies|ed|es|s|e|y)$/u, ''));
}

function saidOf(statements: readonly Statement[], property: string): string | undefined {
  return statements.find((statement) => statement.startsWith(`${property}=`))?.slice(property.length + 1);
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function numberOrNull(value: unknown): number | null {
  return typeof value === 'number' || typeof value === 'bigint' ? Number(value) : null;
}
