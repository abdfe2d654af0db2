import { eld } from 'eld/extrasmall';
import { francAll } from 'franc';
import { BEYOND, KNOWN } from './beyond.ts';

const ENGLISH = 'en';
const UNDETERMINED = 'und';
const [FEWEST_LETTERS, FEWEST_OTHER_LETTERS] = [60, 12];
const LONGEST = 1000;
/** franc's distance, 0 to 1: a language that eld does not know must be this much nearer than the one that eld names. */
const CLEARLY_NEARER = 0.04;
const SMALL_WORDS = new Set(
  'the of and to that for with was were from have has had they their which said will would been after he his it its by on at in a an is are'.split(
    ' ',
  ),
);
const SMALL_WORDS_SHARE = 0.25;
const LETTER = /\p{L}/u;
const LATIN_LETTER = /(?=\p{L})\p{Script=Latin}/u;
const ADDRESS = /https?:\/\/\S+/giu;

/** A passage with the language that it is written in, and the letters that speak for it. */
export interface JudgedPassage {
  readonly language: string;
  readonly letters: number;
}

/**
 * The language of a passage as a BCP 47 tag (`und` for a script that no detector knows), or undefined where it is too
 * short to say. Most English shows by its grammar, which is soon seen; of the rest eld says whether it is English, at
 * which it is best. A language that eld does not know is named by franc, which knows three times as many but takes
 * English for another more often.
 */
export function judgePassage(passage: string): JudgedPassage | undefined {
  const { text, letters, isLatin } = lettersOf(passage);
  if (letters < (isLatin ? FEWEST_LETTERS : FEWEST_OTHER_LETTERS)) return undefined;
  if (isLatin && hasEnglishGrammar(text)) return { language: ENGLISH, letters };
  const guess = eld.detect(text).language;
  if (isLatin && guess === ENGLISH) return { language: ENGLISH, letters };
  return { language: named(text, guess), letters };
}

/** The letters of a passage that is English by its grammar; none of one that is not, or too short to say. */
export function englishLetters(passage: string): number {
  const { text, letters, isLatin } = lettersOf(passage);
  return isLatin && letters >= FEWEST_LETTERS && hasEnglishGrammar(text) ? letters : 0;
}

function lettersOf(passage: string) {
  const text = passage.slice(0, LONGEST).replace(ADDRESS, ' ');
  let [plain, latin, other] = [0, 0, 0];
  for (const character of text) {
    if (character <= '\u007f') plain += isAsciiLetter(character) ? 1 : 0;
    else if (LATIN_LETTER.test(character)) latin += character.length;
    else if (LETTER.test(character)) other += character.length;
  }
  const letters = plain + latin + other;
  return { text, letters, isLatin: (plain + latin) * 2 >= letters };
}

function isAsciiLetter(character: string): boolean {
  return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
}

/** English by its small words, where a crowd of names looks like another language to a detector of letters. */
function hasEnglishGrammar(text: string): boolean {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const small = words.filter((word) => SMALL_WORDS.has(word));
  return small.includes('the') && small.length >= words.length * SMALL_WORDS_SHARE;
}

function named(text: string, guess: string): string {
  const known = KNOWN.get(guess);
  const ranked = francAll(text, { only: [...BEYOND.keys(), ...(known === undefined ? [] : [known])] });
  const [code, nearness] = ranked[0] ?? ['und', 0];
  const beyond = BEYOND.get(code);
  const rival = ranked.find(([other]) => other === known)?.[1];
  if (beyond !== undefined && (rival === undefined || nearness - rival >= CLEARLY_NEARER)) return beyond;
  return guess === '' || guess === ENGLISH ? UNDETERMINED : guess;
}
