import type { Span } from '../../article/index.ts';
import type { Analysis, Sentence } from '../../language/index.ts';
import type { Cue } from './cues.ts';

const LEAST_WORDS = 4;

/**
 * The clause that a cue reports without quoting it: behind `said (that)` and `According to X,`, or before
 * `, X said` and `, according to X`. Null where the cue reports no clause.
 */
export function reportedClause(body: Analysis, cue: Cue): Span | null {
  const sentence = body.sentences[cue.sentence];
  if (sentence === undefined || (cue.verb !== null && !cue.verb.takesClause && !cue.verb.takesListener)) return null;
  const behind = clauseBehind(body, cue, sentence);
  const clause = behind ?? clauseBefore(body, cue, sentence);
  return clause !== null && wordCount(body.text, clause) >= LEAST_WORDS ? clause : null;
}

function clauseBehind(body: Analysis, cue: Cue, sentence: Sentence): Span | null {
  const from = Math.max(cue.whole.end, cue.span.end);
  const rest = body.text.slice(from, sentence.end);
  const opening = cue.verb === null ? /^[^,]{0,60}?,\s+(?=\S)/u.exec(rest) : openingOf(cue, rest);
  if (opening === null) return null;
  const start = from + opening[0].length;
  return trimmed(body.text, start, sentence.end);
}

/** What may stand between a verb of saying and its clause: a listener, a time, `that`. */
function openingOf(cue: Cue, rest: string): RegExpExecArray | null {
  const that = /^[^,.;:"“”]{0,60}?\bthat\s+/u.exec(rest);
  if (that !== null) return that;
  if (cue.verb?.takesListener === true) return null;
  const time =
    /^\s+(?:(?:on|late on|early on)\s+\p{Lu}\p{Ll}+day\s+|yesterday\s+|in a statement\s+)?(?=[\p{L}\p{N}$€£])/u.exec(
      rest,
    );
  return time !== null &&
    !/^\s*(?:in|on|at|to|by|of|for|with|about|against|as|so|and|or|during|after)\s/u.test(
      rest.slice(time[0].length - 1),
    )
    ? time
    : null;
}

function clauseBefore(body: Analysis, cue: Cue, sentence: Sentence): Span | null {
  const before = body.text.slice(sentence.start, cue.whole.start);
  return /,\s*$/u.test(before) ? trimmed(body.text, sentence.start, cue.whole.start) : null;
}

function trimmed(text: string, from: number, to: number): Span | null {
  let [start, end] = [from, to];
  while (start < end && /\s/u.test(text[start] as string)) start += 1;
  while (end > start && /[\s.,;:]/u.test(text[end - 1] as string)) end -= 1;
  return end > start ? { start, end } : null;
}

function wordCount(text: string, clause: Span): number {
  return text.slice(clause.start, clause.end).split(/\s+/u).length;
}
