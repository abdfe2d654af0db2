import { describe, expect, it } from 'vitest';
import { comparable, contains, similar } from '../../src/evaluate/matching.ts';

describe('strings of a gold file and of an article', () => {
  it('compare without article, possessive, case, marks and odd spaces', () => {
    expect(comparable("The  Port\u00a0Authority's")).toBe('port authority');
    expect(comparable('“Order, order.”')).toBe('order, order');
  });

  it('are contained in one another in either direction', () => {
    expect(contains('around 40 miners', '40 Miners')).toBe(true);
    expect(contains('miners', 'mines')).toBe(false);
  });

  it('are similar when one holds the words of the other, or half of all words are shared', () => {
    expect(similar('an official of the port', 'official')).toBe(true);
    expect(similar('deputy mayor of Suva', 'mayor of Suva city')).toBe(true);
    expect(similar('deputy mayor', 'harbour master')).toBe(false);
    expect(similar('', 'anything')).toBe(false);
  });
});
