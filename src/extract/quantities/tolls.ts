import type { Amount } from './amount.ts';
import type { Atom } from './atoms.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const HARMED = set(
  'dead deaths injured wounded fatalities casualties victims missing killed arrests detainees infections',
);
const REACHING = set(
  'rise rises rose risen rising climb climbs climbed climbing reach reaches reached stand stands stood hit hits pass passes ' +
    'passed exceed exceeds exceeded top tops topped jump jumps jumped grow grows grew grown surpass surpassed cross crossed ' +
    'increase increased revised mount mounted put now',
);
const FARTHEST = 16;

/** `the death toll rose to 19`, `the number of injured has passed 300`: a bare number that counts people. */
export function isToll(atoms: readonly Atom[], { start }: Amount): boolean {
  let reaches = false;
  for (let at = start - 1; at >= Math.max(0, start - FARTHEST); at -= 1) {
    const word = atoms[at]?.lower ?? '';
    if (/^[.;:!?"”“]$/u.test(word)) return false;
    if (REACHING.has(word)) reaches = true;
    if (reaches && (word === 'toll' || (HARMED.has(word) && atoms[at - 1]?.lower === 'of'))) return true;
  }
  return false;
}
