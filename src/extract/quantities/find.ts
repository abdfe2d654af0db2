import type { Quantity, QuantityModifier, Span } from '../../article/index.ts';
import type { Analysis } from '../../language/index.ts';
import type { Atom } from './atoms.ts';
import { countedAfter } from './counted.ts';
import { type ParsedNumber, parseNumber } from './number.ts';
import { currencyAfter, currencyBefore, modifierAfter, modifierBefore, unitAfter } from './phrase.ts';

/** One or two numbers (a range) and where they stand among the atoms. */
interface Amount {
  readonly value: number | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly isRange: boolean;
  readonly isVague: boolean;
  readonly isWords: boolean;
  readonly start: number;
  readonly end: number;
}

const RANGE_SIGNS = new Set(['to', '-', '–', '—']);
/** Words after which a number is a name or a position, not an amount. */
const LABELS = new Set(
  (
    'article section chapter page no number room flight route highway channel version clause paragraph phase stage level ' +
    'grade class unit block sector ward district line gate platform runway covid no. act boeing airbus'
  ).split(' '),
);

/** The quantity whose number starts at an atom, and the atom to go on from; null when none does. */
export function quantityAt(
  body: Analysis,
  atoms: readonly Atom[],
  at: number,
): { quantity: Quantity; end: number } | null {
  const amount = amountAt(atoms, at);
  if (amount === null || isLabelled(atoms, at)) return null;
  return (
    moneyOf(body, atoms, amount) ??
    percentOf(body, atoms, amount) ??
    ageOf(body, atoms, amount) ??
    measureOf(body, atoms, amount) ??
    countOf(body, atoms, amount)
  );
}

function amountAt(atoms: readonly Atom[], at: number): Amount | null {
  const first = parseNumber(atoms, at);
  if (first === null || isJoinedToWord(atoms, first.end)) return null;
  const second = secondOfRange(atoms, at, first);
  if (second === null || first.value === null || second.value === null) {
    return { ...first, isRange: false, isVague: first.value === null, start: at };
  }
  const carried = second.scale > 1 && first.scale === 1 && first.value < (second.value / second.scale) * 10;
  const low = carried && first.value < 1000 ? first.value * second.scale : first.value;
  if (low >= second.value) return { ...first, isRange: false, isVague: false, start: at };
  const words = first.isWords && second.isWords;
  return {
    value: null,
    min: low,
    max: second.value,
    isRange: true,
    isVague: false,
    isWords: words,
    start: at,
    end: second.end,
  };
}

function secondOfRange(atoms: readonly Atom[], at: number, first: ParsedNumber): ParsedNumber | null {
  const link = atoms[first.end];
  if (link === undefined) return null;
  const isBetween = link.lower === 'and' && (atoms[at - 1]?.lower === 'between' || atoms[at - 2]?.lower === 'between');
  if (!RANGE_SIGNS.has(link.lower) && !isBetween) return null;
  const sign = currencySignLength(atoms, first.end + 1);
  return parseNumber(atoms, first.end + 1 + sign);
}

function currencySignLength(atoms: readonly Atom[], at: number): number {
  return [1, 2].find((length) => currencyBefore(atoms, at + length)?.start === at) ?? 0;
}

/** `2nd`, `737-800`, `5G`, `3:15`, `19/20`: digits that are part of something else. */
function isJoinedToWord(atoms: readonly Atom[], end: number): boolean {
  const next = atoms[end];
  if (next === undefined || next.isApart) return false;
  if (/^\p{L}/u.test(next.text)) return unitAfter(atoms, end) === null;
  return (next.text === ':' || next.text === '/') && atoms[end + 1]?.isApart === false;
}

function isLabelled(atoms: readonly Atom[], at: number): boolean {
  const before = atoms[at - 1];
  if (before === undefined) return false;
  if (!before.isApart && ['#', ':', '/', '.'].includes(before.text) && atoms[at]?.isApart === false) return true;
  if (before.text === '-' && !before.isApart && atoms[at]?.isApart === false) return true;
  return LABELS.has(before.lower) && atoms[at]?.isDigits === true;
}

function moneyOf(body: Analysis, atoms: readonly Atom[], amount: Amount) {
  const before = currencyBefore(atoms, amount.start);
  if (before !== null) return made(body, atoms, amount, 'money', before.code, before.start, amount.end);
  const of = atoms[amount.end]?.lower === 'of' ? 1 : 0;
  const after = currencyAfter(atoms, amount.end + of);
  return after === null ? null : made(body, atoms, amount, 'money', after.value, amount.start, after.end);
}

