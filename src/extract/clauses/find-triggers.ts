import type { Token } from '../../language/index.ts';
import type { Trigger, TriggerForm, TriggerForms, TriggerIndex } from '../../lexicon/triggers.ts';
import type { Context } from './context.ts';
import { isOfKind } from './kinds.ts';
import { participantsOf } from './participants.ts';

/** A trigger where it stands. */
export interface FoundTrigger<Entry extends Trigger = Trigger> {
  readonly entry: Entry;
  readonly forms: ReadonlySet<TriggerForm>;
  readonly passiveOnly: boolean;
  readonly first: number;
  readonly end: number;
  /** Tokens between the parts of the trigger: `took [three men] into custody`. Empty when they touch. */
  readonly gap: { readonly first: number; readonly end: number };
}

const LONGEST_GAP = 9;
const NEAR = 4;
/** More triggers than these do not lie within one. */
const MOST_OVERLAPPING = 12;

/** Every trigger of the text in its order; where phrases overlap the longer one counts. */
export function findTriggers<Entry extends Trigger>(
  context: Context,
  byWord: TriggerIndex<Entry>,
): FoundTrigger<Entry>[] {
  const found: FoundTrigger<Entry>[] = [];
  let at = 0;
  while (at < context.tokens.length) {
    const token = context.tokens[at] as Token;
    const candidates = isNamed(context, at) ? undefined : byWord.get(token.lower);
    const hit = candidates === undefined ? null : firstFitting(context, at, candidates);
    if (hit !== null) found.push(hit);
    at = hit === null || hit.gap.end > hit.gap.first ? at + 1 : hit.end;
  }
  return withoutInner(found);
}

function isNamed(context: Context, at: number): boolean {
  return (context.mentionsAt.get(at) ?? []).some((mention) => mention.kind === 'name');
}

function firstFitting<Entry extends Trigger>(
  context: Context,
  at: number,
  candidates: readonly TriggerForms<Entry>[],
): FoundTrigger<Entry> | null {
  for (const candidate of candidates) {
    const span = matchWords(context.tokens, at, candidate.words);
    if (span === null) continue;
    const { trigger, forms, passiveOnly } = candidate;
    const hit: FoundTrigger<Entry> = { entry: trigger, forms, passiveOnly, first: at, ...span };
    if (context.grammar.isUsedAs(hit) && hasItsWords(context, hit) && hasItsTarget(context, hit)) return hit;
  }
  return null;
}

/** Of words with several senses the target tells which one is meant: `fired 40 clerks`, `fired a rifle`. */
function hasItsTarget(context: Context, hit: FoundTrigger): boolean {
  const { targetKind } = hit.entry;
  if (targetKind === null) return true;
  const predicate = context.grammar.predicateOf(hit);
  if (predicate === null) return false;
  return participantsOf(context, predicate).targetPhrases.some((phrase) => isOfKind(context, phrase, targetKind));
}

type Matched = Pick<FoundTrigger, 'end' | 'gap'>;

/** Where the words end when they stand at `at`, with a gap where the phrase leaves one. */
function matchWords(tokens: readonly Token[], at: number, words: readonly string[]): Matched | null {
  let position = at;
  let gap = { first: at, end: at };
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index];
    if (word !== '~') {
      if (tokens[position]?.lower !== word || tokens[position]?.sentence !== tokens[at]?.sentence) return null;
      position += 1;
      continue;
    }
    const end = endOfGap(tokens, position, words[index + 1] ?? '');
    if (end === null) return null;
    if (gap.end === gap.first) gap = { first: position, end };
    position = end;
  }
  return { end: position, gap };
}

function endOfGap(tokens: readonly Token[], from: number, next: string): number | null {
  const sentence = tokens[from]?.sentence;
  for (let at = from; at <= from + LONGEST_GAP; at += 1) {
    const token = tokens[at];
    if (token === undefined || token.sentence !== sentence || /^[;:.,!?]$/u.test(token.lower)) return null;
    if (token.lower === next) return at;
  }
  return null;
}

function hasItsWords(context: Context, hit: FoundTrigger): boolean {
  const { needs, forbids } = hit.entry;
  if (needs.size === 0 && forbids.size === 0) return true;
  const sentence = context.sentences[context.tokens[hit.first]?.sentence ?? 0];
  if (sentence === undefined) return false;
  for (
    let at = Math.max(sentence.firstToken, hit.first - NEAR);
    at < Math.min(sentence.endToken, hit.end + NEAR);
    at += 1
  ) {
    if (at >= hit.first && at < hit.end) continue;
    if (forbids.has(context.tokens[at]?.lower ?? '')) return false;
  }
  if (needs.size === 0) return true;
  for (let at = sentence.firstToken; at < sentence.endToken; at += 1) {
    if ((at < hit.first || at >= hit.end) && needs.has(context.tokens[at]?.lower ?? '')) return true;
  }
  return false;
}

/** A trigger whose words all lie inside a longer one that is not its gap tells nothing further. */
function withoutInner<Entry extends Trigger>(found: readonly FoundTrigger<Entry>[]): FoundTrigger<Entry>[] {
  const kept: FoundTrigger<Entry>[] = [];
  for (const hit of found) {
    const outer = kept.slice(-MOST_OVERLAPPING).findLast((other) => other.first <= hit.first && hit.end <= other.end);
    const inGap = outer !== undefined && hit.first >= outer.gap.first && hit.end <= outer.gap.end;
    if (outer === undefined || (inGap && outer.entry.type !== hit.entry.type)) kept.push(hit);
  }
  return kept;
}
