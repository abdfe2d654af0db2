import { readTable } from './table.ts';

export type NumberWordKind = 'unit' | 'ten' | 'scale' | 'order' | 'suffix';

export interface NumberWord {
  readonly value: number;
  readonly kind: NumberWordKind;
}

/** Words and suffixes of which numbers are made, by lower-cased form. */
export const numberWords: ReadonlyMap<string, NumberWord> = new Map(
  readTable('number-words').map((row) => [
    row.word ?? '',
    { value: Number(row.value), kind: row.kind as NumberWordKind },
  ]),
);
