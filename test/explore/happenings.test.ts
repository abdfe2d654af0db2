import { describe, expect, it } from 'vitest';
import { type Happening, standingOf } from '../../src/explore/answers.ts';

describe('a figure of a later report', () => {
  const figure = (id: string, text: string) => ({
    ...{ id, text, value: null, min: null, max: null, modifier: null, unit: null },
  });
  const telling = (event: string, ...figures: ReturnType<typeof figure>[]) => ({
    ...{ event, type: 'Killing', trigger: 'killed', from: null, to: null, marks: [] },
    ...{ agents: [], targets: [], places: [], figures },
    passage: { article: event, start: 0, end: 0, before: '', words: '', after: '' },
  });
  const happening: Happening = {
    ...{ id: 'one', type: 'Killing', date: null },
    tellings: [
      telling('first', figure('a', '10')),
      telling('second', figure('b', '30')),
      telling('third', figure('c', '12')),
    ],
    figureRelations: [
      { later: 'c', earlier: 'a', relation: 'UPDATES' },
      { later: 'c', earlier: 'b', relation: 'CONTRADICTS' },
    ],
  };

  it('that updates one and contradicts another is told so, each with its own', () => {
    expect(standingOf(happening, 'c').map(({ words }) => words)).toEqual(['contradicts 30', 'updates 10']);
    expect(standingOf(happening, 'a')).toEqual([]);
  });
});
