import { eventFamily } from '../../lexicon/event-families.ts';
import { type Days, daysBetween, daysOf } from './days.ts';
import { figuresInCommon } from './figures.ts';
import { isCountry, isNamed, keysOf, shared } from './keys.ts';
import type { EventReference } from './reference.ts';
import { isRelatedWord } from './related-word.ts';
import type { Sign } from './sign.ts';

const NEAR_DAYS = 2;
const WEEK = 7;
const MONTH = 31;
/** At the first or below, two articles tell different stories; at the last or above, one (`storyLikeness`). */
const STORY = { apart: 0.08, doubtful: 0.15, one: 0.3 };

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

/** Of `Other` the word is all that tells the kind of event, so it weighs more than beside a type. */
export function triggerSigns(one: EventReference, other: EventReference): readonly Sign[] {
  const kind = one.type === 'Other' && other.type === 'Other' ? 'OfOther' : '';
  const [lemma] = shared(one.lemmas, new Set(other.lemmas));
  if (lemma !== undefined) return [{ feature: `sameTrigger${kind}`, detail: lemma }];
  const related = one.lemmas.flatMap((lemma) =>
    other.lemmas.filter((word) => isRelatedWord(lemma, word)).map((word) => [lemma, word].toSorted().join(', ')),
  );
  const [detail] = related.toSorted();
  return detail === undefined ? [] : [{ feature: `relatedTrigger${kind}`, detail }];
}

/** For dates that both state and that meet; those that do not are no matter of weight: `haveDatesApart`. */
export function daySigns(one: EventReference, other: EventReference): readonly Sign[] {
  const [first, second] = [daysOf(one), daysOf(other)];
  if (first === undefined || second === undefined) return [];
  const apart = daysBetween(first, second);
  const detail = `${apart} days apart`;
  if (!first.isImplied && !second.isImplied) return [{ feature: 'sameDay', detail, share: exactness(first, second) }];
  return [{ feature: apart <= NEAR_DAYS ? 'nearDay' : 'farDay', detail }];
}

/** That two things happened in one year says less than that they did on one day. */
function exactness(one: Days, other: Days): number {
  const longest = Math.max(one.last - one.first, other.last - other.first);
  if (longest <= WEEK) return 1;
  return longest <= MONTH ? 0.5 : 0.25;
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

export function figureSigns(one: EventReference, other: EventReference): readonly Sign[] {
  return figuresInCommon(one, other).flatMap(({ first, second, standing }) => {
    const detail = `${first.value ?? first.min} and ${second.value ?? second.min} ${second.counted}`;
    if (standing === 'equal') return [{ feature: 'sameFigure', detail }];
    return standing === 'apart' ? [{ feature: 'otherFigure', detail }] : [];
  });
}

/** Of the likeness of the two articles, where the caller has it. */
export function storySigns(likeness: number | undefined): readonly Sign[] {
  if (likeness === undefined) return [];
  const { apart, doubtful, one } = STORY;
  const detail = likeness.toFixed(2);
  if (likeness >= doubtful)
    return [{ feature: 'sameStory', detail, share: Math.min(1, (likeness - doubtful) / (one - doubtful)) }];
  return [{ feature: 'otherStory', detail, share: Math.min(1, (doubtful - likeness) / (doubtful - apart)) }];
}
