import type { EventStatus, Span } from '../../article/index.ts';
import type { Trigger } from '../../lexicon/triggers.ts';
import type { Phrase } from './context.ts';
import type { FoundTrigger } from './find-triggers.ts';

/** How a trigger stands: `arrested him`, `was arrested`, `the arrested men`, `the arrest`. */
export type Voice = 'active' | 'passive' | 'attributive' | 'nominal';

export interface Predicate<Entry extends Trigger = Trigger> extends FoundTrigger<Entry> {
  readonly voice: Voice;
  /** First token of the verb group, its auxiliaries included. */
  readonly groupFirst: number;
}

/** A verb that carries a trigger noun: `launched` an investigation, a riot `broke out`. */
export interface LightVerb {
  readonly agents: readonly Phrase[];
  readonly targets: readonly Phrase[];
  /** First token of its verb group and the verb itself. */
  readonly groupFirst: number;
  readonly verb: number;
  /** The verb tells of nothing by itself. */
  readonly isEmpty: boolean;
}

/** A phrase or clause with its preposition: `for [defrauding visa applicants]`. */
export interface Complement {
  readonly first: number;
  readonly end: number;
  readonly core: number;
}

/** How the article stands to the happening: did it happen, will it, who says so. */
export interface Standing {
  readonly status: EventStatus;
  readonly negated: boolean;
  readonly reported: boolean;
  readonly alleged: boolean;
  /** Only what something else is done for: `worked together to nab them`. */
  readonly isAim: boolean;
}

/** What is asked of the syntax of a text, read off its trees or, where there are none, off its words. */
export interface Grammar {
  /** Whether the words stand as the trigger's class wants them: `raid` in `the raid` is no verb, in `to raid` no noun. */
  isUsedAs(hit: FoundTrigger): boolean;
  /** The token that stands for the trigger: its verb, or the head of its noun phrase. */
  headOf(hit: FoundTrigger): number;
  /** Null when the trigger tells of nothing: `the accused`. */
  predicateOf<Entry extends Trigger>(hit: FoundTrigger<Entry>): Predicate<Entry> | null;
  /** The subject as it stands at the surface, and the phrases coordinated with it. */
  subjectsOf(predicate: Predicate): readonly Phrase[];
  objectsOf(predicate: Predicate): readonly Phrase[];
  /** The phrases that one of the prepositions leads and that belong to the predicate, or to the verb that carries it. */
  ledBy(predicate: Predicate, prepositions: ReadonlySet<string>, carrier: LightVerb | null): readonly Phrase[];
  /** The owner in `Mr Bello's arrest`, or the pronoun in `his arrest`. */
  ownersOf(noun: Predicate): readonly Phrase[];
  /**
   * The first phrase or clause that one of the prepositions leads and that belongs to the predicate, with all that hangs
   * on it: tokens from the preposition on, and the noun or verb that it leads.
   */
  complementOf(predicate: Predicate, prepositions: ReadonlySet<string>): Complement | null;
  /** The nouns by which it came about: `killed in police firing`, `died from a stabbing`, `the raid killed six`. */
  meansOf(predicate: Predicate): readonly number[];
  /**
   * Whether a time or a place at the token is that of the predicate, not of its source (`police said on Monday`) or of
   * another happening. `happenings` are the tokens of nouns that tell of one.
   */
  belongsTo(token: number, predicate: Predicate, happenings: ReadonlySet<number>): boolean;
  /** Null where no verb carries the noun. */
  lightVerbOf(noun: Predicate): LightVerb | null;
  standingOf(predicate: Predicate, clause: Span): Standing;
  /** Whether the two hang on one another: `no agreement was reached`, `won the prize`, `an outbreak of measles`. */
  tellTogether(one: Predicate, other: Predicate): boolean;
}
