import type { Tree } from '../../../language/index.ts';
import type { Phrase, Reading } from '../context.ts';
import type { Predicate } from '../grammar.ts';
import { leadOf, phrasesAt } from './nominals.ts';

const LED = new Set(['obl', 'obl:agent', 'nmod', 'advmod', 'xcomp', 'advcl']);

/** The phrases that one of the prepositions leads, below the tokens, or below what they act on: `signed a deal with X`. */
export function ledBelow(
  context: Reading,
  tree: Tree,
  tokens: readonly number[],
  prepositions: ReadonlySet<string>,
  from: number,
): Phrase[] {
  const found = tokens.flatMap((token) => led(context, tree, token, prepositions, from));
  if (found.length > 0) return found;
  const further = new Set([...prepositions].filter((preposition) => !ONLY_OWN.has(preposition)));
  const nearby = tokens.flatMap((token) =>
    tree.children(token).filter((child) => child >= from && NEARBY.has(tree.relation(child))),
  );
  return nearby.flatMap((noun) => led(context, tree, noun, further, from));
}

/** What the parser may hang a preposition on instead: `an attack by extremists on a mall`. */
const NEARBY: ReadonlySet<string> = new Set(['obj', 'nsubj:pass', 'nmod', 'obl']);
/** Behind a noun these say something of that noun. */
const ONLY_OWN: ReadonlySet<string> = new Set(['of', 'in', 'at']);

function led(context: Reading, tree: Tree, token: number, prepositions: ReadonlySet<string>, from: number): Phrase[] {
  const own = tree.children(token).filter((child) => child >= from && LED.has(tree.relation(child)));
  const joined = own.flatMap((child) => tree.children(child).filter((other) => tree.relation(other) === 'conj'));
  return [...own, ...joined]
    .filter((child) => prepositions.has(leadOf(context, tree, child)))
    .flatMap((child) => phrasesAt(context, tree, child))
    .filter((phrase) => !context.dated.has(phrase.head));
}

/** What the last word of a trigger such as `clash with` leads. */
export function ledByTrigger(context: Reading, tree: Tree, { first, end, gap }: Predicate): Phrase[] {
  for (let at = first; at < end; at += 1) {
    if (at >= gap.first && at < gap.end) continue;
    for (const child of tree.children(at)) {
      const lead = tree.child(child, 'case');
      const isOutside = child >= end || (child >= gap.first && child < gap.end);
      if (isOutside && lead !== undefined && lead >= first && lead < end) return phrasesAt(context, tree, child);
    }
  }
  return [];
}
