import type { Candidate } from './compare.ts';
import { acronymsOf, isAcronym } from './name-words.ts';
import { soundOf } from './sound.ts';

/**
 * A block of more profiles than this proposes no pairs: what so many names share (a family name of millions, a word
 * like `national`) tells no one apart, and its pairs would grow with the square of the news.
 */
export const BLOCK_LIMIT = 48;

const known = new WeakMap<Candidate, readonly string[]>();

/** The keys under which profiles are compared: two that share none are never asked about. None for what is known for good and has no other name. */
export function blockKeys(candidate: Candidate): readonly string[] {
  const held = known.get(candidate);
  if (held !== undefined) return held;
  const keys = keysOf(candidate);
  known.set(candidate, keys);
  return keys;
}

function keysOf({ profile, evidence: { acronyms, shortNames } }: Candidate): string[] {
  const words = profile.name.split(' ');
  switch (profile.type) {
    case 'Person':
      return keysOfPerson(words);
    case 'Organization':
      return [
        ...new Set([...keysOfOrganization(profile.name, words, acronyms), ...keysOfNames('organization', shortNames)]),
      ];
    case 'Place':
      return profile.authority === null ? keysOfNames('place', [profile.name]) : [];
    case 'Other':
      return [...new Set([...keysOfNames('other', [profile.name, ...shortNames]), ...keysOfNumbers(words)])];
  }
}

/** Family and given name in either order, the first letter of the other; two family names; and single names. */
function keysOfPerson(words: readonly string[]): string[] {
  const [first = '', last = ''] = [words[0], words.at(-1)];
  if (words.length === 1) return [`person ${soundOf(first)}`];
  const keys = [
    `person ${soundOf(last)} ${letterOf(first)}`,
    `person ${soundOf(first)} ${letterOf(last)}`,
    `person ${soundOf(last)}`,
    `person ${soundOf(first)}`,
  ];
  if (words.length > 2) keys.push(`person ${soundsOf(words.slice(-2))}`, `person ${soundsOf([first, last])}`);
  else keys.push(`person ${soundsOf(words)}`);
  return [...new Set(keys)];
}

/** All words in any order; the first two; the first alone; and what it is short for, or short as. */
function keysOfOrganization(name: string, words: readonly string[], acronyms: ReadonlySet<string>): string[] {
  const shorts = new Set([...acronyms, ...acronymsOf(name)]);
  if (words.length === 1 && isAcronym(name.toUpperCase()) && name.length <= 6) shorts.add(name);
  return [
    ...new Set([
      `organization ${soundsOf([...words].sort())}`,
      ...(words.length > 2 ? [`organization ${soundsOf(words.slice(0, 2))}`] : []),
      `organization ${soundOf(words[0] ?? '')}`,
      ...[...shorts].map((acronym) => `acronym ${acronym}`),
    ]),
  ];
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
