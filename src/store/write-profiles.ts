import { type BlockKey, blockKeys } from '../resolve/index.ts';
import type { NamedRow, Transaction } from './connection.ts';
import {
  CREATE_RESOLVED,
  createBlocked,
  DELETE_BLOCKS,
  DELETE_PROFILES,
  DELETE_RESOLVED,
  deleteBlocked,
  SET_BLOCKS,
  SET_PROFILES,
} from './cypher/index.ts';
import type { Relocation } from './placing.ts';
import { candidateOf, profileProperties, type StoredProfile } from './profiles.ts';
import type { ResolutionChange } from './resolution.ts';
import { together } from './together.ts';

/** Writes what is kept of profiles, the blocks that they are in, and who they are. Their entities are there already. */
export async function writeProfiles(
  transaction: Transaction,
  { profiles, clusters, blockSizes }: ResolutionChange,
  { plan }: Relocation,
): Promise<void> {
  const kept = profiles.flatMap(({ after }) => after ?? []);
  const gone = profiles.filter(({ after }) => after === null).map(({ id }) => id);
  const coming = profiles.filter(({ before, after }) => before === null && after !== null);
  const blocked = profiles.map(({ id, before, after }) => ({ id, left: keysOf(before), entered: keysOf(after) }));
  const entered = blocked.flatMap(({ id, left, entered }) => rowsOf(id, without(entered, left)));
  const left = blocked.flatMap(({ id, left, entered }) =>
    gone.includes(id) ? [] : rowsOf(id, without(left, entered)),
  );
  const sizes = [...blockSizes].map(([id, size]) => ({ id, size }));
  const resolved = [
    ...coming.map(({ id }) => ({ profile: id, entity: clusters.get(id) ?? id })),
    ...plan.moved.map(({ profile, after }) => ({ profile, entity: after })),
  ];
  const run = (cypher: string, key: 'rows' | 'ids', values: readonly unknown[]) =>
    values.length === 0 ? [] : [transaction.run(cypher, { [key]: values })];
  await together([
    ...run(
      SET_PROFILES,
      'rows',
      kept.map((stored) => ({ id: stored.profile.id, properties: profileProperties(stored) })),
    ),
    transaction.runNamed(deleteBlocked, left),
    ...run(
      DELETE_RESOLVED,
      'ids',
      plan.moved.map(({ profile }) => profile),
    ),
    ...run(DELETE_PROFILES, 'ids', gone),
    transaction.runNamed(createBlocked, entered),
    ...run(CREATE_RESOLVED, 'rows', resolved),
    ...run(
      SET_BLOCKS,
      'rows',
      sizes.filter(({ size }) => size > 0),
    ),
    ...run(
      DELETE_BLOCKS,
      'ids',
      sizes.filter(({ size }) => size <= 0).map(({ id }) => id),
    ),
  ]);
}

function keysOf(stored: StoredProfile | null): readonly BlockKey[] {
  return stored === null ? [] : blockKeys(candidateOf(stored));
}

function without(keys: readonly BlockKey[], others: readonly BlockKey[]): BlockKey[] {
  return keys.filter(({ key, isLong }) => !others.some((other) => other.key === key && other.isLong === isLong));
}

function rowsOf(profile: string, keys: readonly BlockKey[]): NamedRow[] {
  return keys.map(({ key, isLong }) => ({ names: isLong ? 'LONG_IN_BLOCK' : 'IN_BLOCK', profile, block: key }));
}
