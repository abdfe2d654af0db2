import { isLegalForm } from '../lexicon/legal-forms.ts';
import { isNameWord } from '../lexicon/name-words.ts';
import { foldWithoutArticle } from './fold.ts';

/** Particles of names from all over: they come and go (`al-Sisi`, `Sisi`) and tell no one apart. */
const PARTICLES = new Set(
  'al el ul as an ar bin ibn bint ben de del della da das do dos di du van von der den zu la le y e'.split(' '),
);
/** What stands before or behind names and is none. */
const HONORIFICS = new Set(
  'mr mrs ms miss mx dr prof sir dame lord lady sheikh shaikh sheik haji hajj hajji shri smt sri'.split(' '),
);
/** By which parent and child of one name are told apart. */
const GENERATIONS = new Set('jr junior sr senior ii iii iv'.split(' '));
const COMPANY_WORDS = new Set('group groupe gruppe grupo holding holdings enterprises industries companies'.split(' '));
const SMALL_WORDS = new Set(
  'of the and for in on at to by de del la le les des du da do dos y e et und für'.split(' '),
);

/** Countries and unions that names begin with, by their letters or in full: `US Air Force`. */
const LETTERS: ReadonlyMap<string, string> = new Map([
  ['us', 'united states'],
  ['usa', 'united states'],
  ['uk', 'united kingdom'],
  ['uae', 'united arab emirates'],
  ['un', 'united nations'],
  ['eu', 'european union'],
]);
/** Words that offices, banks and companies of every country have in their names. */
const COMMON = new Set(
  'national central federal supreme high state general royal public foreign international regional provincial municipal local joint special permanent interim air new first'.split(
    ' ',
  ),
);

/** The words of a person's name that tell who it is, in their order: `Dr. Ali al-Hassan` gives `ali hassan`. */
export function wordsOfPerson(name: string): string[] {
  const words = foldWithoutArticle(name).split(' ');
  const telling = words.filter((word) => !PARTICLES.has(word) && !HONORIFICS.has(word));
  return telling.length === 0 ? words : telling;
}

/** Whether the last word says which of several of one name is meant: `jr`. */
export function generationOf(words: readonly string[]): string | null {
  const last = words.at(-1) ?? '';
  return words.length > 2 && GENERATIONS.has(last) ? last : null;
}

/** The words of a name of an organisation, a place or anything else: without small words and legal forms. */
export function wordsOfName(name: string): string[] {
  const [first = '', ...rest] = foldWithoutArticle(name).split(' ');
  const words = rest.length === 0 ? [first] : [...(LETTERS.get(first) ?? first).split(' '), ...rest];
  const telling = words.filter((word) => !SMALL_WORDS.has(word));
  while (telling.length > 1 && isLegalForm(telling.at(-1) ?? '')) telling.pop();
  return telling.length === 0 ? words : telling;
}

/** Whether names of companies are as often given without the word, though it tells some apart: `Burisma Holdings`. */
export function isCompanyWord(word: string): boolean {
  return COMPANY_WORDS.has(word);
}

/** The acronyms that the name may go by: of all its words, of those that tell, and without a last one such as `Party`. */
export function acronymsOf(name: string): string[] {
  const all = foldWithoutArticle(name).split(' ');
  const telling = all.filter((word) => !SMALL_WORDS.has(word));
  if (telling.length < 2) return [];
  const initials = (words: readonly string[]) => words.map((word) => [...word][0] ?? '').join('');
  return [...new Set([initials(telling), initials(all)])].filter((acronym) => acronym.length > 1);
}

/** Whether a short form tells which one is meant: `Apple` does, `the Ministry` and `Central Bank` do not. */
export function isTelling(words: readonly string[]): boolean {
  return words.some((word) => {
    const capitalised = word.charAt(0).toUpperCase() + word.slice(1);
    return !COMMON.has(word) && !isNameWord('organizationHead', capitalised) && !isNameWord('placeHead', capitalised);
  });
}

/** Whether the name as it is written is an acronym: `FBI`, `U.N.`, `UNHCR`. */
export function isAcronym(name: string): boolean {
  return /^(?:\p{Lu}[.\p{N}]?){2,8}s?$/u.test(name);
}
