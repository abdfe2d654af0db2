import { byPosition, type DateSpan } from '../../article/index.ts';
import type { Analysis, Sentence } from '../../language/index.ts';
import { absoluteRules } from './absolute-rules.ts';
import type { Interval } from './calendar.ts';
import type { DateContext } from './context.ts';
import { holidayRules } from './holiday-rules.ts';
import { periodRules } from './period-rules.ts';
import { relativeRules } from './relative-rules.ts';
import type { DateRule, Parts } from './rule.ts';
import { vagueRules } from './vague-rules.ts';

const RULES: readonly DateRule[] = [...absoluteRules, ...relativeRules, ...periodRules, ...holidayRules, ...vagueRules];

/** Words before a date that look ahead of publication, with no verb of saying between. */
const LOOKS_AHEAD =
  /\b(?:will|to be|shall|plans? to|planned for|scheduled|due|expected|set (?:to|for)|slated|upcoming|would|to (?:begin|start|open|meet|visit|vote|hold|take place))(?: (?!said|says|told|announced|reported|added|were|was|had)[^\s]+){0,7} $/iu;
/** And words behind it. */
const LOOKS_AHEAD_BEHIND = /^,? (?:will|is (?:to|due|expected|set|scheduled)|are (?:to|due|expected|set|scheduled))\b/u;
/** `a year earlier` is told beside a time and does not become the time that is spoken of. */
const COMPARES = /year[- ](?:ago|earlier|before)|prior-year/iu;
/** What a four-digit number may not stand beside to be a year. */
const NOT_YEAR_BEFORE =
  /(?:[$€£¥₹₦]|Rs\.?|No\.?|[Ff]light|[Rr]oom|about|around|over|nearly|than|least|some|most|[.,/:-])\s?$/u;
const NOT_YEAR_AFTER =
  /^(?:[.,:/]\d|\s?%|-?\s?(?:people|persons|men|women|children|troops|soldiers|homes|houses|families|tonnes|tons|km|kilomet|miles|metres|meters|years|days|hours|hrs|GMT|UTC|dollars|euros|cases|deaths|workers|jobs|per cent|percent|votes|points|acres|hectares|barrels|megawatts|MW|police|million|billion))/u;

interface Hit {
  readonly start: number;
  readonly end: number;
  readonly rule: DateRule;
  readonly parts: Parts;
  readonly interval: Interval;
}

/** Every time expression of a text, in order, none overlapping another; each may lean on the one before it. */
export function findDates(body: Analysis, context: DateContext): DateSpan[] {
  const dates: DateSpan[] = [];
  let [anchor, period]: (Interval | null)[] = [null, null];
  for (const hit of longestHits(
    body.text,
    RULES.flatMap((rule) => hitsOf(rule, body.text, context)),
  )) {
    const isFuture = looksAhead(body, hit.start, hit.end);
    const isPast = !isFuture && looksBack(body, hit.start);
    const interval = hit.rule.read(hit.parts, {
      ...context,
      isFuture,
      isPast,
      anchor: anchor ?? null,
      period: period ?? null,
    });
    if (interval === null) continue;
    dates.push({ start: hit.start, end: hit.end, text: body.text.slice(hit.start, hit.end), ...interval });
    if (interval.from === null || COMPARES.test(body.text.slice(hit.start, hit.end))) continue;
    anchor = interval;
    if (interval.precision === 'quarter') period = interval;
  }
  return dates;
}

/** Where a rule's form stands; whether it is a date there is asked once without, and later with, what the text said before. */
function hitsOf(rule: DateRule, text: string, context: DateContext): Hit[] {
  const hits: Hit[] = [];
  for (const match of text.matchAll(rule.pattern)) {
    const { index: start, groups: parts = {} } = match;
    const end = start + match[0].length;
    if (/^\d{4}$/u.test(match[0]) && !isYear(text, start)) continue;
    const interval = rule.read(parts, { ...context, anchor: ANY_QUARTER, period: ANY_QUARTER });
    if (interval !== null) hits.push({ start, end, rule, parts, interval });
  }
  return hits;
}

/** Stands for whatever the text may have named before, while forms are only looked for. */
const ANY_QUARTER: Interval = { from: '2000-01-01', to: '2000-03-31', precision: 'quarter' };

/** Of hits that overlap the longest, then the first. */
function longestHits(text: string, hits: readonly Hit[]): Hit[] {
  const isTaken = new Uint8Array(text.length);
  const longestFirst = [...hits].sort(
    (one, other) => other.end - other.start - (one.end - one.start) || one.start - other.start,
  );
  return longestFirst
    .filter(({ start, end }) => {
      if (isTaken[start] === 1 || isTaken[end - 1] === 1) return false;
      isTaken.fill(1, start, end);
      return true;
    })
    .sort(byPosition);
}

function isYear(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 12), start);
  const after = text.slice(start + 4, start + 20);
  const isAfterMonth = /\p{L}{3},?\s$/u.test(before) && !/\d,?\s?$/u.test(before);
  return !NOT_YEAR_AFTER.test(after) && (!NOT_YEAR_BEFORE.test(before) || (isAfterMonth && /,\s$/u.test(before)));
}

/** True where the words beside it in its sentence look ahead of publication. */
function looksAhead(body: Analysis, start: number, end: number): boolean {
  const sentence = sentenceAt(body.sentences, start);
  if (sentence === undefined) return false;
  if (LOOKS_AHEAD_BEHIND.test(body.text.slice(end, Math.min(sentence.end, end + 30)))) return true;
  return LOOKS_AHEAD.test(body.text.slice(Math.max(sentence.start, start - 70), start));
}

const SAYING = /^(?:said|told|announced|added|reported|confirmed|warned|claimed)$/u;

/**
 * True where the verb before `in November`, `on 3 November` is in the past. What somebody `said` may be of the future,
 * unless it was said then; a date without its preposition (`payable Nov. 22`) may be too.
 */
function looksBack({ text, sentences, tokens }: Analysis, start: number): boolean {
  const sentence = sentenceAt(sentences, start);
  if (sentence === undefined || !/\b(?:[io]n|since|during|from) $/u.test(text.slice(Math.max(0, start - 8), start)))
    return false;
  let at = sentence.endToken - 1;
  while (at >= sentence.firstToken && (tokens[at]?.start ?? 0) >= start) at -= 1;
  const next = at;
  while (at >= sentence.firstToken && (tokens[at]?.wordClass !== 'verb' || tokens[at]?.tags.includes('Particle')))
    at -= 1;
  const verb = at < sentence.firstToken ? undefined : tokens[at];
  if (verb === undefined || !verb.tags.includes('PastTense')) return false;
  return !SAYING.test(verb.lower) || next - at <= 1;
}

function sentenceAt(sentences: readonly Sentence[], offset: number): Sentence | undefined {
  let low = 0;
  let high = sentences.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sentences[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return sentences[low];
}
