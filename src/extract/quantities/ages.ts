import type { Amount } from './amount.ts';
import type { Atom } from './atoms.ts';
import { type Found, quantityOf, type Reading } from './quantity.ts';

const OLDEST = 120;

/** `36-year-old`, `aged 42`, `in his 40s`, `over-65s`, `turned 18`, and the number behind a name: `Amina Yusuf, 36,`. */
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
  const after = atoms[amount.end]?.text ?? '';
  const isBetweenCommas =
    before?.text === ',' && [',', ')', '.', ';'].includes(after) && followsName(atoms, amount.start - 2);
  const isTurned = /^turn(?:s|ed|ing)?$/u.test(before?.lower ?? '') && CLOSES_BIRTHDAY.test(after);
  if (!isAge(amount) || !(isAged || isTurned || isBetweenCommas || isBracketed(atoms, amount))) return null;
  const start = isAged ? amount.start - 1 - between : amount.start;
  return quantityOf(reading, amount, { kind: 'age', unit: 'year', start, end: amount.end });
}

const CLOSES_BIRTHDAY = /^(?:[,.;)]|on|in|this|last|next|and|before|after|while|when|during|earlier|today|yesterday)$/u;
const TELLS_OF_PERSON = /^(?:was|of|from|had|has|who|is|died|drowned|sustained|succumbed|told|said|pleaded|appeared)$/u;

/** `Abu Rupak (28)`; behind one word alone (where it may be runs scored) only if what follows tells of a person. */
function isBracketed(atoms: readonly Atom[], amount: Amount): boolean {
  if (atoms[amount.start - 1]?.text !== '(' || atoms[amount.end]?.text !== ')') return false;
  const isName = /^\p{Lu}\p{Ll}/u.test(atoms[amount.start - 2]?.text ?? '');
  const isPerson = TELLS_OF_PERSON.test(atoms[amount.end + 1]?.lower ?? '');
  return followsName(atoms, amount.start - 2) || (isName && isPerson);
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
  const next = reading.atoms[amount.end];
  const isDecade = amount.value !== null && amount.value % 10 === 0 && amount.value >= 10 && amount.value <= 100;
  if (!isDecade || next?.lower !== 's' || next.isApart) return null;
  return decadeFrom(reading, amount.start, amount.end + 1, amount.value);
}

const DECADES: ReadonlyMap<string, number> = new Map([
  ['twenties', 20],
  ['thirties', 30],
  ['forties', 40],
  ['fifties', 50],
  ['sixties', 60],
  ['seventies', 70],
  ['eighties', 80],
  ['nineties', 90],
]);

/** `in his thirties`, `in her late twenties`. */
export function decadeOfLife(reading: Reading, at: number): Found | null {
  const first = DECADES.get(reading.atoms[at]?.lower ?? '');
  return first === undefined ? null : decadeFrom(reading, at, at + 1, first);
}

const DECADE = { value: null, isRange: true, isVague: false, isWords: true, suffix: null } as const;

/** The ages of a decade whose word stands at the atoms from `at` to `end`; only of somebody (`his`, `their`). */
function decadeFrom(reading: Reading, at: number, end: number, first: number): Found | null {
  const { atoms } = reading;
  const third = /^(?:early|mid|late)$/u.exec(atoms[at - (atoms[at - 1]?.text === '-' ? 2 : 1)]?.lower ?? '')?.[0];
  const start = third === undefined ? at : at - (atoms[at - 1]?.text === '-' ? 2 : 1);
  if (!['his', 'her', 'their'].includes(atoms[start - 1]?.lower ?? '')) return null;
  const [from, to] = third === 'early' ? [0, 3] : third === 'mid' ? [4, 6] : third === 'late' ? [7, 9] : [0, 9];
  const range: Amount = { ...DECADE, min: first + from, max: first + to, start, end };
  return quantityOf(reading, range, { kind: 'age', unit: 'year', start, end });
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
