import { readTable } from './table.ts';

type Kind = 'label' | 'harm' | 'harmNoun' | 'joined';

const tables: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  readTable('quantity-words').map((row) => [row.kind ?? '', new Set((row.words ?? '').split(' '))]),
);

/** Whether a word in lower case is of the kind; the table's head says what each kind is. */
export function isQuantityWord(kind: Kind, word: string): boolean {
  return tables.get(kind)?.has(word) ?? false;
}
