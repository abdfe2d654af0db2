import type { Tree } from '../../../language/index.ts';
import { type GoverningClass, governs } from '../../../lexicon/governing-words.ts';
import type { Phrase, Reading } from '../context.ts';
import { HITTING } from '../event-kinds.ts';
import type { LightVerb, Predicate } from '../grammar.ts';
import { startOfGroup } from '../verb-group.ts';
import { BY } from '../words.ts';
import { objectsAt, subjectsAt } from './arguments.ts';
import { carriedBy, coreOf } from './core.ts';
import { leadOf } from './nominals.ts';
import { ledBelow } from './obliques.ts';
import { isPassive } from './voice.ts';

const NONE = { agents: [], targets: [] } as const;

/** The verb that carries a trigger noun, with the participants that it brings; null without one. */
export function lightVerbAt(context: Reading, tree: Tree, noun: Predicate): LightVerb | null {
  const core = coreOf(tree, noun);
  const top = carriedBy(tree, core, (token) => is(context, token, 'quantity'));
  const verb = tree.head(top);
  const above = verb === null ? null : governing(context, tree, noun, top, verb);
  const isEnough = above !== null && above.agents.length + above.targets.length > 0;
  return isEnough ? above : (following(context, tree, core) ?? above);
}

function is(context: Reading, token: number, ...classes: readonly GoverningClass[]): boolean {
  return governs(context.tokens[token]?.lower ?? '', ...classes);
}

function governing(context: Reading, tree: Tree, noun: Predicate, top: number, verb: number): LightVerb | null {
  if (tree.tag(verb) !== 'VERB') return null;
  const carried = (people: { agents: readonly Phrase[]; targets: readonly Phrase[] }, isEmpty = true): LightVerb => ({
    ...people,
    groupFirst: startOfGroup(context.tokens, verb),
    verb,
    isEmpty,
  });
  switch (tree.relation(top)) {
    case 'obj':
      if (is(context, verb, 'undergo')) return carried({ agents: [], targets: subjectsAt(context, tree, verb) });
      // `called the detention illegal` says something of it.
      if (tree.child(verb, 'xcomp') !== undefined) return null;
      return is(context, verb, 'light') ? carried({ agents: doers(context, tree, verb), targets: [] }) : null;
    case 'nsubj:pass':
      return is(context, verb, 'light', 'occur') ? carried({ agents: actors(context, tree, verb), targets: [] }) : null;
    case 'nsubj':
      if (HITTING.has(noun.entry.type) && is(context, verb, 'hit'))
        return carried({ agents: [], targets: objectsAt(context, tree, verb) }, false);
      if (isPassive(context, tree, verb))
        return is(context, verb, 'light') ? carried({ agents: actors(context, tree, verb), targets: [] }) : null;
      return is(context, verb, 'occur') && !actsOnSomething(context, tree, verb) ? carried(NONE) : null;
    case 'obl':
      return inOblique(context, tree, verb, leadOf(context, tree, top), carried);
    default:
      return null;
  }
}

/** `came under attack`, `went on strike`, `arrived for a visit`, `took part in a raid`. */
function inOblique(
  context: Reading,
  tree: Tree,
  verb: number,
  preposition: string,
  carried: (people: Pick<LightVerb, 'agents' | 'targets'>, isEmpty?: boolean) => LightVerb,
): LightVerb | null {
  const subjects = (): Phrase[] => subjectsAt(context, tree, verb);
  const goes = is(context, verb, 'go');
  if (preposition === 'under' && goes) return carried({ agents: [], targets: subjects() });
  if (goes && ['on', 'for', 'into'].includes(preposition)) return carried({ agents: subjects(), targets: [] }, false);
  if (preposition === 'in' && is(context, verb, 'takePart')) return carried({ agents: subjects(), targets: [] }, false);
  return null;
}

/** `takes place` and `comes into force` act on nothing. */
const OCCURRING = new Set(['place', 'effect', 'shape', 'hold', 'force', 'toll']);

function actsOnSomething(context: Reading, tree: Tree, verb: number): boolean {
  const object = tree.child(verb, 'obj');
  return object !== undefined && !OCCURRING.has(context.tokens[object]?.lower ?? '');
}

/** Who does what an active verb says; of a passive one, whom `by` leads. */
function doers(context: Reading, tree: Tree, verb: number): Phrase[] {
  return isPassive(context, tree, verb) ? actors(context, tree, verb) : subjectsAt(context, tree, verb);
}

function actors(context: Reading, tree: Tree, verb: number): Phrase[] {
  return ledBelow(context, tree, [verb], BY, verb);
}

/** `the raid carried out by`, `a meeting that X held, attended by Y`: of several verbs the one that says who counts. */
function following(context: Reading, tree: Tree, noun: number): LightVerb | null {
  const verbs = tree.children(noun).filter((child) => {
    const relation = tree.relation(child);
    const isCarrying = (relation === 'acl' || relation === 'acl:relcl') && is(context, child, 'light', 'occur');
    return isCarrying && tree.child(child, 'obj') === undefined;
  });
  const carriers = verbs.map((verb) => ({
    agents: actors(context, tree, verb),
    targets: [],
    groupFirst: startOfGroup(context.tokens, verb),
    verb,
    isEmpty: true,
  }));
  return carriers.find(({ agents }) => agents.length > 0) ?? carriers[0] ?? null;
}
