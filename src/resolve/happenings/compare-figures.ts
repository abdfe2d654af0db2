import { type FigurePair, figuresInCommon } from './figures.ts';
import type { EventReference } from './reference.ts';

/** `from` (a figure of the later report) against `to` (one of the earlier). */
export interface FigureRelation {
  readonly from: string;
  readonly to: string;
  readonly relation: 'UPDATES' | 'CONTRADICTS';
}

const MILLISECONDS_AN_HOUR = 3_600_000;
/** Reports within this time were written without knowledge of each other. */
const AT_ONCE = 1;
/** A toll rises by the hour; that it falls takes a recount. */
const RECOUNT = 12;

/**
 * How the figures of a later report of one happening stand to those of an earlier one that count the same thing.
 *
 * | earlier and later | at once, or no times | later | more than 12 hours later |
 * |---|---|---|---|
 * | equal | – | – | – |
 * | a bound (`at least 10`), then a figure beyond it (`12`, `at least 12`) | – | UPDATES | UPDATES |
 * | both can be true otherwise (`about 300`, `312`) | – | – | – |
 * | cannot both be true, the later higher | CONTRADICTS | UPDATES | UPDATES |
 * | cannot both be true, the later lower and exact | CONTRADICTS | CONTRADICTS | UPDATES |
 * | cannot both be true, the later lower and not exact | CONTRADICTS | CONTRADICTS | CONTRADICTS |
 *
 * At once: published within an hour, or on one day where either has no time, or either without a date.
 */
export function compareFigures(earlier: EventReference, later: EventReference): readonly FigureRelation[] {
  const hours = hoursBetween(earlier.publishedAt, later.publishedAt);
  return figuresInCommon(earlier, later).flatMap((pair) => {
    const relation = relationOf(pair, hours);
    return relation === undefined ? [] : [{ from: pair.second.id, to: pair.first.id, relation }];
  });
}

function relationOf(pair: FigurePair, hours: number): FigureRelation['relation'] | undefined {
  const { standing, firstNumbers, secondNumbers, second } = pair;
  if (standing === 'equal') return undefined;
  if (standing === 'meeting') return hours > AT_ONCE && isBeyondBound(pair) ? 'UPDATES' : undefined;
  if (hours <= AT_ONCE) return 'CONTRADICTS';
  if (secondNumbers.least > firstNumbers.most) return 'UPDATES';
  return hours > RECOUNT && second.modifier === 'exact' ? 'UPDATES' : 'CONTRADICTS';
}

function isBeyondBound({ first, firstNumbers, secondNumbers }: FigurePair): boolean {
  if (first.modifier === 'over') return secondNumbers.least > firstNumbers.least;
  return first.modifier === 'under' && secondNumbers.most < firstNumbers.most;
}

/** 0 where the two cannot be put in order: one has no date, or both are of one day and one has no time. */
function hoursBetween(earlier: string | null, later: string | null): number {
  if (earlier === null || later === null) return 0;
  const haveTimes = earlier.includes('T') && later.includes('T');
  const [first, second] = haveTimes ? [earlier, later] : [earlier.slice(0, 10), later.slice(0, 10)];
  const hours = (Date.parse(second) - Date.parse(first)) / MILLISECONDS_AN_HOUR;
  return Number.isNaN(hours) ? 0 : Math.max(0, hours);
}
