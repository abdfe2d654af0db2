import { PREDICATES, type Predicate } from '../article/index.ts';
import { readTable } from './table.ts';
import { indexOfTriggers, slotsOf, type Trigger, type TriggerIndex } from './triggers.ts';

/** A word or phrase that states a relation: its agent is the subject, its target the object. */
export interface RelationTrigger extends Trigger {
  readonly predicate: Predicate;
  /** Types or subtypes of entities that may be subject and object. */
  readonly subjectTypes: ReadonlySet<string>;
  readonly objectTypes: ReadonlySet<string>;
}

let index: TriggerIndex<RelationTrigger> | undefined;

export function relationTriggersByFirstWord(): TriggerIndex<RelationTrigger> {
  index ??= indexOfTriggers(readTable('relation-triggers').map(triggerOf));
  return index;
}

function triggerOf(row: Record<string, string>): RelationTrigger {
  const predicate = PREDICATES.find((known) => known === row.predicate);
  if (predicate === undefined) throw new RangeError(`relation-triggers.tsv: unknown predicate ${row.predicate}`);
  return {
    words: (row.trigger ?? '').split(' '),
    wordClass: row.wordClass === 'noun' ? 'noun' : 'verb',
    type: null,
    agent: slotsOf(row.agent),
    target: slotsOf(row.target),
    needs: new Set(),
    forbids: new Set(),
    targetKind: null,
    predicate,
    subjectTypes: new Set((row.subjectTypes ?? '').split(',')),
    objectTypes: new Set((row.objectTypes ?? '').split(',')),
  };
}
