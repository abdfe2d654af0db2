import type { Tree } from '../../../language/index.ts';
import type { FoundTrigger } from '../find-triggers.ts';

/** The token of a trigger that stands for it in the tree: a phrase's verb, or the noun that the other words hang on. */
export function coreOf(tree: Tree, { entry, first, end }: FoundTrigger): number {
  if (entry.wordClass === 'verb') return first;
  for (let at = end - 1; at >= first; at -= 1) {
    const head = tree.head(at);
    if (head === null || head < first || head >= end) return at;
  }
  return end - 1;
}

/** Up from a noun through what only measures or joins it (`a wave of protests`, `talks and meetings`) to what governs it. */
export function carriedBy(tree: Tree, noun: number, measures: (token: number) => boolean): number {
  let at = noun;
  for (let step = 0; step < 6; step += 1) {
    const head = tree.head(at);
    if (head === null) return at;
    const relation = tree.relation(at);
    const isMeasured = relation === 'nmod' && measures(head);
    if (relation !== 'conj' && !isMeasured) return at;
    if (relation === 'conj' && !['NOUN', 'PROPN'].includes(tree.tag(head))) return at;
    at = head;
  }
  return at;
}
