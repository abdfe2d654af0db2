import { type Currency, currencyOfName, currencyOfSign } from '../../lexicon/currencies.ts';
import type { Atom } from './atoms.ts';

const LONGEST_SIGN = 4;
const LONGEST_NAME = 5;

/** A currency by its sign or code just before a number: `$`, `US$`, `Rs.`; `start` is its first atom. */
export function currencyBefore(
  atoms: readonly Atom[],
  at: number,
  country: string | null,
): { currency: Currency; start: number } | null {
  for (let length = Math.min(LONGEST_SIGN, at); length >= 1; length -= 1) {
    const parts = atoms.slice(at - length, at);
    if (parts.slice(1).some((part) => part.isApart) && parts.map((part) => part.lower).join(' ') !== 'f cfa') continue;
    const sign = parts.map((part) => part.text).join('');
    const currency = currencyOfSign(sign, country);
    const isJoined = atoms[at]?.isApart === false;
    if (currency === undefined || isPartOfWord(atoms, at - length) || isNumberedName(atoms, at, sign)) continue;
    // A single letter counts only where the number is joined to it: 'N50 million', 'R200'.
    if (!/^\p{L}$/u.test(sign) || isJoined) return { currency, start: at - length };
  }
  return null;
}

/** `H1N1`: no sign of money, since it goes on to the left. */
function isPartOfWord(atoms: readonly Atom[], at: number): boolean {
  return atoms[at]?.isApart === false && /[\p{L}\p{N}]$/u.test(atoms[at - 1]?.text ?? '');
}

const AFTER_ROAD =
  /^(?:[,.;)]|at|in|near|between|and|is|was|outside|towards?|to|on|from|by|close|after|remains|heading|roads?|highway|freeway|motorway|route|bridge|interchange|north|south|east|west|\p{L}+bound)$/u;

/** `COP26`, the conference, and `the N1`, `the R61`, roads: whole numbers of up to two digits (conferences) or three (roads). */
function isNumberedName(atoms: readonly Atom[], at: number, sign: string): boolean {
  const number = atoms[at];
  if (number === undefined || number.isApart || !/^\d{1,3}$/u.test(number.text)) return false;
  if (sign === 'COP') return number.text.length < 3;
  const isRoad = atoms[at - 2]?.lower === 'the' && AFTER_ROAD.test(atoms[at + 1]?.lower ?? '.');
  return /^\p{L}$/u.test(sign) && isRoad;
}

/** A currency after a number: a name of up to five words, or a code; `end` is one past its last atom. */
export function currencyAfter(
  atoms: readonly Atom[],
  at: number,
  country: string | null,
): { currency: Currency; end: number } | null {
  const first = atoms[at];
  if (first === undefined) return null;
  const hyphen = first.text === '-' && !first.isApart ? 1 : 0;
  // '€500' behind a number is the next sum; 'p' counts only where it is joined: '20p'.
  if (first.lower === 'p' && first.isApart) return null;
  for (let length = LONGEST_NAME; length >= 1; length -= 1) {
    const words = atoms.slice(at + hyphen, at + hyphen + length);
    if (words.length < length) continue;
    const name = words.map((word, index) => (word.isApart && index > 0 ? ` ${word.lower}` : word.lower)).join('');
    const currency = currencyOfName(name, country);
    if (currency !== undefined && !/^[$¥₹]|^P$/u.test(name)) return { currency, end: at + hyphen + length };
  }
  const code = hyphen === 0 && first.text.length > 1 ? currencyOfSign(first.text, country) : undefined;
  return code === undefined ? null : { currency: code, end: at + 1 };
}
