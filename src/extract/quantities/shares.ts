import { numberWords } from '../../lexicon/numbers.ts';
import type { Amount } from './amount.ts';
import type { Atom } from './atoms.ts';
import { parseNumber } from './number.ts';
import { type Found, quantityOf, type Reading } from './quantity.ts';

const PARTS: ReadonlyMap<string, number> = new Map([
  ['half', 2],
  ['third', 3],
  ['thirds', 3],
  ['quarter', 4],
  ['quarters', 4],
  ['fifth', 5],
  ['fifths', 5],
  ['sixth', 6],
  ['sixths', 6],
  ['seventh', 7],
  ['eighth', 8],
  ['eighths', 8],
  ['ninth', 9],
  ['tenth', 10],
  ['tenths', 10],
]);
/** What `two in three` may be told of at most: `12 in 24 hours` is none. */
const LARGEST_OF_SMALL = 12;

/** A share in words, in percent: `one in five households`, `two out of three`, `two-thirds of voters`, `half of them`. */
export function shareAt(reading: Reading, at: number): Found | null {
  const found = ratioAt(reading.atoms, at) ?? fractionAt(reading.atoms, at);
  if (found === null) return null;
  const value = Math.round(found.share * 1000) / 10;
  const amount: Amount = { ...NO_RANGE, value, start: at, end: found.end };
  return quantityOf(reading, amount, { kind: 'percent', unit: 'percent', start: at, end: found.end });
}

const NO_RANGE = { min: null, max: null, isRange: false, isVague: false, isWords: true, suffix: null } as const;

interface Share {
  readonly share: number;
  readonly end: number;
}

function ratioAt(atoms: readonly Atom[], at: number): Share | null {
  const part = parseNumber(atoms, at);
  if (part?.value == null || part.scale !== 1 || !Number.isInteger(part.value)) return null;
  const link = atoms[part.end]?.lower;
  const isOutOf = link === 'out' && atoms[part.end + 1]?.lower === 'of';
  if (link !== 'in' && !isOutOf) return null;
  const first = part.end + (isOutOf ? 2 : 1);
  const start = atoms[first]?.lower === 'every' ? first + 1 : first;
  const whole = parseNumber(atoms, start);
  if (whole?.value == null || whole.value <= part.value || part.value < 1) return null;
  const isRound = whole.value <= LARGEST_OF_SMALL || whole.value % 10 === 0;
  const isTime = /^(?:second|minute|hour|day|week|month|year|decade|game|match|run|start|attempt|ball|over)s?$/u.test(
    atoms[whole.end]?.lower ?? '',
  );
  const isYear = /^(?:1[5-9]|20)\d\d$/u.test(atoms[start]?.text ?? '');
  if (!isRound || isTime || isYear || (part.value > LARGEST_OF_SMALL && !isOutOf)) return null;
  return { share: part.value / whole.value, end: whole.end };
}

/** `two-thirds`, `a quarter of`, `half of`, `one fifth`; without `of` only where two words make it plain. */
function fractionAt(atoms: readonly Atom[], at: number): Share | null {
  const first = atoms[at];
  if (first === undefined) return null;
  if (first.lower === 'half') {
    const next = atoms[at + 1]?.lower ?? '';
    return ['of', 'the', 'its', 'their', 'all', 'his', 'her', 'our'].includes(next)
      ? { share: 0.5, end: at + 1 }
      : null;
  }
  const word = numberWords.get(first.lower);
  const count = first.lower === 'a' || first.lower === 'an' ? 1 : word?.kind === 'unit' ? word.value : null;
  const hyphen = atoms[at + 1]?.text === '-' ? 1 : 0;
  const part = atoms[at + 1 + hyphen];
  const of = PARTS.get(part?.lower ?? '');
  if (count === null || of === undefined || count === 0 || count >= of) return null;
  const end = at + 2 + hyphen;
  const isPlain = hyphen === 1 || count > 1 || atoms[end]?.lower === 'of';
  const isPlural = /s$/u.test(part?.lower ?? '') || part?.lower === 'half';
  // 'One third place', 'a quarter century' and 'a second third' are none.
  return isPlain && (count === 1 || isPlural) ? { share: count / of, end } : null;
}
