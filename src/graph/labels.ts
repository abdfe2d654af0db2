import {
  type EntitySubtype,
  type EntityType,
  EVENT_TYPES,
  PREDICATES,
  type Predicate,
  type QuantityKind,
} from '../article/index.ts';

/** Labels and relationship types come from these closed lists alone, never from the words of an article. */
export const ENTITY_TYPES = ['Person', 'Organization', 'Place', 'Other', 'Unnamed'] as const satisfies EntityType[];

const SUBTYPES: Readonly<Record<EntitySubtype, true>> = {
  Official: true,
  Agency: true,
  Company: true,
  Court: true,
  Media: true,
  Party: true,
  Team: true,
  ArmedGroup: true,
  International: true,
  Government: true,
  Education: true,
  Country: true,
  Region: true,
  City: true,
  Facility: true,
  NaturalPlace: true,
  Nationality: true,
  Law: true,
  Work: true,
  Product: true,
  NamedEvent: true,
};

/** The finer labels that stand beside an entity's base label. */
export const SUBTYPE_LABELS: ReadonlySet<string> = new Set(Object.keys(SUBTYPES));

const QUANTITY_LABELS: Readonly<Record<QuantityKind, string>> = {
  count: 'Count',
  money: 'Money',
  percent: 'Percent',
  measure: 'Measure',
  duration: 'Duration',
  age: 'Age',
};

export function quantityLabel(kind: QuantityKind): string {
  return QUANTITY_LABELS[kind];
}

/** What may stand beside `__Annotation__` and the kind. */
export const ANNOTATION_LABELS: ReadonlySet<string> = new Set([...EVENT_TYPES, ...Object.values(QUANTITY_LABELS)]);

const RELATIONSHIP_OF = new Map<string, string>(
  PREDICATES.map((predicate) => [predicate, predicate.replace(/[A-Z]/gu, (letter) => `_${letter}`).toUpperCase()]),
);

/** `memberOf` is `MEMBER_OF`; undefined for what is no predicate. */
export function relationshipOf(predicate: Predicate | string): string | undefined {
  return RELATIONSHIP_OF.get(predicate);
}
