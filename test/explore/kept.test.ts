import { describe, expect, it } from 'vitest';
import { kept } from '../../src/explore/serving/kept.ts';

describe('an answer that is kept', () => {
  const slow = () => {
    const made: ((answer: string) => void)[] = [];
    const answer = kept(() => new Promise<string>((resolve) => made.push(resolve)), 1e9);
    return { answer, made };
  };

  it('is made once for all who ask', async () => {
    const { answer, made } = slow();
    const asked = [answer.get(), answer.get()];
    expect(made).toHaveLength(1);
    made[0]?.('the answer');
    expect(await Promise.all(asked)).toEqual(['the answer', 'the answer']);
    expect(await answer.get()).toBe('the answer');
    expect(made).toHaveLength(1);
  });

  it('is made anew where it became untrue while it was being made', async () => {
    const { answer, made } = slow();
    const before = answer.get();
    answer.forget();
    const after = answer.get();
    made[0]?.('of before');
    expect(await before).toBe('of before');
    expect(answer.held()).toBeNull();
    made[1]?.('of after');
    expect(await after).toBe('of after');
    expect(await answer.get()).toBe('of after');
    expect(made).toHaveLength(2);
  });

  it('is asked for again after it could not be made', async () => {
    let turns = 0;
    const answer = kept(async () => {
      turns += 1;
      if (turns === 1) throw new Error('not reached');
      return turns;
    }, 1e9);
    await expect(answer.get()).rejects.toThrow('not reached');
    expect(await answer.get()).toBe(2);
  });
});
