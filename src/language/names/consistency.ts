import type { Span } from '../../article/index.ts';
import { massOf } from './decode.ts';
import { begin, LABELS, NAME_CLASSES, OUTSIDE } from './labels.ts';

const CLASSES = NAME_CLASSES.length;
/** How far a word's occurrences are brought together, and how much more a sure one counts; tuned on worldwide's dev part. */
const AGREEMENT = 0.85;
const SURENESS = 4;

/**
 * Makes a model agree with itself over an article: for a capitalised word that occurs twice or more, the probability of
 * each class moves towards its mean over the occurrences; where in a name the word stands is left as it was. Edits in place.
 * @param probabilities tokens × labels
 */
export function agree(text: string, tokens: readonly Span[], probabilities: Float32Array): void {
  for (const occurrences of occurrencesOfWords(text, tokens)) {
    const masses = occurrences.map((token) => massesOf(probabilities, token));
    const mean = weightedMean(masses);
    for (const [at, token] of occurrences.entries()) share(probabilities, token, masses[at] as Float64Array, mean);
  }
}

function occurrencesOfWords(text: string, tokens: readonly Span[]): number[][] {
  const places = new Map<string, number[]>();
  for (const [at, { start, end }] of tokens.entries()) {
    if (end - start < 2) continue;
    const word = text.slice(start, end);
    if (!/^\p{Lu}/u.test(word)) continue;
    const known = places.get(word);
    if (known === undefined) places.set(word, [at]);
    else known.push(at);
  }
  return [...places.values()].filter((occurrences) => occurrences.length > 1);
}

/** Probability of each class, and last of none. */
function massesOf(probabilities: Float32Array, token: number): Float64Array {
  const masses = new Float64Array(CLASSES + 1);
  for (let of = 0; of < CLASSES; of += 1) masses[of] = massOf(probabilities, token, of);
  masses[CLASSES] = probabilities[token * LABELS + OUTSIDE] as number;
  return masses;
}

function weightedMean(masses: readonly Float64Array[]): Float64Array {
  const mean = new Float64Array(CLASSES + 1);
  let total = 0;
  for (const mass of masses) {
    const weight = Math.max(...mass) ** SURENESS;
    total += weight;
    for (let of = 0; of <= CLASSES; of += 1) mean[of] = (mean[of] as number) + weight * (mass[of] as number);
  }
  return mean.map((sum) => sum / total);
}

function share(probabilities: Float32Array, token: number, mass: Float64Array, mean: Float64Array): void {
  const row = token * LABELS;
  for (let of = 0; of <= CLASSES; of += 1) {
    const own = mass[of] as number;
    const scale = (AGREEMENT * (mean[of] as number) + (1 - AGREEMENT) * own) / Math.max(own, 1e-9);
    const [from, to] = of === CLASSES ? [OUTSIDE, OUTSIDE + 1] : [begin(of), begin(of) + 4];
    for (let at = row + from; at < row + to; at += 1) probabilities[at] = (probabilities[at] as number) * scale;
  }
}
