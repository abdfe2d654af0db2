import type { Tree } from '../../../language/index.ts';
import { governs } from '../../../lexicon/governing-words.ts';
import type { Phrase, Reading } from '../context.ts';
import { RELATIVE } from '../words.ts';
import { leadOf, phraseAround, phrasesAt } from './nominals.ts';

const SUBJECT = ['nsubj', 'nsubj:pass', 'nsubj:outer'] as const;
const FARTHEST = 5;

/** Who the subject of a verb is: its own, or the one that it shares with what governs it. */
export function subjectsAt(context: Reading, tree: Tree, verb: number, depth = 0): Phrase[] {
  if (depth > FARTHEST) return [];
  const own = subjectOf(tree, verb);
  if (own !== undefined) return ownSubject(context, tree, verb, own);
  const head = tree.head(verb);
  if (head === null) return [];
  switch (tree.relation(verb)) {
    case 'conj':
      return subjectsAt(context, tree, head, depth + 1);
    case 'xcomp':
      return controllers(context, tree, head, depth);
    case 'advcl':
      return isNoun(tree, head) ? [] : controllers(context, tree, head, depth);
    case 'acl':
      return ofNoun(context, tree, verb, head, depth);
    case 'amod':
      return phrasesAt(context, tree, head);
    case 'ccomp':
      return beforeReport(context, tree, verb, head);
    default:
      return [];
  }
}

/** `Gunmen attacked it, aides said`: of the two subjects that the parser may give to the saying the first is of what is said. */
function beforeReport(context: Reading, tree: Tree, verb: number, head: number): Phrase[] {
  const subjects = tree.children(head).filter((child) => tree.relation(child) === 'nsubj');
  const [first] = subjects;
  return head > verb && subjects.length > 1 && first !== undefined && first < verb
    ? phrasesAt(context, tree, first)
    : [];
}

function subjectOf(tree: Tree, verb: number): number | undefined {
  return tree.child(verb, ...SUBJECT);
}

function ownSubject(context: Reading, tree: Tree, verb: number, subject: number): Phrase[] {
  const isRelative = RELATIVE.has(context.tokens[subject]?.lower ?? '');
  if (!isRelative) return phrasesAt(context, tree, subject);
  return antecedent(context, tree, verb);
}

/** What a relative clause hangs on: `the man who was arrested`. */
function antecedent(context: Reading, tree: Tree, verb: number): Phrase[] {
  let at = verb;
  for (let step = 0; step < FARTHEST; step += 1) {
    const head = tree.head(at);
    if (head === null) return [];
    if (tree.relation(at) === 'acl:relcl') return phrasesAt(context, tree, head);
    at = head;
  }
  return [];
}

/** `asked police to arrest`: the object is to act; `plans to visit`: the subject. */
function controllers(context: Reading, tree: Tree, governor: number, depth: number): Phrase[] {
  const word = context.tokens[governor]?.lower ?? '';
  const object = tree.child(governor, 'obj', 'iobj');
  if (object !== undefined && object > governor && governs(word, 'objectControl'))
    return phrasesAt(context, tree, object);
  return subjectsAt(context, tree, governor, depth + 1);
}

/** `men carrying guns`, `men arrested in Jos`, `a plan by the king to visit`, `announced plans to visit`. */
function ofNoun(context: Reading, tree: Tree, verb: number, noun: number, depth: number): Phrase[] {
  const isInfinitive = context.tokens[tree.child(verb, 'mark') ?? -1]?.lower === 'to';
  if (!isInfinitive) return phrasesAt(context, tree, noun);
  const owner = tree.children(noun).find((child) => {
    const relation = tree.relation(child);
    return relation === 'nmod:poss' || (relation === 'nmod' && ['by', 'of'].includes(leadOf(context, tree, child)));
  });
  if (owner !== undefined)
    return tree.relation(owner) === 'nmod:poss' ? ownerPhrase(context, tree, owner) : phrasesAt(context, tree, owner);
  const governor = tree.head(noun);
  const isObject = tree.relation(noun) === 'obj' && governor !== null;
  return isObject ? subjectsAt(context, tree, governor, depth + 1) : [];
}

/** An owner stands within the phrase of what it owns, so its phrase ends with it. */
export function ownerPhrase(context: Reading, tree: Tree, owner: number): Phrase[] {
  const around = phraseAround(context, owner);
  let first = owner;
  while (first > (around?.first ?? first) && belongsTo(tree, first - 1, owner)) first -= 1;
  return [{ first, end: owner + 1, head: owner }];
}

function belongsTo(tree: Tree, token: number, top: number): boolean {
  for (let at: number | null = token; at !== null; at = tree.head(at)) if (at === top) return true;
  return false;
}

/** What the verb is done to: its object, the one that it shares, or what its relative clause hangs on. */
export function objectsAt(context: Reading, tree: Tree, verb: number): Phrase[] {
  const own = objectOf(tree, verb);
  if (own !== undefined)
    return isRelativeWord(context, own) ? antecedent(context, tree, verb) : phrasesAt(context, tree, own);
  const shared = sharedObject(tree, verb);
  if (shared !== undefined) return phrasesAt(context, tree, shared);
  const lacksObject = tree.relation(verb) === 'acl:relcl' && !hasRelativeSubject(context, tree, verb);
  return lacksObject ? antecedent(context, tree, verb) : [];
}

function objectOf(tree: Tree, verb: number): number | undefined {
  return tree.child(verb, 'iobj') ?? tree.child(verb, 'obj');
}

function isRelativeWord(context: Reading, token: number): boolean {
  const word = context.tokens[token]?.lower ?? '';
  return RELATIVE.has(word) || word === 'whom';
}

function hasRelativeSubject(context: Reading, tree: Tree, verb: number): boolean {
  const subject = subjectOf(tree, verb);
  return subject !== undefined && isRelativeWord(context, subject);
}

/** `arrested and charged two men`: the object may hang on either of the two. */
function sharedObject(tree: Tree, verb: number): number | undefined {
  const head = tree.head(verb);
  if (tree.relation(verb) === 'conj' && head !== null) {
    const object = objectOf(tree, head);
    return object !== undefined && object > verb ? object : undefined;
  }
  for (const other of tree.children(verb)) {
    if (tree.relation(other) !== 'conj' || other - verb > 3) continue;
    const object = objectOf(tree, other);
    if (object !== undefined && object > other) return object;
  }
  return undefined;
}

function isNoun(tree: Tree, token: number): boolean {
  return ['NOUN', 'PROPN', 'PRON', 'NUM'].includes(tree.tag(token));
}
