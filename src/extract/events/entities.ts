import type { EntityId, Mention } from '../../article/index.ts';
import type { Context, Phrase } from './context.ts';
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

/** A name right before the trigger in its own phrase: `the FBI raid`, `an Israeli strike`, `police firing`. */
export function modifierOf(context: Context, trigger: number): EntityId[] {
  const mention = (context.mentionsAt.get(trigger - 1) ?? []).find(
    (candidate) => candidate.kind === 'name' && candidate.type === 'Organization',
  );
  return mention === undefined ? [] : [mention.entity];
}
