import type { Tree } from '../../../language/index.ts';
import { isPastOfAnother } from '../../../lexicon/verb-forms.ts';
import type { Reading } from '../context.ts';
import type { FoundTrigger } from '../find-triggers.ts';
import { BE, DO, HAVE, MODAL, wordBefore } from '../words.ts';
import { coreOf } from './core.ts';
import { isPassive } from './voice.ts';

/** Relations by which a noun only tells the kind of another: `attack helicopter`, `protest leader`. */
const OF_ANOTHER: ReadonlySet<string> = new Set(['compound', 'flat', 'goeswith', 'fixed', 'nmod:desc']);

export function isUsedAsTagged(context: Reading, tree: Tree, hit: FoundTrigger): boolean {
  const core = coreOf(tree, hit);
  if (!holdsTogether(tree, hit)) return false;
  const tag = tree.tag(core);
  if (hit.entry.wordClass === 'noun') return isNoun(context, tree, hit, core);
  if (hit.passiveOnly) return isPassive(context, tree, core);
  // `the injured`, `the accused`: people.
  if (tree.child(core, 'det') !== undefined && tree.child(core, 'aux', 'aux:pass', 'nsubj') === undefined) return false;
  if (tag === 'VERB') return isInForm(context, tree, hit, core);
  return tag === 'ADJ' && hit.forms.has('participle') && isPredicated(tree, core);
}

/** What follows a gap belongs to the verb: `took them into custody`, not `fired on them as violence spread`. */
function holdsTogether(tree: Tree, { first, end, gap, entry }: FoundTrigger): boolean {
  if (gap.end === gap.first || entry.wordClass === 'noun') return true;
  let at: number | null = end - 1;
  for (let step = 0; step < 4 && at !== null; step += 1) {
    if (at === first) return true;
    if (CLAUSAL.has(tree.relation(at))) return false;
    at = tree.head(at);
  }
  return false;
}

const CLAUSAL: ReadonlySet<string> = new Set(['mark', 'advcl', 'ccomp', 'conj', 'acl:relcl', 'parataxis']);

/** `were found` is no form of the verb `found`. */
function isInForm(context: Reading, tree: Tree, { forms }: FoundTrigger, verb: number): boolean {
  const isBase = forms.has('base') && !forms.has('past') && !forms.has('participle');
  if (!isBase) return true;
  if (tree.child(verb, 'aux:pass') !== undefined) return false;
  const before = wordBefore(context.tokens, verb)?.lower ?? '';
  if (BE.has(before) || HAVE.has(before)) return false;
  return !isPastOfAnother(context.tokens[verb]?.lower ?? '') || before === 'to' || MODAL.has(before) || DO.has(before);
}

/** `killed in police firing`: the parser may take it for `while police were firing`. */
function isGerundNoun(context: Reading, tree: Tree, core: number): boolean {
  const mark = tree.child(core, 'mark');
  const lead = mark === undefined ? '' : (context.tokens[mark]?.lower ?? '');
  const isGerund = context.tokens[core]?.lower.endsWith('ing') === true && tree.relation(core) === 'advcl';
  return (
    isGerund &&
    ['in', 'during', 'by'].includes(lead) &&
    tree.child(core, 'nsubj', 'compound') !== undefined &&
    tree.child(core, 'obj') === undefined
  );
}

/** `was injured` and `the injured men` tell of it; `the injured` are people. */
function isPredicated(tree: Tree, core: number): boolean {
  return (
    tree.relation(core) === 'amod' || tree.relation(core) === 'acl' || tree.child(core, 'cop', 'aux:pass') !== undefined
  );
}

function isNoun(context: Reading, tree: Tree, hit: FoundTrigger, core: number): boolean {
  const tag = tree.tag(core);
  if (tag === 'VERB') return isGerundNoun(context, tree, core);
  if (tag !== 'NOUN' && tag !== 'PROPN') return false;
  if (!OF_ANOTHER.has(tree.relation(core))) return true;
  const head = tree.head(core);
  return head !== null && head >= hit.first && head < hit.end;
}
