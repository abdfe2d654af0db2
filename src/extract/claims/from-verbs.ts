import type { Entity, EntityId } from '../../article/index.ts';
import { type RelationTrigger, relationTriggersByFirstWord } from '../../lexicon/relation-triggers.ts';
import { clauseOf, spanOf } from '../clauses/clause.ts';
import type { Context } from '../clauses/context.ts';
import { findTriggers } from '../clauses/find-triggers.ts';
import type { Predicate, Standing } from '../clauses/grammar.ts';
import { type Participants, participantsOf } from '../clauses/participants.ts';
import type { Untimed } from './time.ts';

/** Relations that verbs state between those who take part: `X was tipped off about it by Y`, `Y supports Z`. */
export function claimsOfVerbs(context: Context): Untimed[] {
  return findTriggers(context, relationTriggersByFirstWord()).flatMap((hit) => {
    const predicate = context.grammar.predicateOf(hit);
    return predicate === null ? [] : claimsOf(context, predicate);
  });
}

function claimsOf(context: Context, predicate: Predicate<RelationTrigger>): Untimed[] {
  const people = participantsOf(context, predicate);
  const pairs = pairsOf(context, predicate.entry, people);
  if (pairs.length === 0) return [];
  const clauseRange = clauseOf(context, predicate, [...people.agentPhrases, ...people.targetPhrases]);
  const span = spanOf(context, clauseRange);
  const standing = context.grammar.standingOf(predicate, span);
  const confidence = confidenceOf(standing);
  if (confidence === null) return [];
  const text = context.source.text.slice(span.start, span.end);
  const { negated } = standing;
  return pairs.map(([subject, object]) => ({
    ...span,
    text,
    subject,
    predicate: predicate.entry.predicate,
    object,
    negated,
    confidence,
  }));
}

/** What is only planned, feared or asked for is not stated; null for it. */
function confidenceOf({ status, alleged, isAim }: Standing): number | null {
  if (isAim || (status !== 'happened' && status !== 'ended')) return null;
  return alleged ? 0.5 : 0.75;
}

function pairsOf(context: Context, entry: RelationTrigger, people: Participants): [EntityId, EntityId][] {
  const named = (ids: readonly EntityId[], types: ReadonlySet<string>): EntityId[] =>
    ids.filter((id) => accepts(types, context.entities.get(id)));
  const subjects = named(people.agents, entry.subjectTypes);
  const objects = named(people.targets, entry.objectTypes);
  return subjects.flatMap((subject) =>
    objects.filter((object) => object !== subject).map((object): [EntityId, EntityId] => [subject, object]),
  );
}

function accepts(types: ReadonlySet<string>, entity: Entity | undefined): boolean {
  if (entity === undefined || entity.type === 'Unnamed') return false;
  return types.has(entity.type) || entity.subtypes.some((subtype) => types.has(subtype));
}
