import type { Token } from '../../language/index.ts';
import { coreferenceWeights } from '../../lexicon/coreference-weights.ts';
import type { Candidate } from './candidates.ts';
import { newFeatures, type Reading } from './features.ts';

export interface Choice {
  readonly candidate: Candidate;
  /** Sum of the probabilities of all candidates that mean the same one; between 0 and 1. */
  readonly probability: number;
}

/**
 * The one that an anaphor most likely means, by a log-linear model over its candidates and the chance that it means
 * something new (mention ranking, after Durrett and Klein 2013); null where nothing may be meant.
 */
export function bestChoice(
  anaphor: Reading,
  candidates: readonly Candidate[],
  tokens: readonly Token[],
): Choice | null {
  if (candidates.length === 0 || anaphor.anaphor === null) return null;
  const weights = coreferenceWeights(anaphor.anaphor);
  const score = (features: readonly string[]) => features.reduce((sum, sign) => sum + (weights.get(sign) ?? 0), 0);
  const scores = candidates.map(({ features }) => score(features));
  const none = score(newFeatures(anaphor, tokens, candidates.length));
  const highest = Math.max(none, ...scores);
  const masses = scores.map((value) => Math.exp(value - highest));
  const total = Math.exp(none - highest) + masses.reduce((sum, mass) => sum + mass, 0);
  const byMeaning = new Map<number, { candidate: Candidate; mass: number }>();
  for (const [at, candidate] of candidates.entries()) {
    const { id } = candidate.meant;
    const before = byMeaning.get(id);
    const mass = (before?.mass ?? 0) + (masses[at] as number);
    byMeaning.set(id, { candidate: before?.candidate ?? candidate, mass });
  }
  const [best] = [...byMeaning.values()].sort((one, other) => other.mass - one.mass);
  return best === undefined ? null : { candidate: best.candidate, probability: best.mass / total };
}
