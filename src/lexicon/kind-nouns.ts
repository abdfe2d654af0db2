import type { EntitySubtype } from '../article/index.ts';
import { readTable } from './table.ts';

const nounsOf: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  readTable('kind-nouns').map(({ subtype = '', nouns = '' }) => [subtype, new Set(nouns.split(' '))]),
);

/** Whether a common noun says one of the finer kinds: `company`, `firm` of a Company. */
export function tellsKind(noun: string, subtypes: readonly EntitySubtype[]): boolean {
  return subtypes.some((subtype) => nounsOf.get(subtype)?.has(noun) === true);
}
