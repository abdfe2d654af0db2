import type { Span } from '../../article/index.ts';
import {
  begin,
  classOf,
  end,
  endsName,
  inside,
  LABELS,
  NAME_CLASSES,
  type NameClass,
  OUTSIDE,
  single,
  startsName,
} from './labels.ts';

/** A name that the model found; `confidence` is the least probability of its class over its tokens. */
export interface RecognisedName extends Span {
  readonly nameClass: NameClass;
  readonly confidence: number;
}

/** Added to the scores of classes that the training data holds few of, so that rare names are not taken for organisations. */
const FAVOUR = 0.4;
const FAVOURED: ReadonlySet<NameClass> = new Set(['NORP', 'Misc', 'Product']);
const FAVOURS = Float32Array.from({ length: LABELS }, (_, label) => {
  const nameClass = NAME_CLASSES[classOf(label)];
  return nameClass !== undefined && FAVOURED.has(nameClass) ? FAVOUR : 0;
});

/** Turns scores to probabilities in place (softmax over the labels of each token). @param scores tokens × labels */
export function toProbabilities(scores: Float32Array): void {
  for (let row = 0; row < scores.length; row += LABELS) {
    let greatest = -Infinity;
    for (let label = 0; label < LABELS; label += 1) {
      const score = (scores[row + label] as number) + (FAVOURS[label] as number);
      scores[row + label] = score;
      if (score > greatest) greatest = score;
    }
    let sum = 0;
    for (let at = row; at < row + LABELS; at += 1) {
      const value = Math.exp((scores[at] as number) - greatest);
      scores[at] = value;
      sum += value;
    }
    for (let at = row; at < row + LABELS; at += 1) scores[at] = (scores[at] as number) / sum;
  }
}

/**
 * Names by the likeliest path of labels that BIOES allows (Viterbi); none runs across a line break.
 * @param probabilities tokens × labels
 */
export function namesFrom(text: string, tokens: readonly Span[], probabilities: Float32Array): RecognisedName[] {
  const found: RecognisedName[] = [];
  let from = 0;
  for (let at = 1; at <= tokens.length; at += 1) {
    const isInLine = at < tokens.length && !text.slice(tokens[at - 1]?.end, tokens[at]?.start).includes('\n');
    if (isInLine) continue;
    found.push(...namesOfPath(tokens, from, bestPath(probabilities, from, at), probabilities));
    from = at;
  }
  return found;
}

const IMPOSSIBLE = -1e30;

/** Label of each token of `from` to `to`. Between names every label that opens one, or `O`, may follow whatever closed one. */
function bestPath(probabilities: Float32Array, from: number, to: number): Uint8Array {
  const length = to - from;
  const back = new Uint8Array(length * LABELS);
  let best = new Float64Array(LABELS).fill(IMPOSSIBLE);
  let next = new Float64Array(LABELS);
  best[OUTSIDE] = 0;
  for (let step = 0; step < length; step += 1) {
    const row = (from + step) * LABELS;
    const score = (label: number) => Math.log(Math.max(probabilities[row + label] as number, 1e-12));
    const closed = likeliestClosed(best);
    const step0 = step * LABELS;
    const set = (label: number, previous: number) => {
      next[label] = (best[previous] as number) + score(label);
      back[step0 + label] = previous;
    };
    set(OUTSIDE, closed);
    for (let of = 0; of < NAME_CLASSES.length; of += 1) {
      const open = (best[begin(of)] as number) >= (best[inside(of)] as number) ? begin(of) : inside(of);
      set(begin(of), closed);
      set(single(of), closed);
      set(inside(of), open);
      set(end(of), open);
    }
    [best, next] = [next, best];
  }
  const path = new Uint8Array(length);
  let label = likeliestClosed(best);
  for (let step = length - 1; step >= 0; step -= 1) {
    path[step] = label;
    label = back[step * LABELS + label] as number;
  }
  return path;
}

/** The best label after which no name is open. */
function likeliestClosed(best: Float64Array): number {
  let label = OUTSIDE;
  for (let of = 0; of < NAME_CLASSES.length; of += 1) {
    if ((best[end(of)] as number) > (best[label] as number)) label = end(of);
    if ((best[single(of)] as number) > (best[label] as number)) label = single(of);
  }
  return label;
}

function namesOfPath(
  tokens: readonly Span[],
  from: number,
  path: Uint8Array,
  probabilities: Float32Array,
): RecognisedName[] {
  const names: RecognisedName[] = [];
  let opened = 0;
  for (const [step, label] of path.entries()) {
    if (startsName(label)) opened = from + step;
    if (!endsName(label)) continue;
    const nameClass = classOf(label);
    const confidence = leastProbability(probabilities, opened, from + step, nameClass);
    const [first, last] = [tokens[opened] as Span, tokens[from + step] as Span];
    names.push({ start: first.start, end: last.end, nameClass: NAME_CLASSES[nameClass] as NameClass, confidence });
  }
  return names;
}

function leastProbability(probabilities: Float32Array, first: number, last: number, nameClass: number): number {
  let least = 1;
  for (let at = first; at <= last; at += 1) least = Math.min(least, massOf(probabilities, at, nameClass));
  return least;
}

/** Probability that a token belongs to a name of the class, wherever in it. */
export function massOf(probabilities: Float32Array, token: number, nameClass: number): number {
  const row = token * LABELS + begin(nameClass);
  let mass = 0;
  for (let at = row; at < row + 4; at += 1) mass += probabilities[at] as number;
  return mass;
}
