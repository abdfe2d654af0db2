import { isQuantityWord } from '../../lexicon/quantity-words.ts';
import type { Amount } from './amount.ts';
import type { Atom } from './atoms.ts';
import { type Counted, countedAfter } from './counted.ts';
import { modifierAfter, modifierBefore } from './phrase.ts';
import { type Found, quantityOf, type Reading } from './quantity.ts';
import { isToll } from './tolls.ts';

/** So many of what: `around 300 people`, `12 were women`, `four of them`. */
export function countOf(reading: Reading, amount: Amount): Found | null {
  const { atoms, body } = reading;
  const last = atoms[amount.end - 1];
  if (last === undefined || isYear(reading, amount)) return null;
  const isOne = amount.value === 1 && amount.isWords;
  if (isOne && isIdiom(atoms, amount)) return null;
  const counted = strong(reading, amount) ?? countedAfter(body, last.end, isOne);
  if (counted === null && isToll(atoms, amount))
    return quantityOf(reading, amount, { kind: 'count', unit: 'person', start: amount.start, end: amount.end });
  if (counted === null) return elliptic(reading, amount, isOne);
  const shape = { kind: 'count', unit: counted.unit, start: amount.start, end: amount.end } as const;
  const { quantity, end } = quantityOf(reading, amount, shape);
  const to = Math.max(quantity.end, counted.end);
  return { quantity: { ...quantity, end: to, text: body.text.slice(quantity.start, to) }, end };
}

/** `a 300,000-strong army`. */
function strong({ atoms }: Reading, amount: Amount): Counted | null {
  const [hyphen, word] = [atoms[amount.end], atoms[amount.end + 1]];
  return hyphen?.text === '-' && word?.lower === 'strong' ? { unit: 'person', end: word.end } : null;
}

/** A number that leans on the count before it, or that a modifier makes plain: `of the 40`, `another 20`, `about 80`. */
function elliptic(reading: Reading, amount: Amount, isOne: boolean): Found | null {
  const { atoms, lastCount, body } = reading;
  const [before, after] = [atoms[amount.start - 1]?.lower ?? '', atoms[amount.end]?.lower ?? ''];
  const isOfThem = after === 'of' && ['them', 'whom', 'those', 'these'].includes(atoms[amount.end + 1]?.lower ?? '');
  const isPart =
    isOfThem ||
    ['another', 'other', 'remaining'].includes(before) ||
    (before === 'the' && atoms[amount.start - 2]?.lower === 'of');
  const isNear = lastCount !== null && !body.text.slice(lastCount.end, atoms[amount.start]?.start).includes('\n');
  const shape = { kind: 'count', start: amount.start, end: amount.end } as const;
  if (isPart && isNear) return quantityOf(reading, amount, { ...shape, unit: lastCount.unit });
  const isSaid = modifierBefore(atoms, amount.start) !== null || modifierAfter(atoms, amount.end) !== null;
  const isLarge = (amount.value ?? amount.min ?? 0) > 9 && !isOne;
  return (isSaid && isLarge) || isUnmistakable(atoms, amount)
    ? quantityOf(reading, amount, { ...shape, unit: null })
    : null;
}

/** `stood at 483,000`, `rose to 2.1 million`: by its separators or scale neither a year nor a label. */
function isUnmistakable(atoms: readonly Atom[], { value, min, start, end }: Amount): boolean {
  const isScaled = end > start + 1 || /^\d{1,3}[,\s]/u.test(atoms[start]?.text ?? '');
  return (value ?? min ?? 0) >= 1000 && isScaled;
}

/** `at one point`, `on the one hand`, `for one thing`. */
function isIdiom(atoms: readonly Atom[], { start, end }: Amount): boolean {
  const before = atoms[start - 1]?.lower ?? '';
  const link = before === 'the' ? (atoms[start - 2]?.lower ?? '') : before;
  return ['at', 'on', 'for'].includes(link) && IDIOMS.has(atoms[end]?.lower ?? '');
}

const IDIOMS: ReadonlySet<string> = new Set(['hand', 'point', 'stage', 'moment', 'time', 'thing', 'level', 'side']);

function isYear({ atoms }: Reading, amount: Amount): boolean {
  return amount.end === amount.start + 1 && /^(?:1[5-9]|20)\d\d$/u.test(atoms[amount.start]?.text ?? '');
}

/** `no casualties`, `no one was killed`: a count of none. */
export function noneAt(reading: Reading, at: number): Found | null {
  const { atoms, body } = reading;
  const first = atoms[at]?.lower;
  if (first !== 'no' && first !== 'nobody') return null;
  const next = atoms[at + 1]?.lower ?? '';
  const amount: Amount = { ...NONE, start: at, end: at + 1 };
  if (first === 'no' && isQuantityWord('harmNoun', next)) {
    const unit = countedAfter(body, atoms[at]?.end ?? 0, false)?.unit ?? next;
    return quantityOf(reading, amount, { kind: 'count', unit, start: at, end: at + 2 });
  }
  const length = first === 'nobody' ? 1 : first === 'no' && (next === 'one' || next === 'person') ? 2 : 0;
  if (length === 0) return null;
  const verb = countedAfter(body, atoms[at + length - 1]?.end ?? 0, false);
  return verb?.unit === 'person'
    ? quantityOf(reading, amount, { kind: 'count', unit: 'person', start: at, end: at + length })
    : null;
}

const NONE = { value: 0, min: null, max: null, isRange: false, isVague: false, isWords: true, suffix: null } as const;
