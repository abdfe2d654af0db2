import { isCountry, isNamed, isNoun, keysOf, shared } from './keys.ts';
import type { EventReference, ParticipantRole } from './reference.ts';
import type { Sign } from './sign.ts';

const PARTIES: readonly ParticipantRole[] = ['AGENT', 'TARGET'];
/** That three take part in both says little more than that two do. */
const MOST_IN_COMMON = 2;
/** A country takes part in much of the news of a day: it counts as a part of a person or body. */
const COUNTRY_IN_COMMON = 1 / 3;

/** In one role, else in any, else of one description. */
export function participantSigns(one: EventReference, other: EventReference): readonly Sign[] {
  const signs = [
    ...roleSigns(one, other, 'TARGET', 'sameTarget', 'otherTarget'),
    ...roleSigns(one, other, 'AGENT', 'sameAgent', 'otherAgent'),
  ];
  if (signs.some(({ feature }) => feature.startsWith('same'))) return signs;
  const common = shared(keysOf(one, ...PARTIES), keysOf(other, ...PARTIES));
  const party = common.find(isNamed);
  if (party !== undefined) return [{ feature: 'sameParty', detail: party }];
  const noun = common.find(isNoun);
  return noun === undefined ? signs : [...signs, { feature: 'sameNoun', detail: noun }];
}

function roleSigns(
  one: EventReference,
  other: EventReference,
  role: ParticipantRole,
  same: string,
  different: string,
): readonly Sign[] {
  const [first, second] = [namedIn(one, role), namedIn(other, role)];
  if (first.length === 0 || second.length === 0) return [];
  const [ours, theirs] = [new Set(first.flat()), new Set(second.flat())];
  const inCommon = Math.min(countMet(first, theirs), countMet(second, ours));
  if (inCommon === 0) return isOfOneKind(ours, theirs) ? [{ feature: different, detail: listed(ours, theirs) }] : [];
  return [{ feature: same, detail: shared(ours, theirs).join(', '), share: Math.min(inCommon, MOST_IN_COMMON) }];
}

/** A person and a body may both be named for what was done to a group of people; two persons may not be one. */
function isOfOneKind(ours: ReadonlySet<string>, theirs: ReadonlySet<string>): boolean {
  const kinds = new Set([...ours].map(kindOf));
  return [...theirs].some((key) => kinds.has(kindOf(key)));
}

function kindOf(key: string): string {
  return key.slice(0, key.indexOf(' '));
}

function listed(ours: ReadonlySet<string>, theirs: ReadonlySet<string>): string {
  return [ours, theirs].map((keys) => [...keys].toSorted().join(', ')).join('; ');
}

/** The keys of each named one in the role. */
function namedIn({ participants }: EventReference, role: ParticipantRole): readonly (readonly string[])[] {
  return participants
    .filter((participant) => participant.role === role)
    .map(({ keys }) => keys.filter(isNamed))
    .filter((keys) => keys.length > 0);
}

function countMet(participants: readonly (readonly string[])[], others: ReadonlySet<string>): number {
  return participants.reduce((sum, keys) => {
    const met = keys.filter((key) => others.has(key));
    if (met.length === 0) return sum;
    return sum + (met.every(isCountry) ? COUNTRY_IN_COMMON : 1);
  }, 0);
}
