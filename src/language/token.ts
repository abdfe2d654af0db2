import type { Span, TextSpan } from '../article/index.ts';

/** Coarse word classes, the ones that rules ask for. Fine tags of the tagger are kept beside them. */
export type WordClass =
  | 'noun'
  | 'properNoun'
  | 'pronoun'
  | 'verb'
  | 'adjective'
  | 'adverb'
  | 'determiner'
  | 'preposition'
  | 'conjunction'
  | 'number'
  | 'possessive'
  | 'punctuation'
  | 'other';

/** A word, a possessive ending (`'s`, `’`) or one punctuation mark. */
export interface Token extends TextSpan {
  /** Lower-cased, typographic apostrophes made plain. */
  readonly lower: string;
  /** Base form of a verb, singular of a noun; else the same as `lower`. */
  readonly lemma: string;
  readonly wordClass: WordClass;
  /** The tagger's own tags, such as `PastTense`, `Plural`, `Cardinal`. Empty for punctuation. */
  readonly tags: readonly string[];
  /** Index of the sentence that it stands in. */
  readonly sentence: number;
  readonly spaceBefore: boolean;
}

/** A sentence; none runs from one paragraph into the next. */
export interface Sentence extends Span {
  /** Half-open range of indices into the tokens. */
  readonly firstToken: number;
  readonly endToken: number;
  /** Index of the paragraph (parted by line breaks) that it stands in. */
  readonly paragraph: number;
}

/** A base noun phrase: determiner, modifiers and head, without what follows a preposition. */
export interface NounPhrase extends Span {
  readonly firstToken: number;
  readonly endToken: number;
  /** Index of the head token, the last noun of the phrase. */
  readonly head: number;
  readonly sentence: number;
}

/** The linguistic reading of one text; offsets are into that text. */
export interface Analysis {
  readonly text: string;
  readonly sentences: readonly Sentence[];
  readonly tokens: readonly Token[];
  readonly nounPhrases: readonly NounPhrase[];
}
