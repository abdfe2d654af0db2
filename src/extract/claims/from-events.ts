import type { EntityId, Event, EventType, Predicate } from '../../article/index.ts';
import type { MentionIndex } from '../mention-index.ts';
import type { Untimed } from './time.ts';

/** What a happening says of its agent and its target. */
const BETWEEN: Readonly<Partial<Record<EventType, Predicate>>> = {
  Accusation: 'accuses',
  Attack: 'attacks',
  Bombing: 'attacks',
  Acquisition: 'ownerOf',
};

/** Happenings between named ones are relations too: who met whom, who accused whom. */
export function claimsOfEvents(events: readonly Event[], index: MentionIndex, text: string): Untimed[] {
  return events
    .filter(({ status, negated }) => status === 'happened' && !negated)
    .flatMap((event) => pairsOf(event).map(([subject, predicate, object]) => ({ event, subject, predicate, object })))
    .filter(({ subject, object }) => isNamed(index, subject) && isNamed(index, object))
    .map(({ event: { start, end, alleged }, subject, predicate, object }) => ({
      start,
      end,
      text: text.slice(start, end),
      subject,
      predicate,
      object,
      negated: false,
      confidence: alleged ? 0.5 : 0.75,
    }));
}

function pairsOf({ type, agents, targets }: Event): [EntityId, Predicate, EntityId][] {
  if (type === 'Meeting')
    return agents.flatMap((one, at) =>
      agents.slice(at + 1).map((other): [EntityId, Predicate, EntityId] => [one, 'metWith', other]),
    );
  const predicate = BETWEEN[type];
  if (predicate === undefined) return [];
  return agents.flatMap((agent) =>
    targets.map((target): [EntityId, Predicate, EntityId] => [agent, predicate, target]),
  );
}

function isNamed(index: MentionIndex, id: EntityId): boolean {
  const entity = index.entity(id);
  return entity !== undefined && entity.type !== 'Unnamed' && entity.type !== 'Other';
}
