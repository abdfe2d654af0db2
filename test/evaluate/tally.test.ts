import { describe, expect, it } from 'vitest';
import { type Comparison, pairUp, Tally } from '../../src/evaluate/tally.ts';

interface Item {
  readonly name: string;
  readonly optional?: boolean;
}
const byName: Comparison<Item, string> = {
  matches: (gold, predicted) => gold.name === predicted,
  isOptional: (gold) => gold.optional ?? false,
  describeGold: (gold) => gold.name,
  describePredicted: (predicted) => predicted,
};

function scoreOf(gold: readonly Item[], predicted: readonly string[]) {
  const tally = new Tally('items');
  pairUp(tally, 'article', gold, predicted, byName);
  return tally.score();
}

describe('a tally', () => {
  it('counts what is right, false and missed', () => {
    const score = scoreOf([{ name: 'a' }, { name: 'b' }], ['a', 'c']);
    expect(score).toMatchObject({ right: 1, false: 1, missed: 1, precision: 0.5, recall: 0.5, f1: 0.5 });
  });

  it('neither rewards nor punishes an optional item', () => {
    expect(scoreOf([{ name: 'a', optional: true }], [])).toMatchObject({ right: 0, false: 0, missed: 0 });
    expect(scoreOf([{ name: 'a', optional: true }], ['a'])).toMatchObject({ right: 0, false: 0, missed: 0 });
  });

  it('does not call a second prediction of a found item false', () => {
    expect(scoreOf([{ name: 'a' }], ['a', 'a'])).toMatchObject({ right: 1, false: 0, missed: 0 });
  });

  it('gives zero, not a division by zero, for an empty layer', () => {
    expect(scoreOf([], [])).toMatchObject({ precision: 0, recall: 0, f1: 0 });
  });
});
