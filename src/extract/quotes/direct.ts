import type { Analysis } from '../../language/index.ts';
import type { Cue } from './cues.ts';
import type { Quoted } from './marks.ts';

/** A quotation with the cue that attributes it; null where only the layout does, or nothing. */
export interface Attributed {
  readonly quoted: Quoted;
  readonly cue: Cue | null;
  readonly speaker: string | null;
  readonly confidence: number;
}

/** Fewer words than this between marks, with nobody saying them, are a title or a term in scare quotes. */
const LEAST_WORDS = 4;

/**
 * Gives each quotation its speaker: by a cue behind it in the same sentence, else by the last cue before it there,
 * else the speaker of the quotation before it in the same paragraph or the paragraph that it goes on from.
 */
export function attribute(body: Analysis, quoted: readonly Quoted[], cues: readonly Cue[]): Attributed[] {
  const attributed: Attributed[] = [];
  for (const [index, quote] of quoted.entries()) {
    const cue = cueBehind(body, quote, quoted[index + 1], cues) ?? cueBefore(body, quote, cues);
    const previous = attributed.at(-1);
    const heir =
      cue === null && previous !== undefined && goesOn(body.text, previous.quoted, quote) ? previous.speaker : null;
    if (cue === null && heir === null && wordCount(body.text, quote) < LEAST_WORDS) continue;
    if (cue === null && heir === null && !isSentenceLike(body.text, quote)) continue;
    const confidence = cue !== null ? 0.9 : heir !== null ? 0.7 : 0.4;
    attributed.push({ quoted: quote, cue, speaker: cue?.speaker ?? heir, confidence });
  }
  return attributed;
}

function cueBehind(body: Analysis, quote: Quoted, next: Quoted | undefined, cues: readonly Cue[]): Cue | null {
  const { text } = body;
  const last = text[quote.end - 1] ?? '';
  const follows = text[quote.outer.end] ?? '';
  if (
    last === '.' &&
    follows !== ',' &&
    !/^\s(?:said|says|told|wrote|added)\s/u.test(text.slice(quote.outer.end, quote.outer.end + 8))
  )
    return null;
  const limit = endOfSentence(text, quote.outer.end, next?.outer.start ?? text.length);
  const behind = cues.find((cue) => cue.span.start >= quote.outer.end && cue.span.end <= limit);
  if (behind === undefined || behind.speakerSpan.start < quote.outer.end) return null;
  // What stands between the quotation and its speaker must be no clause of its own.
  const gap = text.slice(quote.outer.end, behind.whole.start);
  return /^[,\s–—-]*$/u.test(gap) ? behind : null;
}

function cueBefore(body: Analysis, quote: Quoted, cues: readonly Cue[]): Cue | null {
  const start = startOfSentence(body.text, quote.outer.start);
  const before = cues.filter((cue) => cue.span.end <= quote.outer.start && cue.span.start >= start);
  return before.at(-1) ?? null;
}

/** A quotation goes on with the one before: in the same paragraph, or where the marks open again in the next. */
function goesOn(text: string, previous: Quoted, quote: Quoted): boolean {
  const between = text.slice(previous.outer.end, quote.outer.start);
  if (quote.continues) return /^\s*$/u.test(between);
  return !between.includes('\n') && between.length < 240;
}

function startOfSentence(text: string, offset: number): number {
  for (let at = offset - 1; at > 0; at -= 1) {
    if (text[at] === '\n') return at;
    const isStop = /[.!?]/u.test(text[at] as string) && /\s/u.test(text[at + 1] ?? '') && !isAbbreviation(text, at);
    if (isStop) return at;
  }
  return 0;
}

function endOfSentence(text: string, from: number, limit: number): number {
  for (let at = from; at < limit; at += 1) {
    if (text[at] === '\n') return at;
    if (/[.!?]/u.test(text[at] as string) && /\s/u.test(text[at + 1] ?? ' ') && !isAbbreviation(text, at)) return at;
  }
  return limit;
}

/** A stop after a short capitalised word is a title or an initial: 'Gen.', 'K.', 'U.S.'. */
function isAbbreviation(text: string, at: number): boolean {
  return /(?:^|[\s.(])\p{Lu}\p{L}{0,3}$/u.test(text.slice(Math.max(0, at - 6), at));
}

function wordCount(text: string, quote: Quoted): number {
  return text.slice(quote.start, quote.end).split(/\s+/u).filter(Boolean).length;
}

/** Unattributed words are a quotation only when they are a sentence. */
function isSentenceLike(text: string, quote: Quoted): boolean {
  const words = text.slice(quote.start, quote.end).trim();
  return /^\p{Lu}/u.test(words) && /[.!?,…]$/u.test(words);
}
