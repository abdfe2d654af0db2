import type { Relation, Tree } from '../../../language/index.ts';
import type { Reading } from '../context.ts';
import { MOVING } from '../event-kinds.ts';
import type { Predicate } from '../grammar.ts';
import { carriedBy, coreOf } from './core.ts';
import { leadOf } from './nominals.ts';
import { isOf } from './status.ts';

/** Up these the time and the place of a clause hold for what hangs on it: `crashed on Monday, killing six`. */
const SHARED: ReadonlySet<Relation> = new Set(['conj', 'advcl', 'xcomp', 'nsubj', 'nsubj:pass', 'obj', 'obl:agent']);
const CARRYING: ReadonlySet<Relation> = new Set(['acl', 'acl:relcl']);
const FARTHEST = 8;

export function belongsTo(
  context: Reading,
  tree: Tree,
  token: number,
  predicate: Predicate,
  happenings: ReadonlySet<number>,
): boolean {
  const governor = governorOf(context, tree, token, predicate, happenings);
  if (governor === null) return true;
  const scope = scopeOf(context, tree, predicate);
  if (scope.has(governor)) return true;
  // `In a series of raids in Noida police arrested 12`: where the raids were the arrests were too.
  const means = carriedBy(tree, governor, (word) => isOf(context, word, 'quantity'));
  const above = tree.head(means);
  const isMeans = tree.relation(means) === 'obl' && WITHIN.has(leadOf(context, tree, means));
  if (isMeans && above !== null && scope.has(above)) return true;
  return predicate.voice !== 'nominal' && opensSentence(context, tree, token);
}

const WITHIN: ReadonlySet<string> = new Set(['in', 'during', 'at', 'by', 'with']);

/** `On Monday, the agency reported that …`: a time that the sentence begins with holds for all of it. */
function opensSentence(context: Reading, tree: Tree, token: number): boolean {
  const { firstToken = token } = context.sentences[context.tokens[token]?.sentence ?? 0] ?? {};
  return context.dated.has(token) && token - firstToken <= 3 && tree.relation(token).startsWith('obl');
}

/** The predicate, the words of its trigger, and the verbs whose setting it shares. */
function scopeOf(context: Reading, tree: Tree, predicate: Predicate): ReadonlySet<number> {
  const scope = new Set<number>();
  for (let at = predicate.first; at < predicate.end; at += 1) scope.add(at);
  let at = coreOf(tree, predicate);
  // `a meeting coordinated by Interpol in Noida`, `talks that were held in Lomé`: the verb carries the noun.
  for (const child of tree.children(at))
    if (CARRYING.has(tree.relation(child)) && isOf(context, child, 'light', 'occur')) scope.add(child);
  for (let step = 0; step < FARTHEST; step += 1) {
    scope.add(at);
    const head = tree.head(at);
    if (head === null) break;
    const isWithin = tree.relation(at) === 'obl' && isOf(context, head, 'occur', 'go', 'takePart', 'light');
    if (!isWithin && !SHARED.has(tree.relation(at))) break;
    at = head;
  }
  return scope;
}

/** The verb or the happening that a time or a place hangs on; null for one that hangs on nothing. */
function governorOf(
  context: Reading,
  tree: Tree,
  token: number,
  predicate: Predicate,
  happenings: ReadonlySet<number>,
): number | null {
  let at = token;
  for (let step = 0; step < FARTHEST; step += 1) {
    const head = tree.head(at);
    if (head === null) return null;
    if (at === token && isOrigin(context, tree, at, predicate) && !happenings.has(head)) return head;
    if (tree.tag(head) === 'VERB' || happenings.has(head)) return sayingBetween(tree, head, token) ?? head;
    at = head;
  }
  return null;
}

/** `…, police said on Monday`: what stands behind the saying is its own, whatever the parser hangs it on. */
function sayingBetween(tree: Tree, governor: number, token: number): number | null {
  let at = governor;
  for (let step = 0; step < FARTHEST; step += 1) {
    const head = tree.head(at);
    if (head === null) return null;
    if (tree.relation(at) === 'ccomp' && head > governor && head < token) return head;
    at = head;
  }
  return null;
}

/** `pilgrims from Myanmar`, `the mayor of Jos`: said of the noun; people are also rescued and sent away from somewhere. */
function isOrigin(context: Reading, tree: Tree, token: number, { entry, first, end }: Predicate): boolean {
  const head = tree.head(token);
  if (tree.relation(token) !== 'nmod' || head === null || context.dated.has(head)) return false;
  if (head >= first && head < end) return false;
  const preposition = leadOf(context, tree, token);
  return preposition === 'of' || (preposition === 'from' && !MOVING.has(entry.type));
}
