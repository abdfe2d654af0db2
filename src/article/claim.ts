import type { EntityId } from './mention.ts';
import type { TextSpan } from './span.ts';

/** Every predicate of a claim. */
export const PREDICATES = [
  'memberOf',
  'employeeOf',
  'headOf',
  'spokespersonFor',
  'holdsRole',
  'familyOf',
  'locatedIn',
  'partOf',
  'near',
  'basedIn',
  'bornIn',
  'ownerOf',
  'subsidiaryOf',
  'alliedWith',
  'opponentOf',
  'metWith',
  'informed',
  'supports',
  'accuses',
  'sues',
  'attacks',
  'residesIn',
  'represents',
  'cooperatesWith',
  'suppliesTo',
] as const;

/** One of `PREDICATES`. */
export type Predicate = (typeof PREDICATES)[number];

/** A relation that the text states between two participants. `text` is the passage that states it. */
export interface Claim extends TextSpan {
  readonly subject: EntityId;
  readonly predicate: Predicate;
  /** Null only for `holdsRole` at no named organisation or place. */
  readonly object: EntityId | null;
  /** The title held, as it stands (`prosecutor general`); only with `holdsRole`. */
  readonly title?: string;
  readonly negated: boolean;
  /** ISO days between which the text says that it held (`since 2019`, `until 2016`); null where it does not say. */
  readonly from: string | null;
  readonly to: string | null;
  /** The text says that it holds no more: `former`, `until 2016`. */
  readonly ended: boolean;
  readonly confidence: number;
}
