import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { storyLikeness, storyWords } from '../../src/resolve/stories.ts';

const FERRY = `The ferry Amihan capsized off Batong on Tuesday with 140 passengers, the coastguard said. Divers searched the
hull of the Amihan until dark. Relatives waited in the harbour of Batong, where the ferry was due on Monday evening.`;
const FERRY_AGAIN = `Rescuers in Batong have given up hope for those still missing from the Amihan, a coastguard officer told
reporters. The ferry overturned in high waves; passengers who swam ashore said that its hull had been patched with tar.`;
const BUDGET = `Parliament in Lowenau passed the budget on Tuesday after a debate of nine hours. Minister Ilse Brandt said that
taxes on fuel would rise, while the opposition called the budget a gift to the banks and walked out before the vote.`;

const likeness = (one: string, other: string): number => storyLikeness(storyWords(one), storyWords(other));

describe('the words of a story', () => {
  it('are names and what the article repeats, without what all news has', () => {
    expect(storyWords(FERRY)).toEqual(expect.arrayContaining(['amihan', 'batong', 'ferry', 'hull']));
    expect(storyWords(FERRY)).not.toEqual(expect.arrayContaining(['tuesday']));
    expect(storyWords('It was said on Monday that this is theirs.')).toEqual([]);
  });

  it('are at most forty, in the order of the alphabet, whatever the text', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (parts) => {
        const words = storyWords(parts.join(' '));
        expect(words.length).toBeLessThanOrEqual(40);
        expect(words).toEqual([...new Set(words)].toSorted());
      }),
    );
  });
});

describe('two articles are alike', () => {
  it('when they tell one story in words of their own, and not when they share a day', () => {
    expect(likeness(FERRY, FERRY_AGAIN)).toBeGreaterThan(0.25);
    expect(likeness(FERRY, BUDGET)).toBeLessThan(0.08);
  });

  it('in either order, most of all with themselves', () => {
    expect(likeness(FERRY, FERRY)).toBe(1);
    expect(likeness(FERRY, FERRY_AGAIN)).toBe(likeness(FERRY_AGAIN, FERRY));
    expect(likeness('', FERRY)).toBe(0);
  });
});
