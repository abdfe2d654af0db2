import type { EntityId } from './mention.ts';
import type { TextSpan } from './span.ts';

/** What a number says. */
export type QuantityKind = 'count' | 'money' | 'percent' | 'measure' | 'duration' | 'age';

/** How exactly the number is meant: `about 300`, `over 400`, `nearly 50` (under), `10 to 12` (range), `dozens` (unknown). */
export type QuantityModifier = 'exact' | 'about' | 'over' | 'under' | 'range' | 'unknown';

/** A number that the text states, with what it counts or measures. */
export interface Quantity extends TextSpan {
  readonly kind: QuantityKind;
  /** The number stated; null where only a range or an order of magnitude is. */
  readonly value: number | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly modifier: QuantityModifier;
  /** What is counted, as a singular noun phrase (`computer system`), or the unit: ISO 4217 code, `percent`, `km`, `year`. */
  readonly unit: string | null;
  /** Of an age: the person whose age it is, where the text says so. */
  readonly of?: EntityId;
  /** Of money: present where several currencies share the word and the article does not say whose is meant. */
  readonly currencyAssumed?: true;
  /** Of money: what the sum is paid for each time, `barrel` of `$40 a barrel`. */
  readonly per?: string;
  /** Index among the quantities of the one that this states again in another currency or unit: one sum, told twice. */
  readonly conversionOf?: number;
}
