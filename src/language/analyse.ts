import { findNounPhrases } from './noun-phrases.ts';
import type { Analysis } from './token.ts';
import { tokenize } from './tokenize.ts';

/** Reads a text into sentences, tokens and base noun phrases. Deterministic; knows nothing about news. */
export function analyse(text: string): Analysis {
  const { sentences, tokens } = tokenize(text);
  return { text, sentences, tokens, nounPhrases: findNounPhrases(tokens, sentences) };
}
