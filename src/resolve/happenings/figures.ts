import type { EventType } from '../../article/index.ts';
import { type VictimKind, victimKind } from '../../lexicon/victim-nouns.ts';
import { foldName } from '../fold.ts';
import { type Interval, intervalOf, type Standing, standingOf } from './intervals.ts';
import type { EventReference, Figure } from './reference.ts';

/** A figure of each of two events for the same thing. */
export interface FigurePair {
  readonly first: Figure;
  readonly second: Figure;
  readonly firstNumbers: Interval;
  readonly secondNumbers: Interval;
  readonly standing: Standing;
}

const BEFELL: Partial<Readonly<Record<EventType, VictimKind>>> = {
  Killing: 'killed',
  Death: 'killed',
  Injury: 'injured',
};

/** Pairs of figures for one thing. A thing for which an event has several figures is left out: which of them is meant is not said. */
export function figuresInCommon(one: EventReference, other: EventReference): readonly FigurePair[] {
  const [ours, theirs] = [figuresByThing(one), figuresByThing(other)];
  return [...ours].flatMap(([thing, first]) => {
    const second = theirs.get(thing);
    if (first === undefined || second === undefined) return [];
    const [firstNumbers, secondNumbers] = [intervalOf(first), intervalOf(second)];
    if (firstNumbers === undefined || secondNumbers === undefined) return [];
    return [{ first, second, firstNumbers, secondNumbers, standing: standingOf(firstNumbers, secondNumbers) }];
  });
}

function figuresByThing(event: EventReference): ReadonlyMap<string, Figure | undefined> {
  const byThing = new Map<string, Figure | undefined>();
  for (const figure of event.quantities) {
    const thing = thingCounted(figure, event.type);
    if (thing !== undefined) byThing.set(thing, byThing.has(thing) ? undefined : figure);
  }
  return byThing;
}

/** The dead are one thing, whether a Killing counts `people` or an Attack counts `deaths`. */
function thingCounted({ counted }: Figure, type: EventType): string | undefined {
  if (counted === null) return BEFELL[type];
  const noun = foldName(counted);
  const kind = victimKind(noun);
  return kind === 'people' ? (BEFELL[type] ?? kind) : (kind ?? `counted ${noun}`);
}
