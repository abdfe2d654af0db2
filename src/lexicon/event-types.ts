import { EVENT_TYPES, type EventType } from '../article/index.ts';
import { readTable } from './table.ts';

/** What other schemes call a type of event, and what leads its circumstances. */
export interface EventTypeEntry {
  /** Type and subtype of ACE 2005 and ERE (LDC), such as `Justice.Arrest-Jail`; null where they have none. */
  readonly ace: string | null;
  /** Event and mode of PLOVER (Halterman et al. 2023), such as `COERCE` and `arrest`. */
  readonly ploverEvent: string | null;
  readonly ploverMode: string | null;
  /** Code of CAMEO (Schrodt 2012), such as `173`. */
  readonly cameo: string | null;
  /** Prepositions that lead the charge or the reason: `charged with`, `protest over`. */
  readonly reason: ReadonlySet<string>;
  readonly instrument: ReadonlySet<string>;
}

let loaded: ReadonlyMap<EventType, EventTypeEntry> | undefined;

export function eventTypeEntry(type: EventType): EventTypeEntry {
  loaded ??= new Map(readTable('event-types').map(entryOf));
  const entry = loaded.get(type);
  if (entry === undefined) throw new RangeError(`event-types.tsv: no row for ${type}`);
  return entry;
}

function entryOf(row: Record<string, string>): [EventType, EventTypeEntry] {
  const type = EVENT_TYPES.find((known) => known === row.type);
  if (type === undefined) throw new RangeError(`event-types.tsv: unknown type ${row.type}`);
  const words = (cell = ''): ReadonlySet<string> => new Set(cell.split('+').filter((word) => word !== ''));
  const text = (cell = ''): string | null => (cell === '' ? null : cell);
  return [
    type,
    {
      ace: text(row.ace),
      ploverEvent: text(row.ploverEvent),
      ploverMode: text(row.ploverMode),
      cameo: text(row.cameo),
      reason: words(row.reason),
      instrument: words(row.instrument),
    },
  ];
}
