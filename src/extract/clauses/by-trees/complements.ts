import type { Relation, Tree } from '../../../language/index.ts';
import type { Reading } from '../context.ts';
import type { Complement, Predicate } from '../grammar.ts';
import { coreOf } from './core.ts';
import { lightVerbAt } from './light-verbs.ts';

const LED: ReadonlySet<Relation> = new Set(['obl', 'nmod', 'advcl', 'acl']);
const LEADS = ['case', 'mark'] as const;
/** What follows these is said in passing. */
const APART: ReadonlySet<Relation> = new Set(['parataxis', 'acl:relcl', 'advcl', 'punct', 'advcl:relcl']);

export function complementAt(
  context: Reading,
  tree: Tree,
  predicate: Predicate,
  prepositions: ReadonlySet<string>,
): Complement | null {
  const light = predicate.voice === 'nominal' ? lightVerbAt(context, tree, predicate) : null;
  const governors = [coreOf(tree, predicate), ...(light === null ? [] : [light.verb])];
  const objects = governors.flatMap((token) => tree.children(token).filter((child) => tree.relation(child) === 'obj'));
  for (const governor of [...governors, ...objects]) {
    for (const child of tree.children(governor)) {
      const lead = tree.child(child, ...LEADS);
      const isLed = LED.has(tree.relation(child)) && lead !== undefined && child >= predicate.end && lead < child;
      if (isLed && prepositions.has(context.tokens[lead]?.lower ?? ''))
        return { first: lead, end: endOf(tree, child), core: child };
    }
  }
  return null;
}

/** The end of all that hangs on a token, but for what is said in passing. */
function endOf(tree: Tree, token: number): number {
  let end = token + 1;
  for (const child of tree.children(token)) {
    if (child > token && !APART.has(tree.relation(child))) end = Math.max(end, endOf(tree, child));
  }
  return end;
}
