import { EVENT_TYPES, type EventType } from '../article/index.ts';
import { readTable } from './table.ts';

let families: ReadonlyMap<EventType, string> | undefined;

/** What a type shares with those that another reporter may use for the same happening; the type itself where it has none. */
export function eventFamily(type: EventType): string {
  families ??= new Map(readTable('event-families').flatMap(typesOf));
  return families.get(type) ?? type;
}

function typesOf({ family = '', types = '' }: Record<string, string>): (readonly [EventType, string])[] {
  return types.split(' ').map((name) => {
    const type = EVENT_TYPES.find((known) => known === name);
    if (type === undefined) throw new RangeError(`event-families.tsv: unknown type ${name}`);
    return [type, family] as const;
  });
}
