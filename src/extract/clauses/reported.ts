import { covers } from '../../article/index.ts';
import type { Reading } from './context.ts';
import type { Predicate } from './grammar.ts';
import { REPORTING } from './words.ts';

/** Told within a quote, or in a sentence that names its source. */
export function isReported(context: Reading, predicate: Predicate): boolean {
  const trigger = context.tokens[predicate.first];
  const sentence = context.sentences[trigger?.sentence ?? 0];
  if (trigger === undefined || sentence === undefined) return false;
  if (context.source.quotes.some((quote) => covers(quote, trigger))) return true;
  for (let at = sentence.firstToken; at < sentence.endToken; at += 1) {
    if (REPORTING.has(context.tokens[at]?.lower ?? '')) return true;
  }
  return false;
}
