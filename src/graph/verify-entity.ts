import { canonicalJson } from './canonical.ts';
import type { DerivedRelationship } from './derive.ts';
import { ENTITY_TYPES } from './labels.ts';
import { project } from './project.ts';
import type { StoredEntity, Ungrounded } from './stored.ts';
import type { Tally } from './tally.ts';

const BASE_LABELS: ReadonlySet<string> = new Set(['__Entity__', ...ENTITY_TYPES]);

/** Compares an entity and the relationships from it with what the articles, read anew, give. */
export function verifyEntity(
  stored: StoredEntity,
  { tally, type }: { readonly tally: Tally; readonly type: string | null },
  derived: readonly DerivedRelationship[],
): Ungrounded[] {
  if (tally.size === 0) return [{ article: null, fact: stored.id, reason: 'no article speaks of the entity' }];
  return [...projectionTrouble(stored, tally, type), ...derivedTrouble(stored, derived)].map(([fact, reason]) => ({
    article: null,
    fact,
    reason,
  }));
}

function projectionTrouble(
  { id, labels, properties }: StoredEntity,
  tally: Tally,
  type: string | null,
): [string, string][] {
  const expected = project(id, tally);
  const finer = labels.filter((label) => !BASE_LABELS.has(label)).sort();
  const types = labels.filter((label) => (ENTITY_TYPES as readonly string[]).includes(label));
  const keys = new Set([...Object.keys(properties), ...Object.keys(expected.properties)]);
  const differing = [...keys].filter(
    (key) => canonicalJson(properties[key]) !== canonicalJson(expected.properties[key]),
  );
  const trouble = differing.sort().map((key) => `its ${key} is not what the articles state`);
  if (types.length !== 1) trouble.push('it has not exactly one type');
  else if (type !== null && types[0] !== type) trouble.push('its type is not that of the profile which stands for it');
  if (canonicalJson(finer) !== canonicalJson(expected.labels))
    trouble.push('its labels are not what the articles state');
  return trouble.map((reason) => [id, reason]);
}

function derivedTrouble(
  { derived: found }: StoredEntity,
  expected: readonly DerivedRelationship[],
): [string, string][] {
  const remaining = new Map<string, DerivedRelationship[]>();
  for (const one of expected) remaining.set(canonicalJson(one), [...(remaining.get(canonicalJson(one)) ?? []), one]);
  const strange = found.filter((one) => remaining.get(canonicalJson(one))?.pop() === undefined);
  const missing = [...remaining.values()].flat();
  return [
    ...strange.map((one): [string, string] => [describe(one), 'the articles do not give this relationship']),
    ...missing.map((one): [string, string] => [
      describe(one),
      'the articles give this relationship, the graph lacks it',
    ]),
  ];
}

function describe({ type, from, to }: DerivedRelationship): string {
  return `(${from})-[:${type}]->(${to})`;
}
