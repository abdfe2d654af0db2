import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { inFlight } from '../../src/cli/in-flight.ts';

async function* numbers(last: number): AsyncGenerator<number> {
  for (let number = 1; number <= last; number += 1) yield number;
}

async function all<Value>(values: AsyncIterable<Value>): Promise<readonly Value[]> {
  const found: Value[] = [];
  for await (const value of values) found.push(value);
  return found;
}

describe('items in work side by side', () => {
  it('give their results in the order of the items, no more of them in work than allowed', async () => {
    let [working, most] = [0, 0];
    const results = inFlight(numbers(20), 4, async (number) => {
      working += 1;
      most = Math.max(most, working);
      await delay((number * 7) % 5);
      working -= 1;
      return number * 2;
    });
    expect(await all(results)).toEqual(Array.from({ length: 20 }, (_, at) => (at + 1) * 2));
    expect(most).toBe(4);
  });

  it('close their source when one fails', async () => {
    let isClosed = false;
    async function* source() {
      try {
        yield* numbers(100);
      } finally {
        isClosed = true;
      }
    }
    const results = inFlight(source(), 2, (number) =>
      number === 3 ? Promise.reject(new Error('the graph is gone')) : Promise.resolve(number),
    );
    await expect(all(results)).rejects.toThrow('the graph is gone');
    expect(isClosed).toBe(true);
  });

  it('tell a failure while their source still waits for its next item', async () => {
    async function* feed() {
      yield 1;
      await new Promise<never>(() => undefined);
    }
    const results = inFlight(feed(), 2, () => Promise.reject(new Error('the graph is gone')));
    await expect(results.next()).rejects.toThrow('the graph is gone');
  });
});
