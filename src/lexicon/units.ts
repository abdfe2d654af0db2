import type { QuantityModifier } from '../article/index.ts';
import { readTable } from './table.ts';

export interface Unit {
  readonly unit: string;
  readonly kind: 'measure' | 'duration';
}

const listOf = (cell: string | undefined): string[] => (cell ?? '').split('|').filter((form) => form !== '');

/** Units of measure and time, by lower-cased form; a form may have several words. */
export const units: ReadonlyMap<string, Unit> = new Map(
  readTable('units').flatMap((row) =>
    listOf(row.forms).map((form) => [form, { unit: row.unit ?? '', kind: row.kind as Unit['kind'] }] as const),
  ),
);

interface ModifierWords {
  readonly words: readonly string[];
  readonly modifier: QuantityModifier;
}

const modifiers = (place: string): readonly ModifierWords[] =>
  readTable('quantity-modifiers')
    .filter((row) => row.place === place)
    .map((row) => ({ words: (row.words ?? '').split(' '), modifier: row.modifier as QuantityModifier }))
    .sort((one, other) => other.words.length - one.words.length);

/** Words in front of a number that say how exactly it is meant, the longest first. */
export const modifiersBefore = modifiers('before');
/** Words behind a number that do, the longest first. */
export const modifiersAfter = modifiers('after');
