import { numberWords } from '../../lexicon/numbers.ts';
import type { Atom } from './atoms.ts';

/** A number as it stands: a value, or only an order of magnitude (`hundreds`) as `min` and `max`. */
export interface ParsedNumber {
  readonly value: number | null;
  readonly min: number | null;
  readonly max: number | null;
  /** One past its last atom. */
  readonly end: number;
  /** The factor of a scale word at its end (`million`), else 1. */
  readonly scale: number;
  readonly isWords: boolean;
}

const VAGUE_COUNTS: Readonly<Record<string, readonly [number, number]>> = {
  several: [2, 9],
  few: [2, 9],
  many: [2, 9],
};

/** Reads the number that starts at an atom: `1,200`, `3.5 million`, `twenty-five`, `two dozen`, `tens of thousands`. */
export function parseNumber(atoms: readonly Atom[], at: number): ParsedNumber | null {
  return parseOrder(atoms, at) ?? parseVague(atoms, at) ?? parseHalf(atoms, at) ?? parseExact(atoms, at);
}

function parseExact(atoms: readonly Atom[], at: number): ParsedNumber | null {
  const atom = atoms[at];
  if (atom === undefined) return null;
  if (atom.isDigits) return withScale(atoms, at + 1, Number(atom.text.replaceAll(',', '')), false);
  const words = parseWords(atoms, at);
  return words === null ? null : withScale(atoms, words.end, words.value, true);
}

/** `one`, `twenty-five`, `a hundred`, `a dozen`: what stands before a scale word. */
function parseWords(atoms: readonly Atom[], at: number): { value: number; end: number } | null {
  const atom = atoms[at];
  const word = atom === undefined ? undefined : numberWords.get(atom.lower);
  if (atom?.lower === 'a' || atom?.lower === 'an') {
    const scale = numberWords.get(atoms[at + 1]?.lower ?? '');
    return scale?.kind === 'scale' ? { value: 1, end: at + 1 } : null;
  }
  if (word?.kind === 'unit') return { value: word.value, end: at + 1 };
  if (word?.kind !== 'ten') return null;
  const hyphen = atoms[at + 1]?.text === '-' ? 1 : 0;
  const unit = numberWords.get(atoms[at + 1 + hyphen]?.lower ?? '');
  const joins = unit?.kind === 'unit' && unit.value > 0 && unit.value < 10;
  return joins ? { value: word.value + unit.value, end: at + 2 + hyphen } : { value: word.value, end: at + 1 };
}

function withScale(atoms: readonly Atom[], from: number, first: number, isWords: boolean): ParsedNumber {
  let end = from;
  let scale = 1;
  let value = first;
  for (;;) {
    const next = atoms[end];
    const word = next === undefined ? undefined : numberWords.get(next.lower);
    if (next === undefined || word === undefined || !isScaleHere(next, word.kind)) break;
    scale *= word.value;
    value *= word.value;
    end += 1;
    if (word.kind === 'suffix') break;
    const rest = restOfWords(atoms, end, word.value);
    if (rest === null) continue;
    value += rest.value;
    end = rest.end;
  }
  return { value, min: null, max: null, end, scale, isWords };
}

/** `five hundred AND TWENTY`: what is added below a scale word. */
function restOfWords(atoms: readonly Atom[], at: number, below: number): { value: number; end: number } | null {
  if (below < 100) return null;
  const start = atoms[at]?.lower === 'and' ? at + 1 : at;
  const first = numberWords.get(atoms[start]?.lower ?? '');
  if (first === undefined || (first.kind !== 'unit' && first.kind !== 'ten')) return null;
  const rest = parseWords(atoms, start);
  if (rest === null) return null;
  const scale = numberWords.get(atoms[rest.end]?.lower ?? '');
  if (scale?.kind !== 'scale') return rest;
  return scale.value < below ? { value: rest.value * scale.value, end: rest.end + 1 } : null;
}

function isScaleHere(atom: Atom, kind: string): boolean {
  return kind === 'suffix' ? !atom.isApart : kind === 'scale';
}

/** `dozens`, `hundreds`, `tens of thousands`: no value, from the order of magnitude up to the next. */
function parseOrder(atoms: readonly Atom[], at: number): ParsedNumber | null {
  const word = numberWords.get(atoms[at]?.lower ?? '');
  if (word?.kind !== 'order') return null;
  const inner = atoms[at + 1]?.lower === 'of' ? numberWords.get(atoms[at + 2]?.lower ?? '') : undefined;
  const factor = inner?.kind === 'order' ? inner.value : 1;
  const low = (word.value === 12 ? 24 : word.value * 2) * factor;
  const next = word.value < 100 ? 100 : word.value < 1000 ? 1000 : word.value * 1000;
  const end = inner?.kind === 'order' ? at + 3 : at + 1;
  return { value: null, min: low, max: next * factor - 1, end, scale: 1, isWords: true };
}

/** `several hundred`, `a few thousand`. A bare `several` counts nothing. */
function parseVague(atoms: readonly Atom[], at: number): ParsedNumber | null {
  const start = atoms[at]?.lower === 'a' ? at + 1 : at;
  const bounds = VAGUE_COUNTS[atoms[start]?.lower ?? ''];
  const scale = numberWords.get(atoms[start + 1]?.lower ?? '');
  if (bounds === undefined || scale?.kind !== 'scale') return null;
  const [low, high] = bounds;
  return {
    value: null,
    min: low * scale.value,
    max: high * scale.value,
    end: start + 2,
    scale: scale.value,
    isWords: true,
  };
}

/** `half a dozen`, `half a million`. */
function parseHalf(atoms: readonly Atom[], at: number): ParsedNumber | null {
  if (atoms[at]?.lower !== 'half') return null;
  const scale = numberWords.get(atoms[at + 2]?.lower ?? '');
  const isHalf = ['a', 'an'].includes(atoms[at + 1]?.lower ?? '') && scale?.kind === 'scale';
  return isHalf ? { value: scale.value / 2, min: null, max: null, end: at + 3, scale: 1, isWords: true } : null;
}
