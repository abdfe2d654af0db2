import fc from 'fast-check';
import { expect, it } from 'vitest';
import { retryAfterMs } from '../../../src/read/web/retry-after.ts';

const NOW = Date.UTC(2025, 3, 2, 8, 0, 0);

it.each([
  ['120', 120_000],
  [' 0 ', 0],
  ['Wed, 02 Apr 2025 08:01:30 GMT', 90_000],
  ['Tue, 01 Apr 2025 08:00:00 GMT', 0],
  ['soon', null],
  ['-5', null],
  ['1.5', null],
  ['', null],
  [null, null],
])('a server that asks to wait %j is understood to mean %j milliseconds', (header, milliseconds) => {
  expect(retryAfterMs(header, NOW)).toBe(milliseconds);
});

it('no header asks for a time before now, or for none that is a number', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.date().map(String), fc.integer().map(String)), (header) => {
      const wait = retryAfterMs(header, NOW);
      expect(wait === null || wait >= 0).toBe(true);
    }),
  );
});
