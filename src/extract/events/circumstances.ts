import type { EntityId, Mention, Quantity, Span } from '../../article/index.ts';
import { covers, overlaps } from '../../article/index.ts';
import { clauseOf, spanOf, type TokenRange } from '../clauses/clause.ts';
import type { Context } from '../clauses/context.ts';
import { MOVING } from '../clauses/event-kinds.ts';
import type { Predicate } from '../clauses/grammar.ts';
import type { Participants } from '../clauses/participants.ts';
import type { Told } from './means.ts';

export interface Circumstances {
  readonly clause: Span;
  readonly places: readonly EntityId[];
  readonly from: string | null;
  readonly to: string | null;
  readonly quantities: readonly number[];
}

const LOCATIVE: ReadonlySet<string> = new Set(
  'in at near outside inside across around from off within on throughout along through over'.split(' '),
);
const TOWARDS: ReadonlySet<string> = new Set(['to', 'into']);
const COUNTABLE: ReadonlySet<Quantity['kind']> = new Set(['count', 'money', 'measure']);

/** Where, when and how many: from the clause of the trigger, else from its sentence. */
export function circumstancesOf(
  context: Context,
  { predicate, people }: Told,
  happenings: ReadonlySet<number>,
): Circumstances {
  const clauseRange = clauseOf(context, predicate, [...people.agentPhrases, ...people.targetPhrases]);
  const clause = spanOf(context, clauseRange);
  const sentence = context.sentences[context.tokens[predicate.first]?.sentence ?? 0] ?? clause;
  const taken = new Set([...people.agents, ...people.targets]);
  const isOwn = (token: number): boolean => context.grammar.belongsTo(token, predicate, happenings);
  const date = nearestDate(context, predicate, clause, isOwn) ?? nearestDate(context, predicate, sentence, isOwn);
  return {
    clause,
    places: placesOf(context, predicate, clauseRange, taken, isOwn),
    from: date?.from ?? null,
    to: date?.to ?? null,
    quantities: quantitiesOf(context, predicate, people, clause),
  };
}

function placesOf(
  context: Context,
  predicate: Predicate,
  clause: TokenRange,
  taken: ReadonlySet<EntityId>,
  isOwn: (token: number) => boolean,
): EntityId[] {
  const reaches = MOVING.has(predicate.entry.type);
  const inClause = placesWithin(context, clause, reaches, taken, isOwn);
  if (inClause.length > 0) return inClause;
  const sentence = context.sentences[context.tokens[predicate.first]?.sentence ?? 0];
  if (sentence === undefined) return [];
  return placesWithin(context, { first: sentence.firstToken, end: sentence.endToken }, reaches, taken, isOwn);
}

/** The first place that a locative preposition leads, with the larger ones that follow it after commas left out. */
function placesWithin(
  context: Context,
  range: TokenRange,
  reaches: boolean,
  taken: ReadonlySet<EntityId>,
  isOwn: (token: number) => boolean,
): EntityId[] {
  for (let at = range.first; at < range.end; at += 1) {
    const lead = context.tokens[at]?.lower ?? '';
    if (!LOCATIVE.has(lead) && !(reaches && TOWARDS.has(lead))) continue;
    const place = placeAfter(context, at + 1, range.end);
    if (place !== null && !taken.has(place.mention.entity) && isOwn(place.token)) return [place.mention.entity];
  }
  return [];
}

function placeAfter(context: Context, from: number, end: number): { mention: Mention; token: number } | null {
  for (let at = from; at < Math.min(end, from + 6); at += 1) {
    const place = context.mentionsAt.get(at)?.find((mention) => mention.type === 'Place' && mention.kind !== 'pronoun');
    if (place !== undefined) return { mention: place, token: lastTokenOf(context, at, place) };
    if (context.tokens[at]?.lower === 'of' && at > from) continue;
    const wordClass = context.tokens[at]?.wordClass ?? 'other';
    if (!['determiner', 'adjective', 'noun', 'properNoun', 'possessive'].includes(wordClass)) return null;
  }
  return null;
}

/** The head of a name of several words is asked for what it hangs on; the last of them stands for it. */
function lastTokenOf(context: Context, at: number, place: Mention): number {
  let last = at;
  while ((context.tokens[last + 1]?.end ?? Number.POSITIVE_INFINITY) <= place.end) last += 1;
  return last;
}

function nearestDate(
  context: Context,
  predicate: Predicate,
  within: Span,
  isOwn: (token: number) => boolean,
): { from: string; to: string } | null {
  const trigger = spanOf(context, predicate);
  let best: { from: string; to: string } | null = null;
  let distance = Number.POSITIVE_INFINITY;
  const sentence = context.tokens[predicate.first]?.sentence ?? 0;
  for (const date of context.datesOf.get(sentence) ?? []) {
    if (date.from === null || !covers(within, date)) continue;
    const gap = Math.max(date.start - trigger.end, trigger.start - date.end, 0);
    if (gap >= distance || !isOwn(tokenIn(context, date, sentence))) continue;
    best = { from: date.from, to: date.to ?? date.from };
    distance = gap;
  }
  return best;
}

/** The last token of a time expression. */
function tokenIn({ tokens, sentences }: Context, date: Span, sentence: number): number {
  const { firstToken = 0, endToken = 0 } = sentences[sentence] ?? {};
  for (let at = endToken - 1; at >= firstToken; at -= 1) {
    if ((tokens[at]?.start ?? date.end) < date.end) return at;
  }
  return 0;
}

/** Counts in the phrases of the participants; sums of money stated in the clause. */
function quantitiesOf(context: Context, predicate: Predicate, people: Participants, clause: Span): number[] {
  const phrases = [...people.targetPhrases, ...people.agentPhrases].map((phrase) => spanOf(context, phrase));
  const trigger = spanOf(context, predicate);
  const sentence = context.tokens[predicate.first]?.sentence ?? 0;
  return (context.quantitiesOf.get(sentence) ?? []).flatMap((index) => {
    const quantity = context.source.quantities[index];
    if (quantity === undefined || !COUNTABLE.has(quantity.kind)) return [];
    const counted = phrases.some((phrase) => overlaps(phrase, quantity)) || overlaps(trigger, quantity);
    const stated = quantity.kind === 'money' && covers(clause, quantity);
    return counted || stated || isTollOf(context, predicate, quantity, clause) ? [index] : [];
  });
}

/** `the death toll rose to 19 from 11`: the new figure, not the one that it was before. */
function isTollOf(
  { source }: Context,
  { end, entry }: Predicate,
  { kind, unit, start }: Quantity,
  clause: Span,
): boolean {
  const isToll = entry.wordClass === 'noun' && entry.words.at(-1) === 'toll';
  const from = source.body.tokens[end - 1]?.end ?? 0;
  if (!isToll || kind !== 'count' || unit !== 'person' || start < from || start > clause.end) return false;
  return !/\b(?:from|of|for)\s(?:\w+\s){0,2}$/u.test(source.text.slice(Math.max(from, start - 20), start));
}
