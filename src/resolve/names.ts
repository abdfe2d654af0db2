import type { Evidence } from './evidence.ts';
import { acronymsOf, generationOf, isCompanyWord } from './name-words.ts';
import type { Profile } from './profile.ts';
import { soundOf } from './sound.ts';
import { spellingOf } from './spelling.ts';

/** How two names stand to each other, from the same to not at all alike. */
export type NameRelation =
  | 'same name'
  | 'same words in another order'
  | 'one with further names between'
  | 'one with further names'
  | 'spelt in another way'
  | 'one letter apart'
  | 'initials'
  | 'acronym'
  | 'stated short form'
  | 'designation'
  | 'single name'
  | 'of another generation'
  | 'first word of the other'
  | 'all but what kind of company'
  | 'other given name'
  | 'other name';

/** What articles state of a profile's other names. */
export type OtherNames = Pick<Evidence, 'acronyms' | 'shortNames'>;

/** Whether two names alone say that they are of two people, whatever else is known of them. */
export function areNamesApart(one: Profile, other: Profile): boolean {
  if (one.type !== 'Person' || other.type !== 'Person') return false;
  const [first, second] = [one.name.split(' '), other.name.split(' ')];
  const relation = first.length <= second.length ? relatePeople(first, second) : relatePeople(second, first);
  return one.name !== other.name && (relation === 'other name' || relation === 'other given name');
}

export function relateNames(one: Profile, other: Profile, stated: readonly [OtherNames, OtherNames]): NameRelation {
  const [few, many] = one.name.split(' ').length <= other.name.split(' ').length ? [one, other] : [other, one];
  const [short, long] = [few.name.split(' '), many.name.split(' ')];
  if (one.name === other.name) return 'same name';
  if (one.type === 'Person') return relatePeople(short, long);
  if (one.type === 'Organization' && isAcronymOf(one, other, stated)) return 'acronym';
  if (stated[0].shortNames.has(other.name) || stated[1].shortNames.has(one.name)) return 'stated short form';
  if (one.type === 'Other' && isDesignation(short, long)) return 'designation';
  return relateOthers(short, long);
}

function relatePeople(short: readonly string[], long: readonly string[]): NameRelation {
  if (generationOf(short) !== generationOf(long)) {
    const [one, other] = [withoutGeneration(short), withoutGeneration(long)];
    const relation = relatePeople(one.length <= other.length ? one : other, one.length <= other.length ? other : one);
    return relation === 'other name' || relation === 'other given name' ? relation : 'of another generation';
  }
  const [first, last] = [short[0] ?? '', short.at(-1) ?? ''];
  if (short.length === 1) return long.at(-1) === last || long[0] === last ? 'single name' : 'other name';
  if (isSameInOrder([...short].sort(), [...long].sort())) return 'same words in another order';
  const sharesEnds = first === long[0] && last === long.at(-1);
  if (sharesEnds)
    return areMiddlesLike(short.slice(1, -1), long.slice(1, -1))
      ? 'one with further names between'
      : 'other given name';
  if (short.length < long.length && isWithin(short, long)) return 'one with further names';
  const spelling = spellingOf(short, long, 'Person');
  if (spelling !== null) return spelling;
  if (areInitials(short, long)) return 'initials';
  return soundOf(last) === soundOf(long.at(-1) ?? '') ? 'other given name' : 'other name';
}

function relateOthers(short: readonly string[], long: readonly string[]): NameRelation {
  if (isSameInOrder([...short].sort(), [...long].sort())) return 'same words in another order';
  const spelling = spellingOf(short, long, 'other');
  if (spelling !== null) return spelling;
  if (short.length === long.length || short.some((word, at) => word !== long[at])) return 'other name';
  return long.slice(short.length).every(isCompanyWord) ? 'all but what kind of company' : 'first word of the other';
}

/** `j smith` and `john smith`, `jk rowling` and `joanne kathleen rowling`. */
function areInitials(short: readonly string[], long: readonly string[]): boolean {
  if (short.at(-1) !== long.at(-1)) return false;
  const [given, full] = [short.slice(0, -1), long.slice(0, -1)];
  const fits = (letters: readonly string[], words: readonly string[]) =>
    letters.every((letter, at) => letter.length === 1 && words[at]?.startsWith(letter) === true);
  const spread = given.length === 1 && (given[0] ?? '').length <= 3 ? [...(given[0] ?? '')] : given;
  return fits(given, full) || fits(full, given) || (spread.length === full.length && fits(spread, full));
}

/** What stands between the first and last name in both does not disagree. */
function areMiddlesLike(short: readonly string[], long: readonly string[]): boolean {
  const fits = (word: string, others: readonly string[]) =>
    others.some((of) => of === word || of[0] === word || word[0] === of);
  const areWithin = short.every((word) => fits(word, long));
  return areWithin && (short.length < long.length || long.every((word) => fits(word, short)));
}

function isWithin(short: readonly string[], long: readonly string[]): boolean {
  let at = 0;
  for (const word of long) if (word === short[at]) at += 1;
  return at === short.length;
}

function isSameInOrder(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((word, at) => word === other[at]);
}

/** `A380` of `Airbus A380`, `Flight 182` of `Air India Flight 182`: a number is what it is told by. */
function isDesignation(short: readonly string[], long: readonly string[]): boolean {
  const from = long.length - short.length;
  const isNumbered = short.some((word) => /^(?=.*\d).{3}/u.test(word));
  return from > 0 && isNumbered && short.every((word, at) => word === long[from + at]);
}

function isAcronymOf(one: Profile, other: Profile, [ones, others]: readonly [OtherNames, OtherNames]): boolean {
  const stands = (short: Profile, long: Profile, stated: ReadonlySet<string>) =>
    !short.name.includes(' ') && (stated.has(short.name) || acronymsOf(long.name).includes(short.name));
  return stands(one, other, others.acronyms) || stands(other, one, ones.acronyms);
}

function withoutGeneration(words: readonly string[]): readonly string[] {
  return generationOf(words) === null ? words : words.slice(0, -1);
}
