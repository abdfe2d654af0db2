import { eventFamily } from '../../lexicon/event-families.ts';
import { daysOf } from './days.ts';
import { isCountry, isNamed, isNoun, keysOf } from './keys.ts';
import { type EventReference, isTold, type Participant, type ParticipantRole } from './reference.ts';

const DAYS_A_WEEK = 7;
const MOST_KEYS = 3;
const BY_STRENGTH: readonly ParticipantRole[] = ['TARGET', 'AGENT', 'PLACE'];

const known = new WeakMap<EventReference, readonly string[]>();

/** At most three keys under which an event is kept; none for one that cannot be told apart from others of its type. */
export function happeningBlocks(event: EventReference): readonly string[] {
  const held = known.get(event);
  if (held !== undefined) return held;
  const blocks = blocksAt(event, [0]);
  known.set(event, blocks);
  return blocks;
}

/** The keys under which the events are kept that may be the same happening: also those of the week before and after. */
export function happeningLookups(event: EventReference): readonly string[] {
  return blocksAt(event, [-1, 0, 1]);
}

function blocksAt(event: EventReference, weeks: readonly number[]): readonly string[] {
  const days = daysOf(event);
  if (days === undefined || !isTold(event) || !isDistinct(event)) return [];
  const week = Math.floor(days.first / DAYS_A_WEEK);
  const family = eventFamily(event.type);
  const keys = strongestKeys(event);
  return weeks.flatMap((apart) => keys.map((key) => `${family}|${week + apart}|${key}`));
}

/** Somebody named took part, or something was counted at a place. */
function isDistinct(event: EventReference): boolean {
  if ([...keysOf(event, 'AGENT', 'TARGET')].some(isNamed)) return true;
  return event.quantities.length > 0 && [...keysOf(event, 'PLACE')].some(isNamed);
}

/** One of each role first, so that two reports that name different people still meet at the place. */
function strongestKeys({ participants }: EventReference): readonly string[] {
  const byRole = BY_STRENGTH.map((role) => generalKeys(participants.filter((one) => one.role === role)));
  const turns = [0, 1, 2].flatMap((turn) => byRole.flatMap((keys) => keys.slice(turn, turn + 1)));
  const strong = [...new Set(turns)].slice(0, MOST_KEYS);
  if (strong.length > 0) return strong;
  const countries = participants.flatMap(({ keys }) => keys).filter(isCountry);
  return [...new Set(countries)].toSorted().slice(0, MOST_KEYS);
}

/** Of each participant its shortest key: the family name, which every report has, not the full one. */
function generalKeys(participants: readonly Participant[]): readonly string[] {
  const keys = participants.flatMap((participant) =>
    participant.keys
      .filter((key) => !isCountry(key) && !isNoun(key))
      .toSorted((one, other) => one.length - other.length || (one < other ? -1 : 1))
      .slice(0, 1),
  );
  return [...new Set(keys)].toSorted();
}
