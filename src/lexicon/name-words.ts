import type { EntitySubtype } from '../article/index.ts';
import { readTable } from './table.ts';

export type NameWordKind =
  | 'organizationHead'
  | 'placeHead'
  | 'placeFirst'
  | 'otherHead'
  | 'otherFirst'
  | 'title'
  | 'notName'
  | 'stop'
  | 'particle';

type WordTable = ReadonlyMap<string, EntitySubtype | null>;

let tables: ReadonlyMap<string, WordTable> | undefined;
let givenNames: ReadonlySet<string> | undefined;
let surnames: ReadonlySet<string> | undefined;

/** Whether the word, with its capitals as they stand, is of that kind. */
export function isNameWord(kind: NameWordKind, word: string): boolean {
  return table(kind).has(word);
}

/** What an organisation or place is whose name has this head: null for a head that does not say, undefined for no head. Capitals throughout (`PREMIUM TIMES`) are no other word. */
export function subtypeOfHead(
  kind: 'organizationHead' | 'placeHead' | 'placeFirst' | 'otherHead' | 'otherFirst',
  word: string,
): EntitySubtype | null | undefined {
  const words = table(kind);
  return (
    words.get(word) ??
    (/^\p{Lu}{4,}$/u.test(word) ? words.get(word.charAt(0) + word.slice(1).toLowerCase()) : undefined)
  );
}

/** Whether the capitalised word is a given name somewhere in the world. */
export function isGivenName(word: string): boolean {
  givenNames ??= namesOf('given');
  return givenNames.has(word);
}

/** Whether the capitalised word is a well-known family name. */
export function isSurname(word: string): boolean {
  surnames ??= namesOf('family');
  return surnames.has(word);
}

function table(kind: NameWordKind): WordTable {
  tables ??= loadTables();
  return tables.get(kind) ?? new Map();
}

function loadTables(): ReadonlyMap<string, WordTable> {
  const byKind = new Map<string, Map<string, EntitySubtype | null>>();
  for (const row of readTable('name-words')) {
    const words = byKind.get(row.kind ?? '') ?? new Map<string, EntitySubtype | null>();
    byKind.set(row.kind ?? '', words);
    const subtype = row.subtype === '' ? null : (row.subtype as EntitySubtype);
    for (const word of (row.words ?? '').split(' ')) if (!words.has(word)) words.set(word, subtype);
  }
  return byKind;
}

function namesOf(kind: 'given' | 'family'): ReadonlySet<string> {
  const rows = readTable('person-names').filter((row) => row.kind === kind);
  return new Set(rows.flatMap((row) => (row.names ?? '').split(' ')));
}
