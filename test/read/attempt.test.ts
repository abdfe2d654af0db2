import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { asReadError, attempt } from '../../src/read/attempt.ts';

const adviceOn = (run: () => never) => {
  const result = attempt('here.txt', run);
  return 'error' in result ? result.error.advice : '';
};

describe('an input that cannot be read', () => {
  it('is to be looked for where the system does not give it', () => {
    const missing = () => {
      readFileSync('/nowhere/at/all.txt');
      throw new Error('it was there');
    };
    expect(adviceOn(missing)).toContain('exists');
  });

  it('is not said to be missing where the reader itself fails', () => {
    const faulty = () => {
      throw new TypeError('x is undefined');
    };
    expect(adviceOn(faulty)).toContain('another form');
    expect(asReadError('odd', 'here.txt').message).toContain('odd');
  });
});
