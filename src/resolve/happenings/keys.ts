import type { EventReference, ParticipantRole } from './reference.ts';

const COUNTRY = 'country ';
const NOUN = 'noun ';

export const isCountry = (key: string): boolean => key.startsWith(COUNTRY);
export const isNoun = (key: string): boolean => key.startsWith(NOUN);
/** Of somebody or something with a name, countries among them. */
export const isNamed = (key: string): boolean => !isNoun(key);

/** All keys of those that stand in one of the roles. */
export function keysOf(event: EventReference, ...roles: readonly ParticipantRole[]): ReadonlySet<string> {
  return new Set(event.participants.filter(({ role }) => roles.includes(role)).flatMap(({ keys }) => keys));
}

/** The keys of both, in the order of the alphabet. */
export function shared(one: Iterable<string>, other: ReadonlySet<string>): readonly string[] {
  return [...one].filter((key) => other.has(key)).toSorted();
}
