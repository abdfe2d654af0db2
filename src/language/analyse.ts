import { findNounPhrases } from './noun-phrases.ts';
import type { Analysis } from './token.ts';
import { tokenize } from './tokenize.ts';

/**
 * Reads a text into sentences, tokens and base noun phrases; no sentence runs across the offsets `breaks`.
 * Deterministic; knows nothing about news.
 */
export function analyse(text: string, breaks: readonly number[] = []): Analysis {
  const { sentences, tokens } = tokenize(text, breaks);
  return { text, sentences, tokens, nounPhrases: findNounPhrases(tokens, sentences) };
}
