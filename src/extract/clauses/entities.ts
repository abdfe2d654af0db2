import type { EntityId, EventType, Mention } from '../../article/index.ts';
import { participantMeantBy } from '../../lexicon/participant-nouns.ts';
import type { Context, Phrase } from './context.ts';
import type { Predicate } from './grammar.ts';
import { objectsFrom } from './phrases.ts';

/** Heads that stand for the body they belong to: `officers from Interpol`, `members of Boko Haram`. */
const REPRESENTATIVES: ReadonlySet<string> = new Set(
  (
    'officers officer officials members member representatives delegates delegation team teams agents troops soldiers ' +
    'forces fighters militants police personnel detectives units men gunmen guards envoys ministers leaders heads ' +
    'diplomats executives negotiators lawmakers employees workers staff'
  ).split(' '),
);
const RANK: Readonly<Record<Mention['kind'], number>> = { name: 0, pronoun: 1, nominal: 2 };

/** The entities that a phrase stands for: its head's, or the named ones that it represents. */
export function entitiesOf(context: Context, phrase: Phrase, representatives: boolean): EntityId[] {
  const own = mentionOf(context, phrase);
  if (representatives && (own === null || own.kind === 'nominal')) {
    const bodies = bodiesBehind(context, phrase);
    if (bodies.length > 0) return bodies;
  }
  return own === null ? [] : [own.entity];
}

/** The mention that covers the head of a phrase: a name before a nominal. */
export function mentionOf(context: Context, phrase: Phrase): Mention | null {
  const covering = [...(context.mentionsAt.get(phrase.head) ?? [])];
  covering.sort((one, other) => RANK[one.kind] - RANK[other.kind] || one.end - one.start - (other.end - other.start));
  return covering[0] ?? null;
}

function bodiesBehind(context: Context, phrase: Phrase): EntityId[] {
  const { tokens } = context;
  const head = tokens[phrase.head]?.lower ?? '';
  const link = tokens[phrase.end]?.lower ?? '';
  if (!REPRESENTATIVES.has(head) || (link !== 'of' && link !== 'from')) return [];
  const mentions = objectsFrom(context, phrase.end + 1, undefined, true).map((part) => mentionOf(context, part));
  const isBody = (mention: Mention | null): mention is Mention => mention !== null && mention.type !== 'Person';
  const bodies = mentions.filter(isBody);
  return bodies.some((mention) => mention.kind === 'name') ? bodies.map((mention) => mention.entity) : [];
}

/** Who stands right before the trigger in its own phrase: `the FBI raid`, `an Israeli strike`, `police firing`. */
export function modifierOf(context: Context, { first, entry }: Predicate): EntityId[] {
  // `police firing` as a trigger has its doer in it.
  const at = entry.words.length > 1 && participantMeantBy(entry.words[0] ?? '') === 'body' ? first : first - 1;
  const { lower = '', sentence } = context.tokens[at] ?? {};
  if (sentence !== context.tokens[first]?.sentence) return [];
  const named = (context.mentionsAt.get(at) ?? []).find(
    ({ kind, type, entity }) =>
      kind === 'name' && (type === 'Organization' || isActingState(context, entity, entry.type)),
  );
  if (named !== undefined) return [named.entity];
  if (participantMeantBy(lower) !== 'body') return [];
  const same = nearestOf(context, lower, at);
  return same === null ? [] : [same];
}

/** `United States sanctions`, `an Israeli strike`: what states do, and not merely what happens in them. */
const OF_STATES: ReadonlySet<EventType | null> = new Set(['Sanction', 'Bombing', 'War', 'Deportation', 'Ceasefire']);

function isActingState(context: Context, id: EntityId, type: EventType | null): boolean {
  const subtypes = context.entities.get(id)?.subtypes ?? [];
  return OF_STATES.has(type) && subtypes.includes('Country');
}

/** The entity of the nearest phrase that has the same noun as its head, those before it first. */
function nearestOf(context: Context, noun: string, at: number): EntityId | null {
  const { start = 0 } = context.tokens[at] ?? {};
  const same = context.nominalsByNoun.get(noun) ?? [];
  const before = same.findLast((mention) => mention.end <= start);
  return (before ?? same[0])?.entity ?? null;
}
