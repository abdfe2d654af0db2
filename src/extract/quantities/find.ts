import { isQuantityWord } from '../../lexicon/quantity-words.ts';
import { ageOf, decadeOfLife } from './ages.ts';
import { type Amount, amountAt } from './amount.ts';
import type { Atom } from './atoms.ts';
import { countOf, noneAt } from './counts.ts';
import { currencyAfter } from './currency.ts';
import { moneyOf } from './money.ts';
import { unitAfter } from './phrase.ts';
import { type Found, quantityOf, type Reading } from './quantity.ts';
import { shareAt } from './shares.ts';

/** The quantity whose number starts at an atom, and the atom to go on from; null when none does. */
export function quantityAt(reading: Reading, at: number): Found | null {
  const words = shareAt(reading, at) ?? noneAt(reading, at) ?? decadeOfLife(reading, at);
  if (words !== null) return words;
  const amount = amountAt(reading.atoms, at);
  if (amount === null || isJoinedToWord(reading, amount.end) || isScore(reading.atoms, amount)) return null;
  const money = moneyOf(reading, amount);
  if (money !== null) return money;
  const age = ageOf(reading, amount);
  if (age !== null) return age;
  if (isLabelled(reading.atoms, at) || isEndOfWord(reading.atoms, at)) return null;
  return percentOf(reading, amount) ?? measureOf(reading, amount) ?? countOf(reading, amount);
}

/** `2nd`, `737-800`, `5G`, `3:15`, `19/20`: digits that are part of something else. */
function isJoinedToWord({ atoms, country }: Reading, end: number): boolean {
  const next = atoms[end];
  if (next === undefined || next.isApart) return false;
  if (/^\p{L}/u.test(next.text))
    return unitAfter(atoms, end) === null && currencyAfter(atoms, end, country) === null && next.lower !== 's';
  return (next.text === ':' || next.text === '/') && atoms[end + 1]?.isApart === false;
}

/** `G20`, `COP26`, `U3O8`: digits at the end of a name. */
function isEndOfWord(atoms: readonly Atom[], at: number): boolean {
  const [before, number] = [atoms[at - 1], atoms[at]];
  return number?.isDigits === true && !number.isApart && /[\p{L}\p{N}]$/u.test(before?.text ?? '');
}

/** `won 3-1`, `passed 52-48`: the second number is the smaller one. */
function isScore(atoms: readonly Atom[], amount: Amount): boolean {
  const [sign, second] = [atoms[amount.end], atoms[amount.end + 1]];
  return (
    !amount.isRange &&
    !amount.isWords &&
    sign !== undefined &&
    /^[-–]$/u.test(sign.text) &&
    !sign.isApart &&
    second?.isDigits === true &&
    !second.isApart
  );
}

function isLabelled(atoms: readonly Atom[], at: number): boolean {
  const [before, number] = [atoms[at - 1], atoms[at]];
  if (before === undefined || number === undefined) return false;
  if (!before.isApart && ['#', ':', '/', '.', '_', '@'].includes(before.text) && !number.isApart) return true;
  if (before.text === '-' && !before.isApart && !number.isApart) return true;
  // 'No. 5', 'Flight 302'; 'the area 40 people left' has a plural behind it and is left to chance.
  const label = before.text === '.' ? atoms[at - 2] : before;
  return (
    number.isDigits && isQuantityWord('label', label?.lower ?? '') && (before.text !== '.' || label?.lower === 'no')
  );
}

function percentOf(reading: Reading, amount: Amount): Found | null {
  const { atoms } = reading;
  const [next, second] = [atoms[amount.end], atoms[amount.end + 1]];
  const isPercent = ['%', 'percent', 'pc', 'pct'].includes(next?.lower ?? '');
  const length = isPercent ? 1 : next?.lower === 'per' && second?.lower === 'cent' ? 2 : 0;
  const isPoints = ['percentage', 'basis'].includes(next?.lower ?? '') && /^points?$/u.test(second?.lower ?? '');
  if (length === 0 && !isPoints) return null;
  const points = isPercent && /^points?$/u.test(second?.lower ?? '') ? 1 : 0;
  const unit = isPoints ? `${next?.lower} point` : points > 0 ? 'percentage point' : 'percent';
  const end = amount.end + (isPoints ? 2 : length + points);
  return quantityOf(reading, amount, { kind: 'percent', unit, start: amount.start, end });
}

function measureOf(reading: Reading, amount: Amount): Found | null {
  const { atoms } = reading;
  const isMagnitude = atoms[amount.start - 1]?.lower === 'magnitude';
  if (isMagnitude)
    return quantityOf(reading, amount, {
      kind: 'measure',
      unit: 'magnitude',
      start: amount.start - 1,
      end: amount.end,
    });
  const of = amount.isVague && atoms[amount.end]?.lower === 'of' ? 1 : 0;
  const unit = unitAfter(atoms, amount.end + of);
  if (unit === null) return null;
  return quantityOf(reading, amount, {
    kind: unit.value.kind,
    unit: unit.value.unit,
    start: amount.start,
    end: unit.end,
  });
}
