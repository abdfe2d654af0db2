import type { EventStatus } from '../../../article/index.ts';
import type { Tree } from '../../../language/index.ts';
import { type GoverningClass, governs } from '../../../lexicon/governing-words.ts';
import type { Reading } from '../context.ts';
import { carriedBy } from './core.ts';
import { leadOf } from './nominals.ts';

const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const FUTURE = set("will shall won't 'll");
const POSSIBLE = set("may might could can should must can't cannot couldn't shouldn't ought");
const FINITE_BE = set('is are was were');
const IMMINENT = set('due set about slated scheduled poised expected');
const CONDITIONAL = set('if unless whether');
const AUXILIARY = ['aux', 'aux:pass', 'cop'] as const;
/** `a threat of`, `plans for`, `an attempt at`. */
const AIMING = set('of for to at');
const FARTHEST = 6;

/** The first class of the list that the word is of says how what hangs on it came out. */
const OUTCOMES: readonly (readonly [GoverningClass, EventStatus])[] = [
  ['fail', 'failed'],
  ['end', 'ended'],
  ['plan', 'planned'],
  ['demand', 'potential'],
  ['threaten', 'potential'],
];

/** Whether a verb's act took place, is meant to, or may: from its auxiliaries and from what governs it. */
export function statusOfVerb(context: Reading, tree: Tree, verb: number, depth = 0): EventStatus {
  const marks = wordsBelow(context, tree, verb, ['mark', 'advmod', 'case']);
  if (marks.some((word) => CONDITIONAL.has(word)) || isInCase(context, verb)) return 'potential';
  const auxiliaries = wordsBelow(context, tree, verb, AUXILIARY);
  if (auxiliaries.some((word) => FUTURE.has(word))) return 'planned';
  if (auxiliaries.some((word) => POSSIBLE.has(word))) return 'potential';
  if (auxiliaries.includes('would') || auxiliaries.includes("wouldn't"))
    return isReportedSpeech(context, tree, verb) ? 'planned' : 'potential';
  if (marks.includes('due')) return 'planned';
  if (isToBe(context, verb)) return 'planned';
  const governor = tree.head(verb);
  if (governor === null || depth > FARTHEST) return isToInfinitive(context, verb) ? 'planned' : 'happened';
  return governed(context, tree, verb, governor, depth);
}

function governed(context: Reading, tree: Tree, verb: number, governor: number, depth: number): EventStatus {
  const isInfinitive = isToInfinitive(context, verb);
  const above = (): EventStatus => statusOfVerb(context, tree, governor, depth + 1);
  switch (tree.relation(verb)) {
    case 'conj':
      return tree.child(verb, 'aux', 'nsubj', 'nsubj:pass') === undefined ? above() : 'happened';
    case 'xcomp':
      return outcomeUnder(context, tree, governor, above) ?? (isInfinitive ? 'potential' : above());
    case 'acl':
      return isInfinitive ? (outcomeUnder(context, tree, governor, null) ?? 'potential') : 'happened';
    case 'advcl':
      if (!isInfinitive) return 'happened';
      return outcomeUnder(context, tree, governor, above) ?? 'potential';
    case 'ccomp':
      return isFeared(context, tree, governor) ? 'potential' : 'happened';
    default:
      return isInfinitive ? 'potential' : 'happened';
  }
}

/** `fears are growing that`, `demanded that`: not yet told as true. */
function isFeared(context: Reading, tree: Tree, governor: number): boolean {
  if (isOf(context, governor, 'demand', 'threaten')) return !isOf(context, governor, 'reporting');
  const subject = tree.child(governor, 'nsubj', 'nsubj:pass');
  return subject !== undefined && isOf(context, subject, 'threaten');
}

/** `tried to`, `plans to`, `was expected to`; `managed to` is as true as the managing. */
function outcomeUnder(
  context: Reading,
  tree: Tree,
  governor: number,
  above: (() => EventStatus) | null,
): EventStatus | null {
  const isHappening = isOf(context, governor, 'happen', 'alleging', 'reporting');
  const outcome = outcomeOf(context, tree, governor);
  if (outcome !== null && outcome !== 'ended') return outcome;
  if (isHappening) return above === null ? 'happened' : above();
  return tree.tag(governor) === 'ADJ' ? 'potential' : null;
}

export function outcomeOf(context: Reading, tree: Tree, token: number): EventStatus | null {
  const particle = tree.child(token, 'compound:prt');
  const words = [context.tokens[token]?.lower ?? ''];
  if (particle !== undefined) words.push(`${words[0]} ${context.tokens[particle]?.lower}`);
  const found = OUTCOMES.find(([name]) => words.some((word) => governs(word, name)));
  return found === undefined ? null : found[1];
}

