/** Precision, recall and F1 of one layer, between 0 and 1, with the counts that they come from. */
export interface Score {
  readonly layer: string;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly right: number;
  readonly false: number;
  readonly missed: number;
}

/** Counts what was right, false and missed in one layer, and keeps a line for each error. */
export class Tally {
  readonly layer: string;
  readonly errors: string[] = [];
  #right = 0;
  #false = 0;
  #missed = 0;

  constructor(layer: string) {
    this.layer = layer;
  }

  right(count = 1): void {
    this.#right += count;
  }

  false(article: string, what: string): void {
    this.#false += 1;
    this.errors.push(`${article}: false   ${what}`);
  }

  missed(article: string, what: string, count = 1): void {
    this.#missed += count;
    if (count > 0) this.errors.push(`${article}: missed  ${what}`);
  }

  score(): Score {
    const precision = ratio(this.#right, this.#right + this.#false);
    const recall = ratio(this.#right, this.#right + this.#missed);
    const f1 = ratio(2 * precision * recall, precision + recall);
    return { layer: this.layer, precision, recall, f1, right: this.#right, false: this.#false, missed: this.#missed };
  }
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

/** What a layer needs to say of its gold items and predictions for them to be paired. */
export interface Comparison<Gold, Predicted> {
  readonly matches: (gold: Gold, predicted: Predicted) => boolean;
  readonly isOptional: (gold: Gold) => boolean;
  readonly describeGold: (gold: Gold) => string;
  readonly describePredicted: (predicted: Predicted) => string;
}

/**
 * Greedy one-to-one matching. An optional gold item costs nothing when missed and excuses a prediction; a further
 * prediction of a gold item that is already found is not false.
 */
export function pairUp<Gold, Predicted>(
  tally: Tally,
  article: string,
  gold: readonly Gold[],
  predicted: readonly Predicted[],
  comparison: Comparison<Gold, Predicted>,
): (readonly [Gold, Predicted])[] {
  const left = [...predicted];
  const pairs: (readonly [Gold, Predicted])[] = [];
  const required = gold.filter((item) => !comparison.isOptional(item));
  const optional = gold.filter(comparison.isOptional);
  for (const item of [...required, ...optional]) {
    const at = left.findIndex((candidate) => comparison.matches(item, candidate));
    const [hit] = at < 0 ? [] : left.splice(at, 1);
    if (hit !== undefined) pairs.push([item, hit]);
    if (comparison.isOptional(item)) continue;
    if (hit !== undefined) tally.right();
    else tally.missed(article, comparison.describeGold(item));
  }
  for (const candidate of left) {
    if (gold.some((item) => comparison.matches(item, candidate))) continue;
    tally.false(article, comparison.describePredicted(candidate));
  }
  return pairs;
}
