import type { Tree } from '../../../language/index.ts';
import type { Trigger } from '../../../lexicon/triggers.ts';
import type { Reading } from '../context.ts';
import { ATTRIBUTIVE } from '../event-kinds.ts';
import type { FoundTrigger } from '../find-triggers.ts';
import type { Predicate, Voice } from '../grammar.ts';
import { startOfGroup } from '../verb-group.ts';
import { HAVE } from '../words.ts';
import { objectsAt } from './arguments.ts';
import { ledByTrigger } from './obliques.ts';

export function predicateAt<Entry extends Trigger>(
  context: Reading,
  tree: Tree,
  hit: FoundTrigger<Entry>,
): Predicate<Entry> | null {
  if (hit.entry.wordClass === 'noun') return { ...hit, voice: 'nominal', groupFirst: hit.first };
  const predicate = { ...hit, voice: 'active', groupFirst: startOfGroup(context.tokens, hit.first) } as const;
  const voice = voiceOf(context, tree, predicate);
  return voice === null ? null : { ...predicate, voice };
}

function voiceOf(context: Reading, tree: Tree, predicate: Predicate): Voice | null {
  const { first, forms, entry, passiveOnly } = predicate;
  if (passiveOnly) return 'passive';
  if (tree.relation(first) === 'amod') return attributive(tree, predicate);
  if (isPassive(context, tree, first)) return 'passive';
  const takesObject = entry.target.includes('object');
  if (!takesObject) return 'active';
  const hasObject = objectsAt(context, tree, first).length > 0 || ledByTrigger(context, tree, predicate).length > 0;
  if (isIdleGerund(predicate, hasObject)) return null;
  // `tried to flee`, `found that`: another sense, which takes a clause.
  if (!hasObject && tree.child(first, 'xcomp', 'ccomp') !== undefined) return null;
  return forms.has('participle') && !hasObject && !hasAuxiliaryHave(context, tree, first) ? 'passive' : 'active';
}

/** Marked as a passive by its subject, its auxiliary or the one who acts, or joined to such a verb. */
export function isPassive(context: Reading, tree: Tree, verb: number): boolean {
  if (tree.child(verb, 'nsubj:pass', 'aux:pass', 'obl:agent', 'csubj:pass') !== undefined) return true;
  if (tree.child(verb, 'nsubj', 'aux', 'obj') !== undefined) return false;
  const head = tree.head(verb);
  if (tree.relation(verb) === 'acl') return isPastParticiple(context, verb);
  return (
    tree.relation(verb) === 'conj' && head !== null && isPastParticiple(context, verb) && isPassive(context, tree, head)
  );
}

function isPastParticiple(context: Reading, verb: number): boolean {
  const { lower = '' } = context.tokens[verb] ?? {};
  return !lower.endsWith('ing') && !context.tokens[verb]?.tags.includes('Infinitive');
}

/** `the arrested men`; an `invading army` or `established rules` tell of nothing. */
function attributive(tree: Tree, { first, forms, entry }: Predicate): Voice | null {
  const noun = tree.head(first);
  if (noun !== null && noun < first) return 'passive';
  return forms.has('participle') && ATTRIBUTIVE.has(entry.type) && noun !== null ? 'attributive' : null;
}

/** `for questioning`, `by stealing`: an act named without the one it was done to. */
function isIdleGerund({ forms, first, end, groupFirst }: Predicate, hasObject: boolean): boolean {
  return forms.has('gerund') && end === first + 1 && groupFirst === first && !hasObject;
}

function hasAuxiliaryHave(context: Reading, tree: Tree, verb: number): boolean {
  return tree
    .children(verb)
    .some((child) => tree.relation(child) === 'aux' && HAVE.has(context.tokens[child]?.lower ?? ''));
}
