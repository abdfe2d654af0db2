import { describe, expect, it } from 'vitest';
import { remembering } from '../../src/read/remembering.ts';

describe('a function that remembers its answers', () => {
  const asked: string[] = [];
  const length = remembering(3, (text) => {
    asked.push(text);
    return text === '' ? null : text.length;
  });

  it('gives each once made again, null too', () => {
    expect(['a', 'bb', 'a', '', ''].map(length)).toEqual([1, 2, 1, null, null]);
    expect(asked).toEqual(['a', 'bb', '']);
  });

  it('holds no more of them than it may, and none to a long text', () => {
    const long = 'x'.repeat(1_000_000);
    asked.length = 0;
    expect([long, long].map(length)).toEqual([1_000_000, 1_000_000]);
    expect(asked).toHaveLength(2);
    for (const text of ['c', 'd', 'e', 'f']) length(text);
    asked.length = 0;
    length('a');
    expect(asked).toEqual(['a']);
  });
});
