import type { QuantityModifier } from '../../article/index.ts';
import { modifiersAfter, modifiersBefore, type Unit, units } from '../../lexicon/units.ts';
import type { Atom } from './atoms.ts';

export interface Modified {
  readonly modifier: QuantityModifier;
  /** Index of the first atom that belongs to it (before), or one past the last (after). */
  readonly at: number;
}

/** The modifier whose words end just before `at`: `at least`, `close to`. */
export function modifierBefore(atoms: readonly Atom[], at: number): Modified | null {
  for (const { words, modifier } of modifiersBefore) {
    const from = at - words.length;
    if (from >= 0 && words.every((word, index) => atoms[from + index]?.lower === word)) return { modifier, at: from };
  }
  return null;
}

/** The modifier whose words start at `at`: `or more`. */
export function modifierAfter(atoms: readonly Atom[], at: number): Modified | null {
  for (const { words, modifier } of modifiersAfter) {
    if (words.every((word, index) => atoms[at + index]?.lower === word)) return { modifier, at: at + words.length };
  }
  return null;
}

interface Named<Value> {
  readonly value: Value;
  /** One past its last atom. */
  readonly end: number;
}

/** A unit of measure or time, of up to three words; `-` may join it to its number (`18-karat`). */
export function unitAfter(atoms: readonly Atom[], at: number): Named<Unit> | null {
  const from = atoms[at]?.text === '-' && atoms[at]?.isApart === false ? at + 1 : at;
  return longest(atoms, from, 3, units);
}

function longest<Value>(
  atoms: readonly Atom[],
  at: number,
  most: number,
  table: ReadonlyMap<string, Value>,
): Named<Value> | null {
  for (let length = most; length >= 1; length -= 1) {
    const words = atoms.slice(at, at + length);
    if (words.length < length) continue;
    const value = table.get(words.map((word) => word.lower).join(' '));
    if (value !== undefined) return { value, end: at + length };
  }
  return null;
}
