import { happeningWeight } from '../../lexicon/happening-weights.ts';
import * as signs from './features.ts';
import { participantSigns } from './participants.ts';
import { type EventReference, isTold } from './reference.ts';
import type { Sign } from './sign.ts';

/** What speaks for or against; `weight` in log-odds. */
export interface HappeningReason {
  readonly feature: string;
  readonly weight: number;
  readonly detail: string;
}

export interface HappeningScore {
  /** Between 0 and 1, rounded to two decimals. */
  readonly score: number;
  readonly outcome: 'same' | 'different' | 'unsure';
  readonly reasons: readonly HappeningReason[];
}

const SAME = 0.75;
const DIFFERENT = 0.25;

/**
 * Whether two events are one happening, with what speaks for it: weights of evidence added up, in the manner of Fellegi
 * and Sunter (1969). `likeness` is the `storyLikeness` of the two articles, where the caller has it.
 * Events that did not come about, of types that no one happening has, or of different stated dates, are different.
 */
export function scoreHappening(one: EventReference, other: EventReference, likeness?: number): HappeningScore {
  const barrier = barrierBetween(one, other);
  if (barrier !== undefined) return { score: 0, outcome: 'different', reasons: [barrier] };
  const reasons = [
    ...signs.typeSigns(one, other),
    ...signs.triggerSigns(one, other),
    ...signs.daySigns(one, other),
    ...signs.placeSigns(one, other),
    ...participantSigns(one, other),
    ...signs.figureSigns(one, other),
    ...signs.storySigns(likeness),
  ].map(reasonOf);
  const sum = reasons.reduce((total, { weight }) => total + weight, happeningWeight('prior'));
  const score = Math.round(100 / (1 + Math.exp(-sum))) / 100;
  return { score, outcome: outcomeOf(score), reasons };
}

function barrierBetween(one: EventReference, other: EventReference): HappeningReason | undefined {
  const barrier = (feature: string, detail: string) => ({ feature, weight: happeningWeight(feature), detail });
  if (!isTold(one) || !isTold(other)) return barrier('notTold', isTold(one) ? other.status : one.status);
  if (signs.haveTypesApart(one, other)) return barrier('otherType', `${one.type}, ${other.type}`);
  if (signs.haveDatesApart(one, other)) return barrier('otherDay', `${one.from ?? one.to}, ${other.from ?? other.to}`);
  return undefined;
}

function reasonOf({ feature, detail, share = 1 }: Sign): HappeningReason {
  return { feature, weight: Math.round(happeningWeight(feature) * share * 100) / 100, detail };
}

function outcomeOf(score: number): HappeningScore['outcome'] {
  if (score >= SAME) return 'same';
  return score <= DIFFERENT ? 'different' : 'unsure';
}
