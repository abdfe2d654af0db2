import type { Tree } from '../../../language/index.ts';
import type { Reading } from '../context.ts';
import type { FoundTrigger } from '../find-triggers.ts';
import { coreOf } from './core.ts';
import { isPassive } from './voice.ts';

/** Relations by which a noun only tells the kind of another: `attack helicopter`, `protest leader`. */
const OF_ANOTHER: ReadonlySet<string> = new Set(['compound', 'flat', 'goeswith', 'fixed', 'nmod:desc']);

export function isUsedAsTagged(context: Reading, tree: Tree, hit: FoundTrigger): boolean {
  const core = coreOf(tree, hit);
  const tag = tree.tag(core);
  if (hit.entry.wordClass === 'noun') return isNoun(tree, hit, core);
  if (hit.passiveOnly) return isPassive(context, tree, core);
  if (tag === 'VERB') return true;
  const isParticiple = hit.forms.has('participle');
  return isParticiple && tag === 'ADJ';
}

function isNoun(tree: Tree, hit: FoundTrigger, core: number): boolean {
  const tag = tree.tag(core);
  if (tag !== 'NOUN' && tag !== 'PROPN') return false;
  if (!OF_ANOTHER.has(tree.relation(core))) return true;
  const head = tree.head(core);
  return head !== null && head >= hit.first && head < hit.end;
}
