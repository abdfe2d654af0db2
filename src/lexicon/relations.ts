import type { Predicate } from '../article/index.ts';
import { readTable } from './table.ts';

/** The words that stand between two participants and state a relation; `#` is any number. */
export interface RelationPattern {
  readonly predicate: Predicate;
  /** Types of entities that can be its subject: base types, or the subtype `City`. */
  readonly subject: ReadonlySet<string>;
  readonly object: ReadonlySet<string>;
  /** The object stands first: `Accra-based Volta Mills`. */
  readonly isInverse: boolean;
}

let loaded: ReadonlyMap<string, readonly RelationPattern[]> | undefined;

/** The relations that these words (lower case, single spaces) state. */
export function relationsBetween(words: string): readonly RelationPattern[] {
  loaded ??= load();
  return loaded.get(words) ?? [];
}

function load(): ReadonlyMap<string, readonly RelationPattern[]> {
  const patterns = new Map<string, RelationPattern[]>();
  for (const row of readTable('relations')) {
    const words = row.between ?? '';
    const pattern: RelationPattern = {
      predicate: row.predicate as Predicate,
      subject: new Set((row.subject ?? '').split(',')),
      object: new Set((row.object ?? '').split(',')),
      isInverse: row.inverse === 'yes',
    };
    const there = patterns.get(words);
    if (there === undefined) patterns.set(words, [pattern]);
    else there.push(pattern);
  }
  return patterns;
}
