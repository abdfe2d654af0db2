import type { Atom } from './atoms.ts';
import { currencyBefore } from './currency.ts';
import { type ParsedNumber, parseNumber } from './number.ts';

/** One or two numbers (a range) and where they stand among the atoms. */
export interface Amount {
  readonly value: number | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly isRange: boolean;
  /** An order of magnitude: `dozens`. */
  readonly isVague: boolean;
  readonly isWords: boolean;
  /** `40-odd`, `20-plus`: said behind the number. */
  readonly suffix: 'about' | 'over' | null;
  readonly start: number;
  readonly end: number;
}

const RANGE_SIGNS = new Set(['to', '-', '–', '—']);
const SUFFIXES: ReadonlyMap<string, Amount['suffix']> = new Map([
  ['odd', 'about'],
  ['ish', 'about'],
  ['plus', 'over'],
]);

/** The number or range that starts at an atom. */
export function amountAt(atoms: readonly Atom[], at: number): Amount | null {
  const first = parseNumber(atoms, at);
  if (first === null) return null;
  const second = secondOfRange(atoms, at, first);
  if (second === null || first.value === null || second.value === null) return single(atoms, first, at);
  const carried = second.scale > 1 && first.scale === 1 && first.value < (second.value / second.scale) * 10;
  const low = carried && first.value < 1000 ? first.value * second.scale : first.value;
  if (low >= second.value) return single(atoms, first, at);
  const isWords = first.isWords && second.isWords;
  const { end } = second;
  return {
    value: null,
    min: low,
    max: second.value,
    isRange: true,
    isVague: false,
    isWords,
    suffix: null,
    start: at,
    end,
  };
}

function single(atoms: readonly Atom[], number: ParsedNumber, start: number): Amount {
  const { value, min, max, isWords, end } = number;
  const isJoined = atoms[end]?.text === '-' && atoms[end]?.isApart === false;
  const suffix = isJoined
    ? (SUFFIXES.get(atoms[end + 1]?.lower ?? '') ?? null)
    : atoms[end]?.text === '+'
      ? 'over'
      : null;
  const behind = suffix === null ? 0 : isJoined ? 2 : 1;
  return { value, min, max, isRange: false, isVague: value === null, isWords, suffix, start, end: end + behind };
}

function secondOfRange(atoms: readonly Atom[], at: number, first: ParsedNumber): ParsedNumber | null {
  const link = atoms[first.end];
  if (link === undefined) return null;
  const isBetween = link.lower === 'and' && [1, 2, 3].some((back) => atoms[at - back]?.lower === 'between');
  if (!RANGE_SIGNS.has(link.lower) && !isBetween) return null;
  const sign =
    [1, 2].find((length) => currencyBefore(atoms, first.end + 1 + length, null)?.start === first.end + 1) ?? 0;
  return parseNumber(atoms, first.end + 1 + sign);
}
