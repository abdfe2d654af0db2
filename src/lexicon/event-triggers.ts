import { EVENT_TYPES, type EventType } from '../article/index.ts';
import { readTable } from './table.ts';
import { indexOfTriggers, slotsOf, type TargetKind, type Trigger, type TriggerIndex } from './triggers.ts';

/** One row of the table: a word or phrase that tells of a happening. */
export interface EventTrigger extends Trigger {
  readonly type: EventType;
}

const TARGET_KINDS: readonly TargetKind[] = ['person', 'organization', 'body', 'thing'];

let rows: readonly EventTrigger[] | undefined;
let index: TriggerIndex<EventTrigger> | undefined;

/** All rows of the table of event triggers. */
export function eventTriggers(): readonly EventTrigger[] {
  rows ??= readTable('event-triggers').map(triggerOf);
  return rows;
}

export function eventTriggersByFirstWord(): TriggerIndex<EventTrigger> {
  index ??= indexOfTriggers(eventTriggers());
  return index;
}

function triggerOf(row: Record<string, string>): EventTrigger {
  const type = EVENT_TYPES.find((known) => known === row.type);
  if (type === undefined) throw new RangeError(`event-triggers.tsv: unknown type ${row.type}`);
  return {
    words: (row.trigger ?? '').split(' '),
    wordClass: row.wordClass === 'noun' ? 'noun' : 'verb',
    type,
    agent: slotsOf(row.agent),
    target: slotsOf(row.target),
    needs: wordSet(row.needs),
    forbids: wordSet(row.forbids),
    targetKind: targetKindOf(row.targetKind),
  };
}

function targetKindOf(cell = ''): TargetKind | null {
  const kind = TARGET_KINDS.find((known) => known === cell);
  if (cell !== '' && kind === undefined) throw new RangeError(`event-triggers.tsv: unknown kind of target ${cell}`);
  return kind ?? null;
}

function wordSet(cell = ''): ReadonlySet<string> {
  if (cell.startsWith('@')) return topicNamed(cell.slice(1));
  return new Set(cell.split('|').filter((word) => word !== ''));
}

let topics: ReadonlyMap<string, ReadonlySet<string>> | undefined;

function topicNamed(name: string): ReadonlySet<string> {
  topics ??= new Map(
    readTable('trigger-topics').map(({ topic = '', words = '' }) => [topic, new Set(words.split(' '))] as const),
  );
  const words = topics.get(name);
  if (words === undefined) throw new RangeError(`event-triggers.tsv: no topic ${name} in trigger-topics.tsv`);
  return words;
}
