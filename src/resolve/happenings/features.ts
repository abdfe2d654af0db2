import { eventFamily } from '../../lexicon/event-families.ts';
import { daysBetween, daysOf } from './days.ts';
import { figuresInCommon } from './figures.ts';
import { isCountry, isNamed, isNoun, keysOf, shared } from './keys.ts';
import type { EventReference } from './reference.ts';

/** A sign that two events are, or are not, one happening; `detail` names what it was seen in, `share` how much of it there is. */
export interface Sign {
  readonly feature: string;
  readonly detail: string;
  readonly share?: number;
}

const NEAR_DAYS = 2;
/** Below the first, two articles tell different stories; above the second, one. Cosines of tf-idf. */
const STORY = { apart: 0.08, doubtful: 0.16, one: 0.3 };

/** Of `Other` only a common trigger says that it is one kind of event: `haveTypesApart`. */
export function typeSigns(one: EventReference, other: EventReference): readonly Sign[] {
  if (one.type === 'Other') return [];
  if (one.type === other.type) return [{ feature: 'sameType', detail: one.type }];
  return [{ feature: 'relatedType', detail: `${one.type}, ${other.type}: ${eventFamily(one.type)}` }];
}

export function haveTypesApart(one: EventReference, other: EventReference): boolean {
  if (eventFamily(one.type) !== eventFamily(other.type)) return true;
  return one.type === 'Other' && triggerSigns(one, other).length === 0;
}

export function triggerSigns(one: EventReference, other: EventReference): readonly Sign[] {
  const [lemma] = shared(one.lemmas, new Set(other.lemmas));
  return lemma === undefined ? [] : [{ feature: 'sameTrigger', detail: lemma }];
}

/** Dates that both state and that do not meet are no matter of weight: `haveDatesApart`. */
export function daySigns(one: EventReference, other: EventReference): readonly Sign[] {
  const [first, second] = [daysOf(one), daysOf(other)];
  if (first === undefined || second === undefined) return [];
  const apart = daysBetween(first, second);
  const detail = `${apart} days apart`;
  if (!first.isImplied && !second.isImplied) return apart === 0 ? [{ feature: 'sameDay', detail }] : [];
  return [{ feature: apart <= NEAR_DAYS ? 'nearDay' : 'farDay', detail }];
}

export function haveDatesApart(one: EventReference, other: EventReference): boolean {
  const [first, second] = [daysOf(one), daysOf(other)];
  if (first === undefined || second === undefined || first.isImplied || second.isImplied) return false;
  return daysBetween(first, second) > 0;
}

export function placeSigns(one: EventReference, other: EventReference): readonly Sign[] {
  const [first, second] = [keysOf(one, 'PLACE'), keysOf(other, 'PLACE')].map((keys) => [...keys].filter(isNamed));
  if (first === undefined || second === undefined || first.length === 0 || second.length === 0) return [];
  const common = shared(first, new Set(second));
  const site = common.find((key) => !isCountry(key));
  if (site !== undefined) return [{ feature: 'samePlace', detail: site }];
  const detail = `${first.toSorted().join(', ')}; ${second.toSorted().join(', ')}`;
  const [country] = common;
  const bothHaveSites = !first.every(isCountry) && !second.every(isCountry);
  if (country !== undefined)
    return bothHaveSites ? [{ feature: 'otherPlace', detail }] : [{ feature: 'sameCountry', detail: country }];
  const bothHaveCountries = first.some(isCountry) && second.some(isCountry);
  return [{ feature: bothHaveCountries ? 'otherCountry' : 'otherPlace', detail }];
}

export function participantSigns(one: EventReference, other: EventReference): readonly Sign[] {
  const signs = [
    ...roleSigns(one, other, 'TARGET', 'sameTarget', 'otherTarget'),
    ...roleSigns(one, other, 'AGENT', 'sameAgent', 'otherAgent'),
  ];
  if (signs.some(({ feature }) => feature.startsWith('same'))) return signs;
  const [party] = shared(keysOf(one, 'AGENT', 'TARGET'), keysOf(other, 'AGENT', 'TARGET')).filter(isNamed);
  if (party !== undefined) return [{ feature: 'sameParty', detail: party }];
  const [noun] = shared(keysOf(one, 'AGENT', 'TARGET'), keysOf(other, 'AGENT', 'TARGET')).filter(isNoun);
  return noun === undefined ? signs : [...signs, { feature: 'sameNoun', detail: noun }];
}

function roleSigns(
  one: EventReference,
  other: EventReference,
  role: 'AGENT' | 'TARGET',
  same: string,
  different: string,
): readonly Sign[] {
  const [first, second] = [[...keysOf(one, role)].filter(isNamed), [...keysOf(other, role)].filter(isNamed)];
  if (first.length === 0 || second.length === 0) return [];
  const [common] = shared(first, new Set(second));
  if (common !== undefined) return [{ feature: same, detail: common }];
  return [{ feature: different, detail: `${first.toSorted().join(', ')}; ${second.toSorted().join(', ')}` }];
}

export function figureSigns(one: EventReference, other: EventReference): readonly Sign[] {
  return figuresInCommon(one, other).flatMap(({ first, second, standing }) => {
    const detail = `${first.value ?? first.min} and ${second.value ?? second.min} ${second.counted}`;
    if (standing === 'equal') return [{ feature: 'sameFigure', detail }];
    return standing === 'apart' ? [{ feature: 'otherFigure', detail }] : [];
  });
}

/** Of the likeness of the two articles' words, where the caller has measured it. */
export function storySigns(likeness: number | undefined): readonly Sign[] {
  if (likeness === undefined) return [];
  const { apart, doubtful, one } = STORY;
  const detail = likeness.toFixed(2);
  if (likeness >= doubtful)
    return [{ feature: 'sameStory', detail, share: Math.min(1, (likeness - doubtful) / (one - doubtful)) }];
  return [{ feature: 'otherStory', detail, share: Math.min(1, (doubtful - likeness) / (doubtful - apart)) }];
}
