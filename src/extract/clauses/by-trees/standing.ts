import type { EventStatus } from '../../../article/index.ts';
import type { Tree } from '../../../language/index.ts';
import type { Reading } from '../context.ts';
import type { LightVerb, Predicate, Standing } from '../grammar.ts';
import { isReported } from '../reported.ts';
import { HAVE, NEGATION } from '../words.ts';
import { carriedBy, coreOf } from './core.ts';
import { leadOf } from './nominals.ts';
import { isAim, isOf, outcomeOf, statusOfNoun, statusOfVerb, wordsBelow } from './status.ts';

const INFINITIVE: ReadonlySet<string> = new Set(['xcomp', 'acl']);
const NOBODY: ReadonlySet<string> = new Set(['no', 'none', 'nobody', 'neither', 'zero']);

export function standingAt(context: Reading, tree: Tree, predicate: Predicate, light: LightVerb | null): Standing {
  const core = coreOf(tree, predicate);
  const isNominal = predicate.voice === 'nominal';
  const noun = predicate.voice === 'attributive' ? (tree.head(core) ?? core) : core;
  return {
    status: isNominal
      ? statusOfNoun(context, tree, core, light?.verb ?? null)
      : statusOfTrigger(context, tree, predicate),
    negated: isNegated(context, tree, core) || (light !== null && isNegated(context, tree, light.verb)),
    reported: isReported(context, predicate),
    alleged: isAlleged(context, tree, noun, light),
    isAim: !isNominal && isAim(context, tree, core),
  };
}

/** `called off the strike`, `lifted sanctions`: the trigger itself says that it is over. */
function statusOfTrigger(context: Reading, tree: Tree, { first, end }: Predicate): EventStatus {
  const status = statusOfVerb(context, tree, first);
  const isEnding = end - first > 1 && outcomeOf(context, tree, first) === 'ended';
  return isEnding && status === 'happened' ? 'ended' : status;
}

const DENYING: ReadonlySet<string> = new Set(['advmod', 'aux', 'aux:pass', 'cop', 'det', 'mark', 'case', 'cc:preconj']);

/** `did not arrest`, `no arrests`, `no one was arrested or charged`, `did not plan to arrest`. */
function isNegated(context: Reading, tree: Tree, core: number, depth = 0): boolean {
  const denials = tree.children(core).filter((child) => DENYING.has(tree.relation(child)) && denies(context, child));
  if (denials.length > 0 || hasNobody(context, tree, core)) return true;
  const head = tree.head(core);
  if (head === null || depth > 3) return false;
  const relation = tree.relation(core);
  const joins = wordsBelow(context, tree, core, ['cc']);
  if (relation === 'conj' && joins.some((word) => word === 'or' || word === 'nor'))
    return isNegated(context, tree, head, depth + 1);
  if (INFINITIVE.has(relation) && isOf(context, head, 'omit')) return !isNegated(context, tree, head, depth + 1);
  // `did not have to be evacuated`, `did not plan to visit`, `has not been able to arrest`.
  const isWished =
    relation === 'xcomp' &&
    (isOf(context, head, 'plan', 'happen', 'alleging') || isHaveTo(context, head) || tree.tag(head) === 'ADJ');
  return isWished && isNegated(context, tree, head, depth + 1);
}

/** `not`, `never`, `without`; in `not only` it denies nothing. */
function denies({ tokens }: Reading, at: number): boolean {
  const word = tokens[at]?.lower ?? '';
  if (word === 'not' && ONLY.has(tokens[at + 1]?.lower ?? '')) return false;
  return NEGATION.has(word) || NOBODY.has(word) || word.endsWith("n't") || word === 'cannot';
}

const ONLY: ReadonlySet<string> = new Set(['only', 'just', 'merely', 'simply']);

function isHaveTo(context: Reading, token: number): boolean {
  return HAVE.has(context.tokens[token]?.lower ?? '');
}

/** `No one was arrested`, `none of them died`. */
function hasNobody(context: Reading, tree: Tree, core: number): boolean {
  return tree.children(core).some((child) => {
    if (!['nsubj', 'nsubj:pass', 'obj'].includes(tree.relation(child))) return false;
    const own = context.tokens[child]?.lower ?? '';
    return NOBODY.has(own) || wordsBelow(context, tree, child, ['det']).some((word) => NOBODY.has(word));
  });
}

const ACCUSING = new Set(['of', 'with', 'for', 'on', 'over']);

/** Somebody's word: `allegedly`, `alleged fraud`, `accused of killing`, `on suspicion of`, `claims that`. */
function isAlleged(context: Reading, tree: Tree, core: number, light: LightVerb | null): boolean {
  const tokens = light === null ? [core] : [core, light.verb];
  return tokens.some((token) => describedAsAlleged(context, tree, token) || hangsOnAllegation(context, tree, token));
}

function describedAsAlleged(context: Reading, tree: Tree, token: number): boolean {
  return tree.children(token).some((child) => {
    const relation = tree.relation(child);
    return (relation === 'advmod' || relation === 'amod') && isOf(context, child, 'alleging');
  });
}

function hangsOnAllegation(context: Reading, tree: Tree, token: number): boolean {
  const top = carriedBy(tree, token, (above) => isOf(context, above, 'quantity'));
  const head = tree.head(top);
  if (head === null) return false;
  const relation = tree.relation(top);
  if (relation === 'xcomp' && isOf(context, head, 'alleging')) return true;
  const accuses = isOf(context, head, 'accusing', 'alleging');
  if (accuses && (relation === 'advcl' || relation === 'acl')) return ACCUSING.has(markOf(context, tree, top));
  if (accuses && (relation === 'obl' || relation === 'nmod')) return ACCUSING.has(leadOf(context, tree, top));
  return isClaimed(context, tree, top);
}

/** Within what somebody claims or denies: `claims that the government is hiding an outbreak`. */
function isClaimed(context: Reading, tree: Tree, token: number): boolean {
  let at = token;
  for (let step = 0; step < 4; step += 1) {
    const head = tree.head(at);
    if (head === null) return false;
    if (tree.relation(at) === 'ccomp' && head < at) return isOf(context, head, 'alleging', 'denying');
    at = head;
  }
  return false;
}

function markOf(context: Reading, tree: Tree, token: number): string {
  return context.tokens[tree.child(token, 'mark', 'case') ?? -1]?.lower ?? '';
}
