import type {
  Claim,
  DateSpan,
  Entity,
  EntityId,
  EntityLink,
  EntitySubtype,
  Event,
  Mention,
  NamedEntityType,
  Quantity,
  Quote,
  Span,
  TextSpan,
} from '../article/index.ts';
import type { Analysis, RecognisedName, TokenSyntax } from '../language/index.ts';

/** Written by `language`: the words of the body and of the headline, read apart. The headline's offsets are into `meta.headline`. */
export interface LanguageLayer {
  readonly body: Analysis;
  readonly head: Analysis;
}

/** Written by `language` too: the trees of the body, an entry for each token; null where the engine reads none. */
export interface SyntaxLayer {
  readonly syntax: readonly TokenSyntax[] | null;
}

/** Written by `language` too: the names that a model sees in body and headline. */
export interface RecognitionLayer {
  readonly recognised: readonly RecognisedName[];
  readonly recognisedInHead: readonly RecognisedName[];
}

/** Written by `dates`. */
export interface DateLayer {
  readonly dates: readonly DateSpan[];
}

/** Written by `quantities`. */
export interface QuantityLayer {
  readonly quantities: readonly Quantity[];
}

/** A name where it stands, typed in its context, before anyone asks what it refers to. */
export interface NameMention extends TextSpan {
  /** `nominal` where a name is part of a phrase that stands for its institution: 'Indonesian navy'. */
  readonly kind: 'name' | 'nominal';
  readonly type: NamedEntityType;
  readonly subtypes: readonly EntitySubtype[];
  /** The long form that an acronym stands for where the lexicon or the article gives it, else null. */
  readonly expansion: string | null;
  readonly link: EntityLink | null;
  readonly confidence: number;
}

/** Written by `names`. Non-overlapping, in the order of the text. */
export interface NameLayer {
  readonly names: readonly NameMention[];
  /** Spans are in `meta.headline`. */
  readonly headlineNames: readonly NameMention[];
}

/**
 * A role that the text gives to a person. Spans are in the text; `person` and `holder` are spans of names.
 * `passage` covers all of it.
 */
export interface Role {
  readonly passage: Span;
  readonly person: Span;
  readonly title: TextSpan;
  /** The name of the organisation or place where the role is held; null where the text does not say. */
  readonly holder: Span | null;
  readonly isOfficial: boolean;
  readonly confidence: number;
}

/** Written by `roles`. */
export interface RoleLayer {
  readonly roles: readonly Role[];
}

/**
 * Written by `coreference`: every mention tied to its entity. `entities` holds, after the named ones, an Unnamed
 * entity for each further noun phrase that could take part in a fact; those that no fact uses are dropped in the end.
 */
export interface CoreferenceLayer {
  readonly mentions: readonly Mention[];
  readonly headlineMentions: readonly Mention[];
  readonly entities: readonly Entity[];
}

/** Written by `traits`. */
export interface TraitLayer {
  /** Whose age a quantity states, by the quantity's index. */
  readonly ages: ReadonlyMap<number, EntityId>;
  /** Country of citizenship (ISO 3166) of a person. */
  readonly nationalities: ReadonlyMap<EntityId, string>;
}

/** Written by `quotes`. */
export interface QuoteLayer {
  readonly quotes: readonly Quote[];
}

/** Written by `events`. */
export interface EventLayer {
  readonly events: readonly Event[];
}

/** Written by `claims`. */
export interface ClaimLayer {
  readonly claims: readonly Claim[];
}