function percentOf(body: Analysis, atoms: readonly Atom[], amount: Amount) {
  const [next, second] = [atoms[amount.end], atoms[amount.end + 1]];
  const length =
    next?.text === '%' || next?.lower === 'percent' ? 1 : next?.lower === 'per' && second?.lower === 'cent' ? 2 : 0;
  const isPoints = next?.lower === 'percentage' && /^points?$/u.test(second?.lower ?? '');
  if (length === 0 && !isPoints) return null;
  const end = amount.end + (isPoints ? 2 : length);
  return made(body, atoms, amount, 'percent', isPoints ? 'percentage point' : 'percent', amount.start, end);
}

/** `36-year-old`, `aged 42`, and the number between commas after a name: `Amina Yusuf, 36,`. */
function ageOf(body: Analysis, atoms: readonly Atom[], amount: Amount) {
  const after = atoms.slice(amount.end, amount.end + 5).map((atom) => atom.lower);
  const unit = /^(?:year|month|week|day)s?$/u.exec(after[0] === '-' ? (after[1] ?? '') : (after[0] ?? ''))?.[0];
  const length = after.indexOf('old');
  const between = length < 0 ? [] : after.slice(0, length).filter((word) => word !== '-' && word !== unit);
  if (unit !== undefined && length > 0 && length <= 3 && between.length === 0) {
    return made(body, atoms, amount, 'age', unit.replace(/s$/u, ''), amount.start, amount.end + length + 1);
  }
  const before = atoms[amount.start - 1];
  const isAged = before?.lower === 'aged' || before?.lower === 'age';
  const isBetweenCommas =
    before?.text === ',' && [',', ')'].includes(after[0] ?? '') && followsName(atoms, amount.start - 2);
  const isAge = amount.value !== null && amount.value > 0 && amount.value < 120 && Number.isInteger(amount.value);
  if (!isAge || !(isAged || isBetweenCommas)) return null;
  return made(body, atoms, amount, 'age', 'year', isAged ? amount.start - 1 : amount.start, amount.end);
}

function followsName(atoms: readonly Atom[], at: number): boolean {
  return /^\p{Lu}\p{Ll}/u.test(atoms[at]?.text ?? '') && /^\p{Lu}/u.test(atoms[at - 1]?.text ?? '');
}

function measureOf(body: Analysis, atoms: readonly Atom[], amount: Amount) {
  const of = amount.isVague && atoms[amount.end]?.lower === 'of' ? 1 : 0;
  const unit = unitAfter(atoms, amount.end + of);
  if (unit === null) return null;
  return made(body, atoms, amount, unit.value.kind, unit.value.unit, amount.start, unit.end);
}

function countOf(body: Analysis, atoms: readonly Atom[], amount: Amount) {
  const last = atoms[amount.end - 1];
  if (last === undefined || isYear(atoms, amount)) return null;
  const isOne = amount.value === 1 && amount.isWords;
  const counted = countedAfter(body, last.end, isOne);
  if (counted === null || counted.unit === null) return null;
  const quantity = made(body, atoms, amount, 'count', counted.unit, amount.start, amount.end);
  const end = Math.max(quantity.quantity.end, counted.end);
  return { ...quantity, quantity: { ...quantity.quantity, end, text: body.text.slice(quantity.quantity.start, end) } };
}

function isYear(atoms: readonly Atom[], amount: Amount): boolean {
  const atom = atoms[amount.start];
  return amount.end === amount.start + 1 && /^(?:1[5-9]|20)\d\d$/u.test(atom?.text ?? '');
}

function made(
  body: Analysis,
  atoms: readonly Atom[],
  amount: Amount,
  kind: Quantity['kind'],
  unit: string,
  startAtom: number,
  endAtom: number,
): { quantity: Quantity; end: number } {
  const between = amount.isRange && atoms[startAtom - 1]?.lower === 'between' ? startAtom - 1 : startAtom;
  const before = modifierBefore(atoms, between);
  const after = modifierAfter(atoms, endAtom);
  const span: Span = {
    start: atoms[before?.at ?? between]?.start ?? 0,
    end: atoms[(after?.at ?? endAtom) - 1]?.end ?? 0,
  };
  const modifier: QuantityModifier = amount.isRange
    ? 'range'
    : amount.isVague
      ? 'unknown'
      : (before?.modifier ?? after?.modifier ?? 'exact');
  const { value, min, max } = amount;
  const text = body.text.slice(span.start, span.end);
  return { quantity: { ...span, text, kind, value, min, max, modifier, unit }, end: after?.at ?? endAtom };
}
