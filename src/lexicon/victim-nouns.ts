import { readTable } from './table.ts';

/** What befell those whom a noun counts; `people` where the noun alone does not say. */
export type VictimKind = 'killed' | 'injured' | 'people';

const KINDS: readonly VictimKind[] = ['killed', 'injured', 'people'];

let nouns: ReadonlyMap<string, VictimKind> | undefined;

/** Undefined for a noun that counts no victims in general: things, and kinds of people such as soldiers. */
export function victimKind(noun: string): VictimKind | undefined {
  nouns ??= new Map(readTable('victim-nouns').flatMap(nounsOf));
  return nouns.get(noun);
}

function nounsOf({ kind = '', nouns = '' }: Record<string, string>): (readonly [string, VictimKind])[] {
  const known = KINDS.find((name) => name === kind);
  if (known === undefined) throw new RangeError(`victim-nouns.tsv: unknown kind ${kind}`);
  return nouns.split(' ').map((noun) => [noun, known] as const);
}
