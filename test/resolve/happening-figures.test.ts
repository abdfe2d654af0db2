import { describe, expect, it } from 'vitest';
import { compareFigures, type Figure } from '../../src/resolve/happenings.ts';
import { count, event } from './happening-events.ts';

const NOON = '2021-05-03T12:00:00Z';

function relation(earlier: Figure, later: Figure, publishedAt: string | null, type: 'Killing' | 'Attack' = 'Killing') {
  const [first, second] = [
    event({ id: 'a', type, publishedAt: NOON, quantities: [earlier] }),
    event({ id: 'b', type, publishedAt, quantities: [later] }),
  ];
  return compareFigures(first, second)[0]?.relation;
}

describe('a later figure', () => {
  const people = (value: number, modifier?: Figure['modifier']) => count(value, 'person', modifier);

  it.each([
    ['more than was known', people(12), people(15), '2021-05-03T15:00:00Z'],
    ['what a bound left open', people(10, 'over'), people(12), '2021-05-03T15:00:00Z'],
    ['a higher bound', people(10, 'over'), people(12, 'over'), '2021-05-04'],
    ['a lower ceiling', people(50, 'under'), people(31), '2021-05-04'],
    ['a recount, a day after', people(30), people(28), '2021-05-04T12:00:00Z'],
  ])('updates the earlier when it is %s', (_, earlier, later, time) => {
    expect(relation(earlier, later, time)).toBe('UPDATES');
  });

  it.each([
    ['within the hour', people(12), people(30), '2021-05-03T12:40:00Z'],
    ['on the same day without times', people(12), people(30), '2021-05-03'],
    ['without a date', people(12), people(30), null],
    ['lower a few hours later', people(30), people(12), '2021-05-03T18:00:00Z'],
    ['lower and not exact days later', people(30), people(12, 'about'), '2021-05-07'],
  ])('contradicts it %s', (_, earlier, later, time) => {
    expect(relation(earlier, later, time)).toBe('CONTRADICTS');
  });

  it.each([
    ['it is equal', people(12), people(12), '2021-05-04'],
    ['both can be true', people(300, 'about'), people(312), '2021-05-04'],
    ['a bound is told of what was counted', people(12), people(10, 'over'), '2021-05-04'],
    ['a bound is filled at once', people(10, 'over'), people(12), '2021-05-03T12:10:00Z'],
    ['something else is counted', people(12), count(15, 'house'), '2021-05-04'],
    ['others suffered something else', people(12), count(15, 'injured'), '2021-05-04'],
  ])('says nothing when %s', (_, earlier, later, time) => {
    expect(relation(earlier, later, time)).toBeUndefined();
  });

  it('counts the dead by whatever noun', () => {
    expect(relation(count(12, 'dead'), count(15, 'person'), '2021-05-04')).toBe('UPDATES');
    expect(relation(count(12, 'death'), count(15, 'fatality'), '2021-05-04', 'Attack')).toBe('UPDATES');
    expect(relation(count(12, 'death'), count(15, 'person'), '2021-05-04', 'Attack')).toBeUndefined();
  });

  it('leads from the later to the earlier', () => {
    const [first, second] = [
      event({ id: 'a', type: 'Killing', quantities: [people(12)] }),
      event({ id: 'b', type: 'Killing', publishedAt: '2021-05-05', quantities: [people(15)] }),
    ];
    expect(compareFigures(first, second)).toEqual([
      { from: 'exact 15 person', to: 'exact 12 person', relation: 'UPDATES' },
    ]);
  });

  it('is left out where an event has two for one thing', () => {
    const [first, second] = [
      event({ id: 'a', type: 'Killing', quantities: [people(12)] }),
      event({ id: 'b', type: 'Killing', publishedAt: '2021-05-05', quantities: [people(15), people(20)] }),
    ];
    expect(compareFigures(first, second)).toEqual([]);
  });
});
