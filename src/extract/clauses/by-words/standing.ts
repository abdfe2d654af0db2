import type { EventStatus, Span } from '../../../article/index.ts';
import type { Reading } from '../context.ts';
import type { Predicate, Standing } from '../grammar.ts';
import { isReported } from '../reported.ts';
import { ALLEGING, isAdverb, NEGATION } from '../words.ts';
import { lightVerbOf } from './light-verbs.ts';

const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const FUTURE = set("will shall won't 'll wouldn't");
const POSSIBLE = set("may might could would can should must can't cannot couldn't");
const PLANNING = set(
  'plan plans planned planning due expected set scheduled intends intend intended vowed pledged agreed promised ready ' +
    'preparing prepares going hopes hope hoping urged ordered wants want decided demands demanded upcoming forthcoming proposed',
);
const FAILING = set(
  'failed failing attempted attempt attempting tried trying tries foiled thwarted averted prevented unable refused declined botched abortive',
);
const ENDING = set('ended ends stopped halted lifted over concluded suspended called-off');
const THREATENING = set(
  'threatened threatens threat threats threatening plot plots plotted plotting conspiracy conspiring feared fears risk',
);
const CONDITIONAL = set('if unless whether should');
const DENYING = set('no zero');

export function standingOf(context: Reading, predicate: Predicate, clause: Span): Standing {
  const group = groupWords(context, predicate);
  const negated = group.some((word) => NEGATION.has(word) || word.endsWith("n't")) || deniedBefore(context, predicate);
  return {
    status: statusOf(context, predicate, group),
    negated,
    reported: isReported(context, predicate),
    alleged: clauseWords(context, predicate, clause).some((word) => ALLEGING.has(word)),
    isAim: false,
  };
}

/** The words of the verb group, or of the light verb that carries a noun. */
function groupWords(context: Reading, predicate: Predicate): string[] {
  const light = predicate.voice === 'nominal' ? lightVerbOf(context, predicate) : null;
  const first = light?.groupFirst ?? predicate.groupFirst;
  const end = light === null ? predicate.first : light.verb;
  return context.tokens.slice(Math.min(first, end), end).map((token) => token.lower);
}

/** `no arrests`, `no one was arrested`, `none of them died`. */
function deniedBefore(context: Reading, predicate: Predicate): boolean {
  const { tokens } = context;
  const sentence = tokens[predicate.first]?.sentence;
  const words: string[] = [];
  for (
    let at = predicate.groupFirst - 1;
    at >= predicate.groupFirst - 5 && tokens[at]?.sentence === sentence;
    at -= 1
  ) {
    const word = tokens[at]?.lower ?? '';
    if (tokens[at]?.wordClass === 'punctuation' || tokens[at]?.wordClass === 'verb') break;
    words.push(word);
  }
  if (predicate.voice === 'nominal')
    return words.slice(0, 3).some((word) => DENYING.has(word)) || words[0] === 'without';
  return words.some((word) => DENYING.has(word) || ['nobody', 'none', 'neither', 'never'].includes(word));
}

function statusOf(context: Reading, predicate: Predicate, group: readonly string[]): EventStatus {
  const { tokens } = context;
  const before = lowersBefore(context, predicate.groupFirst, 4);
  if (group.some((word) => FUTURE.has(word))) return 'planned';
  if (group.some((word) => POSSIBLE.has(word))) return 'potential';
  const isInfinitive = group.includes('to') || before[0] === 'to';
  const all = [...before, ...group];
  if (all.some((word) => FAILING.has(word))) return 'failed';
  if (predicate.voice === 'nominal') return statusOfNoun(context, predicate, before);
  if (isInfinitive) return infinitiveStatus(group, before);
  const opens = tokens[predicate.groupFirst - 1]?.lower ?? '';
  return CONDITIONAL.has(opens) || before.some((word) => word === 'if' || word === 'unless') ? 'potential' : 'happened';
}

const CARRIED_OUT = set('helped managed used continued began appeared forced had have');

/** `is to visit`, `plans to visit` are plans; `had to flee`, `managed to flee` happened; the rest may or may not. */
function infinitiveStatus(group: readonly string[], before: readonly string[]): EventStatus {
  if ([...before, ...group].some((word) => PLANNING.has(word))) return 'planned';
  const at = group.indexOf('to');
  const governor = at > 0 ? group[at - 1] : before[0];
  if (governor === 'is' || governor === 'are') return 'planned';
  return CARRIED_OUT.has(governor ?? '') ? 'happened' : 'potential';
}

function statusOfNoun(context: Reading, predicate: Predicate, before: readonly string[]): EventStatus {
  const { sentence } = context.tokens[predicate.first] ?? {};
  const behind = context.tokens.slice(predicate.end, predicate.end + 4);
  const after = behind.filter((token) => token.sentence === sentence).map((token) => token.lower);
  if (after.some((word) => ENDING.has(word))) return 'ended';
  if (after.some((word) => FUTURE.has(word))) return 'planned';
  if ([...before, ...after.slice(0, 2)].some((word) => THREATENING.has(word))) return 'potential';
  if (before.slice(0, 3).some((word) => PLANNING.has(word))) return 'planned';
  return before.some((word) => POSSIBLE.has(word) || word === 'if') ? 'potential' : 'happened';
}

function lowersBefore(context: Reading, at: number, count: number): string[] {
  const sentence = context.tokens[at]?.sentence;
  const words: string[] = [];
  for (let index = at - 1; index >= 0 && words.length < count; index -= 1) {
    const token = context.tokens[index];
    if (token === undefined || token.sentence !== sentence || token.lower === ';') break;
    if (!isAdverb(token)) words.push(token.lower);
  }
  return words;
}

function clauseWords(context: Reading, predicate: Predicate, clause: Span): string[] {
  const words: string[] = [];
  for (let at = predicate.groupFirst; at >= 0 && (context.tokens[at]?.start ?? -1) >= clause.start; at -= 1) {
    words.push(context.tokens[at]?.lower ?? '');
  }
  return words;
}
