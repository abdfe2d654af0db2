import type { Token } from '../../../language/index.ts';
import type { Trigger } from '../../../lexicon/triggers.ts';
import type { Reading } from '../context.ts';
import { ATTRIBUTIVE } from '../event-kinds.ts';
import type { FoundTrigger } from '../find-triggers.ts';
import type { Predicate, Voice } from '../grammar.ts';
import { startOfGroup } from '../verb-group.ts';
import { BE, BEFORE_OBJECT, HAVE, isAdverb } from '../words.ts';

/** Reads voice and auxiliaries off the words before the trigger; null when it tells of nothing (`the accused`). */
export function predicateOf<Entry extends Trigger>(
  context: Reading,
  hit: FoundTrigger<Entry>,
): Predicate<Entry> | null {
  const { tokens } = context;
  if (hit.entry.wordClass === 'noun') return { ...hit, voice: 'nominal', groupFirst: hit.first };
  const groupFirst = startOfGroup(tokens, hit.first);
  const voice = voiceOf(context, hit, groupFirst);
  return voice === null ? null : { ...hit, voice, groupFirst };
}

function voiceOf(context: Reading, hit: FoundTrigger, groupFirst: number): Voice | null {
  const { tokens } = context;
  if (hit.passiveOnly) return 'passive';
  if (isIdleGerund(context, hit, groupFirst)) return null;
  const auxiliary = lastAuxiliary(tokens, groupFirst, hit.first);
  if (auxiliary !== undefined && HAVE.has(auxiliary.lower)) return 'active';
  if (!hit.forms.has('participle')) return 'active';
  const isPast = hit.forms.has('past');
  if (auxiliary !== undefined && BE.has(auxiliary.lower)) return 'passive';
  if (auxiliary !== undefined) return 'active';
  if (!hit.entry.target.includes('object')) return isPast ? 'active' : 'passive';
  return bareParticiple(context, hit, isPast);
}

/** `for questioning`, `by stealing`: an act named without the one it was done to. */
function isIdleGerund(context: Reading, hit: FoundTrigger, groupFirst: number): boolean {
  const isBareWord = hit.forms.has('gerund') && hit.end === hit.first + 1 && groupFirst === hit.first;
  return isBareWord && hit.entry.target.includes('object') && !objectFollows(context, hit.end);
}

function bareParticiple(context: Reading, hit: FoundTrigger, isPast: boolean): Voice | null {
  const { tokens } = context;
  const before = tokens[hit.first - 1];
  const after = tokens[hit.end];
  const beforeClass = before?.sentence === tokens[hit.first]?.sentence ? before?.wordClass : undefined;
  if (beforeClass !== undefined && ['determiner', 'adjective', 'possessive', 'number'].includes(beforeClass)) {
    if (before?.lower === 'who' || before?.lower === 'which' || before?.lower === 'that') return 'active';
    if (after?.wordClass === 'noun') return ATTRIBUTIVE.has(hit.entry.type) ? 'attributive' : null;
    return beforeClass === 'number' ? 'passive' : null;
  }
  if (isPast && (hit.gap.end > hit.gap.first || objectFollows(context, hit.end))) return 'active';
  const follows =
    after?.wordClass === 'preposition' || after?.wordClass === 'adverb' || after?.wordClass === 'punctuation';
  return follows || !isPast || after?.wordClass === 'conjunction' ? 'passive' : 'active';
}

/** Whether a phrase starts right after the verb, but for words such as `at least`. */
function objectFollows(context: Reading, from: number): boolean {
  let at = from;
  const phrases = context.phrases[context.tokens[from]?.sentence ?? 0] ?? [];
  while (at < from + 6) {
    if (phrases.some((phrase) => phrase.first === at)) return !context.dated.has(at);
    const token = context.tokens[at];
    if (token === undefined) return false;
    if (!BEFORE_OBJECT.has(token.lower) && !isAdverb(token) && token.wordClass !== 'number') return false;
    at += 1;
  }
  return false;
}

function lastAuxiliary(tokens: readonly Token[], first: number, end: number): Token | undefined {
  for (let at = end - 1; at >= first; at -= 1) {
    const token = tokens[at] as Token;
    if (!isAdverb(token) && token.lower !== 'not') return token;
  }
  return undefined;
}
