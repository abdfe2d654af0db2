import type { Candidate } from './compare.ts';
import { acronymsOf, generationOf, isAcronym } from './name-words.ts';
import { soundOf } from './sound.ts';

/**
 * A block of more profiles than this proposes no pairs: what so many names share (a family name of millions, a word
 * like `national`) tells no one apart, and its pairs would grow with the square of the news. Whole names are in blocks of
 * their own, which hardly ever come to so many.
 */
export const BLOCK_LIMIT = 24;

/** A block that a profile is in. */
export interface BlockKey {
  readonly key: string;
  /** It is in it for shorter names to be found that may be its own: long ones are not compared with each other here. */
  readonly isLong: boolean;
}

const known = new WeakMap<Candidate, readonly BlockKey[]>();

/** The blocks in which a profile is compared with others: two that share none are never asked about. None for what is known for good and has no other name. */
export function blockKeys(candidate: Candidate): readonly BlockKey[] {
  const held = known.get(candidate);
  if (held !== undefined) return held;
  const { short, long } = keysOf(candidate);
  const shorts = new Set(short);
  const keys = [
    ...[...shorts].map((key) => ({ key, isLong: false })),
    ...[...new Set(long)].filter((key) => !shorts.has(key)).map((key) => ({ key, isLong: true })),
  ];
  known.set(candidate, keys);
  return keys;
}

/** Whether two members of a block are compared in it. */
export function meet(one: BlockKey, other: BlockKey): boolean {
  return !(one.isLong && other.isLong);
}

interface Keys {
  readonly short: readonly string[];
  readonly long?: readonly string[];
}

function keysOf({ profile, evidence: { acronyms, shortNames } }: Candidate): Keys {
  const all = profile.name.split(' ');
  const words = generationOf(all) === null ? all : all.slice(0, -1);
  switch (profile.type) {
    case 'Person':
      return keysOfPerson(words);
    case 'Organization':
      return keysOfOrganization(profile.name, words, acronyms, shortNames);
    case 'Place':
      return { short: profile.authority === null ? keysOfNames('place', [profile.name]) : [] };
    case 'Other':
      return { short: [...keysOfNames('other', [profile.name, ...shortNames]), ...keysOfNumbers(words)] };
  }
}

/** Family and given name in either order, the first letter of the other; two family names; and for single names both. */
function keysOfPerson(words: readonly string[]): Keys {
  const [first = '', last = ''] = [words[0], words.at(-1)];
  if (words.length === 1) return { short: [`person ${soundOf(first)}`] };
  return {
    short: [
      `person ${soundOf(last)} ${letterOf(first)}`,
      `person ${soundOf(first)} ${letterOf(last)}`,
      `person ${soundsOf(words.slice(-2))}`,
    ],
    long: [`person ${soundOf(last)}`, `person ${soundOf(first)}`],
  };
}

/** All words in any order; what it is short for, or short as; and for short names its first word and its first two. */
function keysOfOrganization(
  name: string,
  words: readonly string[],
  acronyms: ReadonlySet<string>,
  shortNames: ReadonlySet<string>,
): Keys {
  const shorts = new Set([...acronyms, ...acronymsOf(name)]);
  if (words.length === 1 && isAcronym(name.toUpperCase()) && name.length <= 6) shorts.add(name);
  return {
    short: [
      ...keysOfNames('organization', [words.join(' '), ...shortNames]),
      ...[...shorts].map((acronym) => `acronym ${acronym}`),
    ],
    long: [1, 2]
      .filter((count) => words.length > count)
      .map((count) => `organization ${soundsOf(words.slice(0, count).sort())}`),
  };
}

/** All words of each name in any order. */
function keysOfNames(type: string, names: Iterable<string>): string[] {
  return [...new Set([...names].map((name) => `${type} ${soundsOf(name.split(' ').sort())}`))];
}

/** What has a number is often told by it: `A380`, `Flight 182`. */
function keysOfNumbers(words: readonly string[]): string[] {
  return words.filter((word) => /\d/u.test(word)).map((word) => `number ${word}`);
}

function soundsOf(words: readonly string[]): string {
  return words.map(soundOf).join(' ');
}

function letterOf(word: string): string {
  return soundOf(word).slice(0, 1);
}
