import { type BlockKey, blockKeys, encodeContext, evidenceOf, type ProfileRecord, profile } from '../resolve/index.ts';
import { canonicalJson } from './canonical.ts';
import type { Expectations } from './expected.ts';
import type { HeldProfile, Ungrounded } from './stored.ts';

/** Compares a profile, who it is and where it is looked for, with what the articles, read anew, give. */
export function verifyProfile(held: HeldProfile, expected: Expectations): Ungrounded[] {
  const { id } = held.profile;
  const record = expected.records.get(id);
  if (record === undefined) return [fault(id, 'no article speaks of the profile')];
  const trouble: string[] = [];
  if (profile(held.profile).id !== id) trouble.push('its id is not that of what it stands for');
  if (!isAlike(held.record, record)) trouble.push('what it holds is not what the articles state');
  const entity = expected.entityOf(id);
  if (canonicalJson(held.entities) !== canonicalJson([entity]))
    trouble.push('it is not resolved as its scores and the judgements give');
  const keys = blockKeys({ profile: held.profile, evidence: evidenceOf(record) });
  if (inOrder(held.blocks) !== inOrder(keys)) trouble.push('it is not in its blocks');
  const mentioned = [...(expected.mentioned.get(id) ?? [])];
  if (mentioned.some((other) => other !== entity)) trouble.push('articles mention it as another entity');
  return trouble.map((reason) => fault(id, reason));
}

/** Compares the sizes of blocks with their members. */
export function verifyBlocks(sizes: ReadonlyMap<string, number>, profiles: readonly HeldProfile[]): Ungrounded[] {
  const members = new Map<string, number>();
  for (const { blocks } of profiles) for (const { key } of blocks) members.set(key, (members.get(key) ?? 0) + 1);
  const keys = new Set([...sizes.keys(), ...members.keys()]);
  return [...keys]
    .filter((key) => sizes.get(key) !== members.get(key))
    .map((key) => fault(key, 'the size of the block is not the number of its profiles'));
}

function isAlike(one: ProfileRecord, other: ProfileRecord): boolean {
  const plain = ({ statements, context, articles }: ProfileRecord) =>
    canonicalJson([Object.fromEntries(statements), encodeContext(context), articles]);
  return plain(one) === plain(other);
}

function fault(fact: string, reason: string): Ungrounded {
  return { article: null, fact, reason };
}

function inOrder(keys: readonly BlockKey[]): string {
  return canonicalJson(keys.map(({ key, isLong }) => `${key} ${isLong}`).sort());
}
