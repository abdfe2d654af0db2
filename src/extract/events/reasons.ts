import type { EventType } from '../../article/index.ts';
import { eventTypeEntry } from '../../lexicon/event-types.ts';
import { governs } from '../../lexicon/governing-words.ts';
import type { Context } from '../clauses/context.ts';
import type { Complement, Predicate } from '../clauses/grammar.ts';
import { isOfKind } from '../clauses/kinds.ts';

const LONGEST = 25;
/** Behind `in` only a connection is a reason, behind `on` only a charge. */
const CONNECTION: ReadonlySet<string> = new Set([
  'connection',
  'relation',
  'retaliation',
  'response',
  'protest',
  'solidarity',
]);
const TIMES: ReadonlySet<string> = new Set(
  'year years month months week weeks day days hour hours minutes life time now'.split(' '),
);

/** The charge or the reason that the clause gives, in its own words; null where it gives none. */
export function reasonOf(context: Context, predicate: Predicate, type: EventType): string | null {
  const complement = complementOf(context, predicate, eventTypeEntry(type).reason);
  if (complement === null) return null;
  const lead = context.tokens[complement.first]?.lower ?? '';
  const core = context.tokens[complement.core]?.lower ?? '';
  if (TIMES.has(core)) return null;
  if (lead === 'in') return CONNECTION.has(core) ? textOf(context, complement.first, complement.end) : null;
  if (lead === 'on') return governs(core, 'accusing') ? textOf(context, complement.first, complement.end) : null;
  return textOf(context, complement.first + 1, complement.end);
}

/** What it was done with: a thing, not somebody's company. */
export function instrumentOf(context: Context, predicate: Predicate, type: EventType): string | null {
  const complement = complementOf(context, predicate, eventTypeEntry(type).instrument);
  if (complement === null) return null;
  const phrase = context.phrases[context.tokens[complement.core]?.sentence ?? 0]?.find(
    ({ first, end }) => first <= complement.core && complement.core < end,
  );
  const isThing = phrase !== undefined && isOfKind(context, phrase, 'thing');
  return isThing ? textOf(context, complement.first + 1, complement.end) : null;
}

function complementOf(context: Context, predicate: Predicate, prepositions: ReadonlySet<string>): Complement | null {
  if (prepositions.size === 0) return null;
  const complement = context.grammar.complementOf(predicate, prepositions);
  const isUsable =
    complement !== null && !context.dated.has(complement.core) && complement.end - complement.first <= LONGEST;
  return isUsable ? complement : null;
}

function textOf({ tokens, source }: Context, first: number, end: number): string {
  return source.text.slice(tokens[first]?.start ?? 0, tokens[end - 1]?.end ?? 0);
}
