import type { EventStatus, EventType, QuantityModifier } from '../../article/index.ts';

export type ParticipantRole = 'AGENT' | 'TARGET' | 'PLACE';

/** One who took part, or where it was. */
export interface Participant {
  readonly role: ParticipantRole;
  /**
   * Strings that are equal for what may be the same across articles: a kind, a space, a name or id (`person putin`,
   * `geonames 123`, `country IN`). A place has the keys of what contains it too. An unnamed one has `noun hackers`.
   */
  readonly keys: readonly string[];
}

/** A number that an event counts or measures. */
export interface Figure {
  readonly id: string;
  /** What is counted, as a singular noun phrase, or the unit; null where the text names neither. */
  readonly counted: string | null;
  readonly value: number | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly modifier: QuantityModifier;
}

/** An event of one article, with what can be compared with events of other articles. */
export interface EventReference {
  readonly id: string;
  readonly article: string;
  /** An ISO 8601 day or instant. */
  readonly publishedAt: string | null;
  readonly type: EventType;
  /** Of the trigger and its passages, in lower case. */
  readonly lemmas: readonly string[];
  readonly status: EventStatus;
  readonly negated: boolean;
  /** ISO days that the article states; null where it states none. */
  readonly from: string | null;
  readonly to: string | null;
  readonly participants: readonly Participant[];
  readonly quantities: readonly Figure[];
}

/** Whether the article tells of it as something that came about: what was planned, failed or denied is no happening. */
export function isTold({ status, negated }: EventReference): boolean {
  return !negated && (status === 'happened' || status === 'ended');
}
