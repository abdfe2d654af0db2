/** A word of the tagger's document, as far as its rules look at it. */
export interface TaggedTerm {
  readonly text: string;
  readonly normal: string;
  readonly machine?: string | null;
  readonly implicit?: string;
  readonly root?: string;
  readonly alias?: readonly string[];
  readonly switch?: string;
  readonly tags: ReadonlySet<string>;
  readonly index: readonly [sentence: number, term: number];
}

/** One step of a rule's pattern. */
export interface Step {
  readonly optional?: boolean;
  readonly negative?: boolean;
  readonly greedy?: boolean;
  readonly fuzzy?: boolean;
  readonly anything?: boolean;
  readonly use?: string;
  readonly id?: string;
  readonly min?: number;
  readonly max?: number;
  readonly word?: string;
  readonly tag?: string;
  /** Any one of these words. */
  readonly fastOr?: ReadonlySet<string>;
  /** Any one of these rows of steps. */
  readonly choices?: readonly (readonly Step[])[];
  readonly operator?: string;
}

/** A rule of the tagger, its pattern read. `needs`, `ifNo` and `wants` name words, `#Tags` and `%switches%` of a clause. */
export interface Rule {
  readonly match: string;
  readonly regs: readonly Step[];
  /** All of them stand in a clause that the rule can match. */
  readonly needs: readonly string[];
  readonly ifNo?: readonly string[];
  /** At least `minWant` of them do. */
  readonly wants: readonly string[];
  readonly minWant: number;
  readonly minWords: number;
}

/** The rules by what they need or want, in the tagger's own order, and those that need nothing. */
export interface RuleNet {
  readonly hooks: Readonly<Record<string, readonly Rule[]>>;
  readonly always: readonly Rule[];
}
