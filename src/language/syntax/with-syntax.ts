import type { Analysis, Token, WordClass } from '../token.ts';
import type { UniversalTag } from './labels.ts';
import { phrasesOfTrees } from './phrases.ts';
import type { TokenSyntax } from './token-syntax.ts';

const CLASSES: Readonly<Partial<Record<UniversalTag, WordClass>>> = {
  ADJ: 'adjective',
  ADP: 'preposition',
  ADV: 'adverb',
  AUX: 'verb',
  CCONJ: 'conjunction',
  DET: 'determiner',
  NOUN: 'noun',
  NUM: 'number',
  PRON: 'pronoun',
  PROPN: 'properNoun',
  SCONJ: 'conjunction',
  VERB: 'verb',
};

/** The analysis with the classes of its words and its noun phrases as the trees have them. */
export function withSyntax(analysis: Analysis, syntax: readonly TokenSyntax[]): Analysis {
  const tokens = analysis.tokens.map((token, at) => reclassed(token, syntax[at] as TokenSyntax));
  const nounPhrases = phrasesOfTrees(tokens, analysis.sentences, syntax);
  return { ...analysis, tokens, nounPhrases };
}

function reclassed(token: Token, { tag, relation }: TokenSyntax): Token {
  if (token.wordClass === 'possessive' || token.wordClass === 'punctuation' || relation === 'goeswith') return token;
  const wordClass = CLASSES[tag];
  return wordClass === undefined || wordClass === token.wordClass ? token : { ...token, wordClass };
}
