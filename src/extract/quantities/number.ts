import { numberWords } from '../../lexicon/numbers.ts';
import { units } from '../../lexicon/units.ts';
import { type Atom, numberOfDigits } from './atoms.ts';

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
  return (
    parseOrder(atoms, at) ??
    parseVague(atoms, at) ??
    parsePair(atoms, at) ??
    parseHalf(atoms, at) ??
    parseExact(atoms, at)
  );
}

function parseExact(atoms: readonly Atom[], at: number): ParsedNumber | null {
  const atom = atoms[at];
  if (atom === undefined) return null;
  const first = atom.isDigits ? { value: numberOfDigits(atom.text), end: at + 1 } : parseWords(atoms, at);
  if (first === null) return null;
  const half = halfAfter(atoms, first.end);
  const scaled = withScales(atoms, half?.end ?? first.end, first.value + (half?.value ?? 0));
  const rest = atom.isDigits ? { value: 0, end: scaled.end } : restOfWords(atoms, scaled.end, scaled.scale);
  return {
    value: scaled.value + rest.value,
    min: null,
    max: null,
    end: rest.end,
    scale: scaled.scale,
    isWords: !atom.isDigits,
  };
}

/** `two AND A HALF`, `three AND A QUARTER`. */
function halfAfter(atoms: readonly Atom[], at: number): { value: number; end: number } | null {
  if (atoms[at]?.lower !== 'and' || atoms[at + 1]?.lower !== 'a') return null;
  const part = atoms[at + 2]?.lower;
  return part === 'half' ? { value: 0.5, end: at + 3 } : part === 'quarter' ? { value: 0.25, end: at + 3 } : null;
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

interface Scaled {
  readonly value: number;
  readonly end: number;
  /** The product of the scale words. */
  readonly scale: number;
}

/** The number with the scale words behind it: `3.5 MILLION`, `five HUNDRED and six THOUSAND`, `2 LAKH CRORE`, `40k`. */
function withScales(atoms: readonly Atom[], from: number, first: number): Scaled {
  let [end, scale, value] = [from, 1, first];
  for (;;) {
    const hyphen = atoms[end]?.text === '-' && atoms[end]?.isApart === false ? 1 : 0;
    const next = atoms[end + hyphen];
    const word = next === undefined ? undefined : numberWords.get(next.lower);
    if (next === undefined || word === undefined || !isScaleHere(next, word.kind)) break;
    if (hyphen === 1 && word.kind !== 'scale') break;
    scale *= word.value;
    value = Number((value * word.value).toPrecision(15));
    end += 1 + hyphen;
    if (word.kind === 'suffix') break;
    const tens = word.value === 100 ? tensAfter(atoms, end) : null;
    value += tens?.value ?? 0;
    end = tens?.end ?? end;
  }
  return { value, end, scale };
}

/** What is added to hundreds: `AND TWENTY-FIVE`. */
function tensAfter(atoms: readonly Atom[], at: number): { value: number; end: number } | null {
  const start = atoms[at]?.lower === 'and' ? at + 1 : at;
  const word = numberWords.get(atoms[start]?.lower ?? '');
  return word?.kind === 'unit' || word?.kind === 'ten' ? parseWords(atoms, start) : null;
}

/** `two million THREE HUNDRED AND TEN THOUSAND`: what follows a scale of a thousand or more, and is below it. */
function restOfWords(atoms: readonly Atom[], at: number, below: number): { value: number; end: number } {
  const none = { value: 0, end: at };
  if (below < 1000) return none;
  const first = tensAfter(atoms, at);
  if (first === null) return none;
  const scaled = withScales(atoms, first.end, first.value);
  if (scaled.scale >= below) return none;
  const rest = restOfWords(atoms, scaled.end, scaled.scale);
  return { value: scaled.value + rest.value, end: rest.end };
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

/** `several hundred`, `a few thousand`, `multi-million`. A bare `several` counts nothing. */
function parseVague(atoms: readonly Atom[], at: number): ParsedNumber | null {
  const multiplied = atoms[at]?.lower === 'multi' ? numberWords.get(atoms[at + 2]?.lower ?? '') : undefined;
  if (multiplied?.kind === 'scale' && atoms[at + 1]?.text === '-')
    return {
      value: null,
      min: 2 * multiplied.value,
      max: 999 * multiplied.value,
      end: at + 3,
      scale: multiplied.value,
      isWords: true,
    };
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

/** `half a dozen`, `half a million`; `half an hour`, whose unit stays for others to read. */
function parseHalf(atoms: readonly Atom[], at: number): ParsedNumber | null {
  if (atoms[at]?.lower !== 'half') return null;
  const scale = numberWords.get(atoms[at + 2]?.lower ?? '');
  const isHalf = ['a', 'an'].includes(atoms[at + 1]?.lower ?? '') && scale?.kind === 'scale';
  if (isHalf) return { value: scale.value / 2, min: null, max: null, end: at + 3, scale: 1, isWords: true };
  const isOfUnit = ['a', 'an'].includes(atoms[at + 1]?.lower ?? '') && units.has(atoms[at + 2]?.lower ?? '');
  return isOfUnit ? { value: 0.5, min: null, max: null, end: at + 2, scale: 1, isWords: true } : null;
}

/** `a couple of vans`, `a pair of brothers`. */
function parsePair(atoms: readonly Atom[], at: number): ParsedNumber | null {
  const isPair = atoms[at]?.lower === 'a' && ['couple', 'pair'].includes(atoms[at + 1]?.lower ?? '');
  if (!isPair || atoms[at + 2]?.lower !== 'of') return null;
  return { value: 2, min: null, max: null, end: at + 2, scale: 1, isWords: true };
}
