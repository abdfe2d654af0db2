import type { Token } from '../../language/index.ts';
import { isAdverb, isAuxiliary } from './words.ts';

/** The first token of the verb group that ends in the verb at `at`, auxiliaries and `to` included. */
export function startOfGroup(tokens: readonly Token[], at: number): number {
  const sentence = tokens[at]?.sentence;
  let first = at;
  for (let index = at - 1; index >= 0; index -= 1) {
    const token = tokens[index] as Token;
    if (token.sentence !== sentence || !(isAuxiliary(token) || isAdverb(token) || token.lower === 'to')) break;
    if (!isAdverb(token)) first = index;
  }
  return first;
}
