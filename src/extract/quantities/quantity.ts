import type { Quantity, QuantityModifier } from '../../article/index.ts';
import type { Analysis } from '../../language/index.ts';
import type { Amount } from './amount.ts';
import type { Atom } from './atoms.ts';
import { modifierAfter, modifierBefore } from './phrase.ts';

/** What a quantity is read from. */
export interface Reading {
  readonly body: Analysis;
  readonly atoms: readonly Atom[];
  /** ISO 3166, of the outlet or dateline; null where unknown. */
  readonly country: string | null;
  /** The last count before, whose unit an ellipsis means: `of the 40, 12 were hurt`. */
  readonly lastCount: Quantity | null;
}

/** A quantity and the atom to go on from. */
export interface Found {
  readonly quantity: Quantity;
  readonly end: number;
}

/** What a kind of quantity adds to its amount: the atoms that it takes, one past the last, and its unit. */
export interface Shape {
  readonly kind: Quantity['kind'];
  readonly unit: string | null;
  readonly start: number;
  readonly end: number;
}

const QUOTE = /^["“”'‘’]$/u;

/** Makes the quantity, with the modifier in front of it or behind; a quotation mark may stand between. */
export function quantityOf({ body, atoms }: Reading, amount: Amount, { kind, unit, start, end }: Shape): Found {
  const { value, min, max } = amount;
  const first = amount.isRange && atoms[start - 1]?.lower === 'between' ? start - 1 : start;
  const before =
    modifierBefore(atoms, first) ??
    (QUOTE.test(atoms[first - 1]?.text ?? '') ? modifierBefore(atoms, first - 1) : null);
  const after = modifierAfter(atoms, end);
  const from = atoms[before?.at ?? first]?.start ?? 0;
  const to = atoms[(after?.at ?? end) - 1]?.end ?? 0;
  const modifier = modifierOf(amount, before?.modifier ?? after?.modifier);
  const quantity = { start: from, end: to, text: body.text.slice(from, to), kind, value, min, max, modifier, unit };
  return { quantity, end: after?.at ?? end };
}

function modifierOf(amount: Amount, said: QuantityModifier | undefined): QuantityModifier {
  if (amount.isRange) return 'range';
  if (amount.isVague) return 'unknown';
  return said ?? amount.suffix ?? 'exact';
}

/** The same with its value, minimum and maximum taken so many times. */
export function times(amount: Amount, factor: number): Amount {
  if (factor === 1) return amount;
  const scaled = (number: number | null) => (number === null ? null : Number((number * factor).toPrecision(12)));
  return { ...amount, value: scaled(amount.value), min: scaled(amount.min), max: scaled(amount.max) };
}