/** Whether what a noun names took place: from its adjectives, the verb that carries it, and what it hangs on. */
export function statusOfNoun(context: Reading, tree: Tree, noun: number, carrier: number | null): EventStatus {
  const described = tree
    .children(noun)
    .filter((child) => ['amod', 'compound', 'nmod:desc', 'advmod'].includes(tree.relation(child)))
    .map((child) => outcomeOf(context, tree, child))
    .find((outcome) => outcome !== null);
  if (described !== undefined) return described;
  if (carrier !== null) return carriedStatus(context, tree, carrier);
  const top = carriedBy(tree, noun, (token) => isOf(context, token, 'quantity'));
  const governor = tree.head(top);
  return governor === null ? 'happened' : statusUnder(context, tree, top, governor);
}

/** `announced a visit` carries it out only as far as the announcing goes; what was halted is over. */
function carriedStatus(context: Reading, tree: Tree, carrier: number): EventStatus {
  const isEnding = outcomeOf(context, tree, carrier) === 'ended' && !isOf(context, carrier, 'light');
  const own = statusOfVerb(context, tree, carrier);
  return own === 'happened' && isEnding ? 'ended' : own;
}

function statusUnder(context: Reading, tree: Tree, noun: number, governor: number): EventStatus {
  const outcome = outcomeOf(context, tree, governor);
  switch (tree.relation(noun)) {
    case 'obj':
    case 'nsubj:pass':
    case 'nsubj':
      if (outcome === null && isOf(context, governor, 'cause')) return statusOfVerb(context, tree, governor);
      // `the derailment suspended traffic`: what the happening does to something else.
      return tree.relation(noun) === 'nsubj' && tree.child(governor, 'obj') !== undefined
        ? 'happened'
        : (outcome ?? 'happened');
    case 'obl':
    case 'nmod':
      return AIMING.has(leadOf(context, tree, noun)) && outcome !== null && outcome !== 'ended' ? outcome : 'happened';
    default:
      return 'happened';
  }
}

/** `said that it would`: a plan told in the past. */
function isReportedSpeech(context: Reading, tree: Tree, verb: number): boolean {
  const head = tree.head(verb);
  if (head === null) return tree.child(verb, 'parataxis') !== undefined;
  const isContent = tree.relation(verb) === 'ccomp' || tree.relation(verb) === 'parataxis';
  return isContent && isOf(context, head, 'reporting');
}

/** `worked together to nab them`: what governs it says neither that it was meant nor that it came off. */
export function isAim(context: Reading, tree: Tree, verb: number): boolean {
  const governor = tree.head(verb);
  const relation = tree.relation(verb);
  if (governor === null || (relation !== 'advcl' && relation !== 'acl') || !isToInfinitive(context, verb)) return false;
  return outcomeUnder(context, tree, governor, null) === null;
}

/** `in case the government arrested them`. */
function isInCase({ tokens }: Reading, verb: number): boolean {
  for (let at = verb - 1; at > 0 && at > verb - 8 && tokens[at]?.sentence === tokens[verb]?.sentence; at -= 1) {
    if (tokens[at]?.lower === 'case' && tokens[at - 1]?.lower === 'in') return true;
    if (tokens[at]?.wordClass === 'punctuation') return false;
  }
  return false;
}

/** `is to visit`, `were to meet`, `is due to meet`: the parser reads these in many ways. */
function isToBe(context: Reading, verb: number): boolean {
  let at = verb - 1;
  while (context.tokens[at]?.wordClass === 'adverb') at -= 1;
  const before = context.tokens[at - 1]?.lower ?? '';
  return context.tokens[at]?.lower === 'to' && (FINITE_BE.has(before) || IMMINENT.has(before));
}

/** `to` right before the verb or its auxiliaries. */
function isToInfinitive(context: Reading, verb: number): boolean {
  for (let at = verb - 1; at >= verb - 3; at -= 1) {
    const token = context.tokens[at];
    if (token?.lower === 'to') return true;
    if (token === undefined || (token.wordClass !== 'adverb' && !['be', 'have', 'been'].includes(token.lower)))
      return false;
  }
  return false;
}

export function isOf(context: Reading, token: number, ...classes: readonly GoverningClass[]): boolean {
  return governs(context.tokens[token]?.lower ?? '', ...classes);
}

export function wordsBelow(context: Reading, tree: Tree, token: number, relations: readonly string[]): string[] {
  return tree
    .children(token)
    .filter((child) => relations.includes(tree.relation(child)))
    .map((child) => context.tokens[child]?.lower ?? '');
}
