import type { Amount } from './amount.ts';
import type { Atom } from './atoms.ts';
import { type Found, quantityOf, type Reading } from './quantity.ts';

const OLDEST = 120;

/** `36-year-old`, `aged 42`, `in his 40s`, `over-65s`, and the number between commas after a name: `Amina Yusuf, 36,`. */
export function ageOf(reading: Reading, amount: Amount): Found | null {
  return (
    spelledOut(reading, amount) ?? ofPerson(reading, amount) ?? byDecade(reading, amount) ?? ofGroup(reading, amount)
  );
}

function spelledOut(reading: Reading, amount: Amount): Found | null {
  const after = reading.atoms.slice(amount.end, amount.end + 5).map((atom) => atom.lower);
  const unit = /^(?:year|month|week|day)s?$/u.exec(after[0] === '-' ? (after[1] ?? '') : (after[0] ?? ''))?.[0];
  const length = after.findIndex((word) => /^olds?$/u.test(word) || word === 'age');
  if (unit === undefined || length <= 0 || length > 3) return null;
  const between = after.slice(0, length).filter((word) => word !== '-' && word !== unit && word !== 'of');
  if (between.length > 0 || (after[length] === 'age' && !after.slice(0, length).includes('of'))) return null;
  const end = amount.end + length + 1;
  return quantityOf(reading, amount, { kind: 'age', unit: unit.replace(/s$/u, ''), start: amount.start, end });
}

function ofPerson(reading: Reading, amount: Amount): Found | null {
  const { atoms } = reading;
  const between = atoms[amount.start - 1]?.lower === 'between' ? 1 : 0;
  const before = atoms[amount.start - 1 - between];
  const isAged = before?.lower === 'aged' || before?.lower === 'age' || (before?.lower === 'ages' && amount.isRange);
  const isBetweenCommas =
    before?.text === ',' &&
    [',', ')', '.', ';'].includes(atoms[amount.end]?.text ?? '') &&
    followsName(atoms, amount.start - 2);
  if (!isAge(amount) || !(isAged || isBetweenCommas)) return null;
  const start = isAged ? amount.start - 1 - between : amount.start;
  return quantityOf(reading, amount, { kind: 'age', unit: 'year', start, end: amount.end });
}

function isAge({ value, min, max }: Amount): boolean {
  const years = [value, min, max].filter((number) => number !== null);
  return years.length > 0 && years.every((number) => number > 0 && number < OLDEST && Number.isInteger(number));
}

function followsName(atoms: readonly Atom[], at: number): boolean {
  return /^\p{Lu}\p{Ll}/u.test(atoms[at]?.text ?? '') && /^\p{Lu}/u.test(atoms[at - 1]?.text ?? '');
}

/** `in his 40s`, `a woman in her late 20s`: ten years, or a third of them. */
function byDecade(reading: Reading, amount: Amount): Found | null {
  const { atoms } = reading;
  const next = atoms[amount.end];
  const isDecade = amount.value !== null && amount.value % 10 === 0 && amount.value >= 10 && amount.value <= 100;
  if (!isDecade || next?.lower !== 's' || next.isApart) return null;
  const third = /^(?:early|mid|late)$/u.exec(atoms[amount.start - 1]?.lower ?? '')?.[0];
  const owner = atoms[amount.start - (third === undefined ? 1 : 2)]?.lower ?? '';
  if (!['his', 'her', 'their'].includes(owner)) return null;
  const [from, to] = third === 'early' ? [0, 3] : third === 'mid' ? [4, 6] : third === 'late' ? [7, 9] : [0, 9];
  const first = amount.value ?? 0;
  const range: Amount = { ...amount, value: null, min: first + from, max: first + to, isRange: true };
  const start = third === undefined ? amount.start : amount.start - 1;
  return quantityOf(reading, range, { kind: 'age', unit: 'year', start, end: amount.end + 1 });
}

/** `over-65s`, `under-18s`, `the over 60s`. */
function ofGroup(reading: Reading, amount: Amount): Found | null {
  const { atoms } = reading;
  const next = atoms[amount.end];
  if (!isAge(amount) || next?.lower !== 's' || next.isApart) return null;
  const hyphen = atoms[amount.start - 1]?.text === '-' ? 1 : 0;
  const side = atoms[amount.start - 1 - hyphen]?.lower;
  if (side !== 'over' && side !== 'under') return null;
  const said: Amount = { ...amount, suffix: side === 'over' ? 'over' : null };
  const shape = { kind: 'age', unit: 'year', start: amount.start - 1 - hyphen, end: amount.end + 1 } as const;
  const found = quantityOf(reading, said, shape);
  return { ...found, quantity: { ...found.quantity, modifier: side } };
}
