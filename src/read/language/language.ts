import { ALIKE } from './beyond.ts';
import { englishLetters, judgePassage } from './passage.ts';

const ENGLISH = 'en';
/** So much of a text in English makes it an English one, whatever it quotes. */
const ENGLISH_SHARE = 0.4;
const JUDGED_CHARACTERS = 10_000;
/** So many letters at both ends of the text, all in the language that is claimed, confirm the claim. */
const CONFIRMING_LETTERS = 800;

/**
 * The language of an article as a BCP 47 tag. What the text says goes before what its page claims: attributes are
 * copied with templates. A claim that both ends of the text confirm is believed of all of it; one is taken too where the
 * text is too short to judge, and for what a text cannot show (the country, or which of two languages that look alike).
 * null where neither says anything.
 */
export function languageOf(text: string, claimed: string | null): string | null {
  const claim = canonical(claimed);
  if (claim !== null && isConfirmed(text, primary(claim))) return claim;
  const judged = judge(text);
  if (judged === undefined || claim === null) return judged ?? claim;
  return agree(primary(judged), primary(claim)) ? claim : judged;
}

/** Whether the paragraphs at both ends, from the outermost inwards, are all in the language that is claimed. */
function isConfirmed(text: string, claim: string): boolean {
  const lines = text.split('\n');
  let [letters, areBothSeen] = [0, false];
  for (let at = 0; at < lines.length; at += 1) {
    const isAtEnd = at % 2 === 1;
    const passage = judgePassage(lines[isAtEnd ? lines.length - (at + 1) / 2 : at / 2] ?? '');
    if (passage === undefined) continue;
    if (!agree(primary(passage.language), claim)) return false;
    letters += passage.letters;
    areBothSeen ||= isAtEnd;
    if (areBothSeen && letters >= CONFIRMING_LETTERS) return true;
  }
  return false;
}

/** By its paragraphs, each for as much as it is long, so that a quotation in another language does not decide. */
function judge(text: string): string | undefined {
  const lines = text.slice(0, JUDGED_CHARACTERS).split('\n');
  if (isPlainlyEnglish(lines)) return ENGLISH;
  return elected(lines) ?? judgePassage(text)?.language;
}

/** What a vote of all lines would elect, seen by the grammar of some: the detectors are slow. */
function isPlainlyEnglish(lines: readonly string[]): boolean {
  const most = characters(lines);
  let english = 0;
  return lines.some((line) => {
    english += englishLetters(line);
    return english > 0 && english >= most * ENGLISH_SHARE;
  });
}

/** The language with the most letters, English if it has its share; the count ends when no line to come changes that. */
function elected(lines: readonly string[]): string | undefined {
  const letters = new Map<string, number>();
  let [all, rest] = [0, characters(lines)];
  for (const line of lines) {
    rest -= line.length;
    const passage = judgePassage(line);
    if (passage === undefined) continue;
    letters.set(passage.language, (letters.get(passage.language) ?? 0) + passage.letters);
    all += passage.letters;
    if (isDecided(letters, all, rest)) break;
  }
  if (all === 0) return undefined;
  return (letters.get(ENGLISH) ?? 0) >= all * ENGLISH_SHARE ? ENGLISH : ranked(letters)[0]?.[0];
}

/** Whether `rest` more letters of whatever language elect the same. */
function isDecided(letters: ReadonlyMap<string, number>, all: number, rest: number): boolean {
  const english = letters.get(ENGLISH) ?? 0;
  if (english >= (all + rest) * ENGLISH_SHARE) return true;
  const [[, most] = ['', 0], [, next] = ['', 0]] = ranked(letters);
  return english + rest < (all + rest) * ENGLISH_SHARE && most > next + rest;
}

function ranked(letters: ReadonlyMap<string, number>): readonly (readonly [string, number])[] {
  return [...letters].sort(([one, many], [other, more]) => more - many || (one < other ? -1 : 1));
}

function characters(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + line.length, 0);
}

function canonical(tag: string | null): string | null {
  try {
    const [first = null] = tag === null ? [] : Intl.getCanonicalLocales(tag.trim().replaceAll('_', '-'));
    return first;
  } catch {
    return null; // `lang="english"` and the like: no tag, and no reason to leave the article unread.
  }
}

function primary(tag: string): string {
  return tag.split('-', 1)[0] ?? tag;
}

function agree(one: string, other: string): boolean {
  return one === other || ALIKE.some((alike) => alike.includes(one) && alike.includes(other));
}
