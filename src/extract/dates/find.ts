import { byPosition, type DateSpan } from '../../article/index.ts';
import type { Analysis, Sentence } from '../../language/index.ts';
import type { DateContext } from './context.ts';
import { dateRules } from './rules.ts';

const LOOKS_AHEAD = /(?:will|to be|shall|plans? to|scheduled|due|expected|set to|upcoming|would)(?: \S+){0,6} $/iu;
/** What a four-digit number may not stand beside to be a year. */
const NOT_YEAR_BEFORE =
  /(?:[$€£¥₹₦]|Rs\.?|No\.?|[Ff]light|[Rr]oom|about|around|over|nearly|than|least|some|most|[.,/:-])\s?$/u;
const NOT_YEAR_AFTER =
  /^(?:[.,:/]\d|\s?%|-?\s?(?:people|persons|men|women|children|troops|soldiers|homes|houses|families|tonnes|tons|km|kilomet|miles|metres|meters|years|days|hours|dollars|euros|cases|deaths|workers|jobs|per cent|percent|votes|points|acres|hectares|barrels|megawatts|MW|police|million|billion))/u;

/** Every time expression of a text, in order, none overlapping another. */
export function findDates(body: Analysis, context: DateContext): DateSpan[] {
  const hits = dateRules.flatMap(({ pattern, read }) =>
    [...body.text.matchAll(pattern)].flatMap((match) => {
      const [text] = match;
      const start = match.index;
      if (/^\d{4}$/u.test(text) && !isYear(body.text, start)) return [];
      const interval = read(match.groups ?? {}, { ...context, isFuture: looksAhead(body, start) });
      return interval === null ? [] : [{ start, end: start + text.length, text, ...interval }];
    }),
  );
  const longestFirst = hits.sort(
    (one, other) => other.end - other.start - (one.end - one.start) || one.start - other.start,
  );
  const kept: DateSpan[] = [];
  const taken = new Set<number>();
  for (const hit of longestFirst) {
    if (isTaken(taken, hit.start, hit.end)) continue;
    for (let at = hit.start; at < hit.end; at += 1) taken.add(at);
    kept.push(hit);
  }
  return kept.sort(byPosition);
}

function isTaken(taken: ReadonlySet<number>, start: number, end: number): boolean {
  return taken.has(start) || taken.has(end - 1);
}

function isYear(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 12), start);
  const after = text.slice(start + 4, start + 20);
  const isAfterMonth = /\p{L}{3,},?\s$/u.test(before) && !/\d,?\s?$/u.test(before);
  return !NOT_YEAR_AFTER.test(after) && (!NOT_YEAR_BEFORE.test(before) || (isAfterMonth && /,\s$/u.test(before)));
}

/** True where the words before it in its sentence look ahead of publication. */
function looksAhead(body: Analysis, start: number): boolean {
  const sentence = sentenceAt(body.sentences, start);
  if (sentence === undefined) return false;
  return LOOKS_AHEAD.test(body.text.slice(Math.max(sentence.start, start - 60), start));
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
