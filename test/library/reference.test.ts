import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { reference } from '../../scripts/package/reference.mjs';

const { text, undocumented } = reference();

describe('the reference of the library', () => {
  it('says what is exported today: else run `node scripts/package/reference.mjs` after a build', () => {
    expect(readFileSync(new URL('../../docs/api.md', import.meta.url), 'utf8')).toBe(text);
  });

  it('has a docstring for every public name', () => {
    expect(undocumented).toEqual([]);
  });
});
