import type { Claim, DateSpan } from '../../article/index.ts';
import type { Sentence } from '../../language/index.ts';
import type { ClaimSource } from '../claims.ts';

/** A relation before the text was asked when it held. */
export type Untimed = Omit<Claim, 'from' | 'to' | 'ended'>;

const OVER =
  /\b(?:former|formerly|ex|late|erstwhile|onetime|one-time|retired|ousted|deposed|sacked|disgraced|outgoing|previously|then)\b/iu;
/** What leads a time that bounds a relation, right before it. */
const LEADS = {
  from: /\b(?:since|from|as of|starting)\s+(?:the\s+)?$/iu,
  to: /\b(?:until|till|through|up to)\s+(?:the\s+)?$/iu,
  both: /\b(?:from|between|during|in)\s+(?:the\s+)?$/iu,
} as const;

/** When a relation held, by the times that its own passage or what follows it in the sentence gives. */
export function timed(claim: Untimed, { text, dates, body, meta }: ClaimSource): Claim {
  const sentence = body.sentences.find(({ start, end }) => start <= claim.start && claim.start < end);
  const near = sentence === undefined ? [] : dates.filter((date) => isNear(date, claim, sentence, text));
  const bounds = near.map((date) => boundsOf(date, text));
  const from = bounds.find((bound) => bound.from !== null)?.from ?? null;
  const to = bounds.find((bound) => bound.to !== null)?.to ?? null;
  const before = text.slice(Math.max(sentence?.start ?? 0, claim.start - 10), claim.start);
  const words = `${before}${claim.title === undefined ? '' : claim.text}`;
  const { confidence, ...rest } = claim;
  const isPast = to !== null && to.slice(0, 10) <= (meta.publishedAt?.slice(0, 10) ?? to);
  return { ...rest, from, to, ended: isPast || OVER.test(words), confidence };
}

/** Within the passage, or right behind it with a few words between that name nobody else. */
function isNear(date: DateSpan, claim: Untimed, sentence: Sentence, text: string): boolean {
  if (date.start < claim.start || date.end > sentence.end) return false;
  if (date.end <= claim.end) return true;
  const between = text.slice(claim.end, date.start);
  return between.length <= 40 && !/[;:.]|\p{Lu}/u.test(between);
}

function boundsOf(date: DateSpan, text: string): { readonly from: string | null; readonly to: string | null } {
  const before = text.slice(Math.max(0, date.start - 20), date.start);
  const own = /^(?:since|from)\b/iu.test(date.text) ? 'from' : /^(?:until|till)\b/iu.test(date.text) ? 'to' : null;
  const isRange = date.from !== date.to && /\b(?:to|and|until)\b|[–-]/u.test(date.text);
  if (isRange && LEADS.both.test(before)) return { from: date.from, to: date.to };
  if (own === 'from' || LEADS.from.test(before)) return { from: date.from, to: null };
  if (own === 'to' || LEADS.to.test(before)) return { from: null, to: date.to ?? date.from };
  return { from: null, to: null };
}
