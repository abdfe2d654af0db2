import type { Relation, Tree } from '../../../language/index.ts';
import type { Phrase, Reading } from '../context.ts';
import type { Grammar, LightVerb, Predicate } from '../grammar.ts';
import { objectsAt, ownerPhrase, subjectsAt } from './arguments.ts';
import { complementAt } from './complements.ts';
import { coreOf } from './core.ts';
import { lightVerbAt } from './light-verbs.ts';
import { leadOf, phraseAround } from './nominals.ts';
import { ledBelow, ledByTrigger } from './obliques.ts';
import { belongsTo } from './setting.ts';
import { standingAt } from './standing.ts';
import { predicateAt } from './voice.ts';
import { isUsedAsTagged } from './word-use.ts';

/** Syntax as the trees of the sentences show it. */
export function grammarOfTrees(context: Reading, tree: Tree): Grammar {
  return {
    isUsedAs: (hit) => isUsedAsTagged(context, tree, hit),
    headOf: (hit) => coreOf(tree, hit),
    predicateOf: (hit) => predicateAt(context, tree, hit),
    subjectsOf: (predicate) => subjectsOf(context, tree, predicate),
    objectsOf: (predicate) => objectsOf(context, tree, predicate),
    ledBy: (predicate, prepositions, carrier) => ledBy(context, tree, predicate, prepositions, carrier),
    ownersOf: (noun) => ownersOf(context, tree, noun),
    complementOf: (predicate, prepositions) => complementAt(context, tree, predicate, prepositions),
    meansOf: (predicate) => meansOf(context, tree, predicate),
    belongsTo: (token, predicate, happenings) => belongsTo(context, tree, token, predicate, happenings),
    lightVerbOf: (noun) => lightVerbAt(context, tree, noun),
    standingOf: (predicate) =>
      standingAt(
        context,
        tree,
        predicate,
        predicate.voice === 'nominal' ? lightVerbAt(context, tree, predicate) : null,
      ),
    tellTogether: (one, other) => {
      const [first, second] = [coreOf(tree, one), coreOf(tree, other)];
      return hangsOn(tree, first, second) || hangsOn(tree, second, first);
    },
  };
}

const BELOW: ReadonlySet<Relation> = new Set([
  'obj',
  'nsubj',
  'nsubj:pass',
  'nmod',
  'obl',
  'compound',
  'acl',
  'acl:relcl',
  'advcl',
  'xcomp',
  'appos',
]);

/** Whether the token hangs on the other at once, or with one word between. */
function hangsOn(tree: Tree, token: number, other: number): boolean {
  let at = token;
  for (let step = 0; step < 2; step += 1) {
    const head = tree.head(at);
    if (head === null || !BELOW.has(tree.relation(at))) return false;
    if (head === other) return true;
    at = head;
  }
  return false;
}

function subjectsOf(context: Reading, tree: Tree, predicate: Predicate): Phrase[] {
  return subjectsAt(context, tree, coreOf(tree, predicate));
}

function objectsOf(context: Reading, tree: Tree, predicate: Predicate): Phrase[] {
  const { first, end, gap } = predicate;
  const isInGap = ({ head }: Phrase): boolean => head >= gap.first && head < gap.end;
  // `signed a pact`: what is part of the trigger is not done to anybody.
  const objects = objectsAt(context, tree, first).filter(
    (phrase) => phrase.head < first || phrase.head >= end || isInGap(phrase),
  );
  if (objects.some(isInGap)) return objects;
  const led = ledByTrigger(context, tree, predicate);
  if (led.length > 0) return led;
  if (objects.length > 0 || gap.end > gap.first) return objects;
  // Where the tree went wrong, what follows an active verb at once is its object.
  const next = phraseAround(context, end);
  const isNext = next !== null && next.first === end && !context.dated.has(next.head);
  return isNext && tree.relation(next.head) !== 'obl:unmarked' ? [next] : [];
}

function ledBy(
  context: Reading,
  tree: Tree,
  predicate: Predicate,
  prepositions: ReadonlySet<string>,
  carrier: LightVerb | null,
): Phrase[] {
  if (carrier !== null) return ledBelow(context, tree, [carrier.verb], prepositions, carrier.verb);
  const own = Array.from({ length: predicate.end - predicate.first }, (_, index) => predicate.first + index);
  return ledBelow(context, tree, own, prepositions, predicate.first);
}

function ownersOf(context: Reading, tree: Tree, noun: Predicate): Phrase[] {
  const owner = tree.child(coreOf(tree, noun), 'nmod:poss');
  return owner === undefined ? [] : ownerPhrase(context, tree, owner);
}

const MEANS: ReadonlySet<string> = new Set(['in', 'by', 'from', 'during', 'under', 'to', 'of', 'due']);

function meansOf(context: Reading, tree: Tree, predicate: Predicate): number[] {
  const obliques = tree.children(coreOf(tree, predicate)).filter((child) => {
    const relation = tree.relation(child);
    return ['obl', 'obl:agent', 'nmod', 'advcl', 'nsubj'].includes(relation);
  });
  return obliques.filter((child) => {
    if (tree.relation(child) === 'nsubj') return true;
    const mark = tree.relation(child) === 'advcl' ? tree.child(child, 'mark') : undefined;
    return MEANS.has(mark === undefined ? leadOf(context, tree, child) : (context.tokens[mark]?.lower ?? ''));
  });
}
