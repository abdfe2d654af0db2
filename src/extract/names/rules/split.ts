import type { Token } from '../../../language/index.ts';
import { demonymOf } from '../../../lexicon/gazetteer.ts';
import { isNameWord, subtypeOfHead } from '../../../lexicon/name-words.ts';
import { type Candidate, guessedKind, type Kind, kind, knownKind, shapedKind, wordsText } from '../shape.ts';
import { isCapitalised, type Run } from './run.ts';

const LONGEST_NAME = 9;
/** A capital that only the rest of the article can make a name. */
const UNSURE = kind('Other', null, 0.1);

/** Splits a run into the names that it holds: lexicon matches, titles kept outside, heads of institutions, people. */
export function namesInRun(tokens: readonly Token[], run: Run, isName: (at: number) => boolean): Candidate[] {
  const found: Candidate[] = [];
  let at = run.from;
  let afterTitle = false;
  while (at < run.to) {
    const token = tokens[at] as Token;
    const whole = isCapitalised(token) ? (institutionAt(tokens, at, run.to) ?? knownAt(tokens, at, run.to)) : null;
    if (whole) {
      found.push(whole);
      at = whole.to;
      afterTitle = false;
    } else if (isNameWord('title', token.text) || token.text === '.') {
      afterTitle ||= isNameWord('title', token.text);
      at += 1;
    } else if (!isCapitalised(token) || isNameWord('notName', token.text) || isNameWord('stop', token.text)) {
      at += 1;
      afterTitle = false;
    } else if (!isName(at)) {
      found.push({ from: at, to: at + 1, ...UNSURE });
      at += 1;
      afterTitle = false;
    } else {
      const to = endOfPlainName(tokens, at, run.to);
      const guess = describedPlace(tokens, to) ?? guessedKind(tokens, at, to, afterTitle);
      found.push({ from: at, to, ...(guess ?? UNSURE) });
      at = to;
      afterTitle = false;
    }
  }
  return found;
}

/** 'the Kariobangi area', 'Mopti region': a common noun behind a name says that it is a place. */
function describedPlace(tokens: readonly Token[], to: number): Kind | null {
  const subtype = subtypeOfHead('placeNoun', tokens[to]?.text ?? '');
  return subtype === undefined ? null : kind('Place', subtype, 0.8);
}

/** The longest lexicon entry that starts here. */
function knownAt(tokens: readonly Token[], from: number, limit: number): Candidate | null {
  for (let to = Math.min(limit, from + LONGEST_NAME); to > from; to -= 1) {
    if (!isCapitalised(tokens[to - 1])) continue;
    const known = knownKind(wordsText(tokens, from, to));
    const isPerson = to - from === 1 && !isLed(tokens, from) && continuesAsPerson(tokens, to, limit, known?.type ?? '');
    if (known && !isPerson) return { from, to, ...known };
  }
  return null;
}

/** 'Ambassador to Germany Amina Diallo': a place that a preposition leads is whole before the name that follows. */
function isLed(tokens: readonly Token[], from: number): boolean {
  return ['to', 'for', 'of', 'in'].includes(tokens[from - 1]?.lower ?? '');
}

/** 'Paris Hilton', 'Jordan Pickford': a lone place name before a further capital that is no head of its own. */
function continuesAsPerson(tokens: readonly Token[], to: number, limit: number, type: string): boolean {
  const next = tokens[to];
  if (type !== 'Place' || to >= limit || !isCapitalised(next) || next === undefined) return false;
  return !isNameWord('title', next.text) && knownKind(next.text) === null;
}

/** A name with the head of an institution or place: 'Uttar Pradesh Police', 'Ministry of Health and Social Welfare'. */
function institutionAt(tokens: readonly Token[], from: number, limit: number): Candidate | null {
  const word = (tokens[from] as Token).text;
  if (isNameWord('stop', word) || (isNameWord('notName', word) && !isNameWord('headOf', word))) return null;
  if (isNameWord('title', word) && !isNameWord('headOf', word) && demonymOf(word) === undefined) return null;
  for (let to = Math.min(limit, from + LONGEST_NAME); to > from + 1; to -= 1) {
    if (!isCapitalised(tokens[to - 1])) continue;
    const words = tokens.slice(from, to).map((token) => token.text);
    if (!linksHold(words)) continue;
    const shaped = shapedKind(words);
    if (shaped) return { from, to, ...shaped };
  }
  return institutionByAdjective(tokens, from, limit);
}

/** An 'of', 'for' or 'and' belongs to a name only after a head, and a title never stands inside. */
function linksHold(words: readonly string[]): boolean {
  let seenOf = false;
  for (const [at, word] of words.entries()) {
    const previous = words[at - 1] ?? '';
    if (word === 'of' || word === 'for') {
      const isHead = isNameWord('headOf', previous) || subtypeOfHead('organizationHead', previous) !== undefined;
      if (!isHead && !seenOf) return false;
      seenOf = true;
    } else if (word === 'the' && previous === 'and') return false;
    else if (word === 'and') {
      if (!seenOf && at < words.length - 2) return false;
      if (!seenOf) return false;
    } else if (at > 0 && isNameWord('title', word) && !isNameWord('headOf', word) && !INSIDE.has(word)) return false;
  }
  return true;
}
const INSIDE = new Set(
  'Prime Minister Chief Health Home Foreign Defence Defense Finance Interior Justice Attorney General Star King Queen Prince'.split(
    ' ',
  ),
);

const ACTING = new Set(
  'army navy police government parliament military embassy authorities air force coast guard forces troops ministry'.split(
    ' ',
  ),
);

/** 'Indonesian navy', 'Thai police', 'Myanma embassy': the people of a country with an institution that acts. */
function institutionByAdjective(tokens: readonly Token[], from: number, limit: number): Candidate | null {
  const next = tokens[from + 1];
  if (limit !== from + 1 || next === undefined || !ACTING.has(next.text)) return null;
  const subtype = /^(?:gov|parl|emb)/u.test(next.text) ? 'Government' : 'Agency';
  if (demonymOf((tokens[from] as Token).text) === undefined) return null;
  const airForce = next.text === 'air' && tokens[from + 2]?.text === 'force';
  const coastGuard = next.text === 'coast' && tokens[from + 2]?.text === 'guard';
  if ((next.text === 'air' && !airForce) || (next.text === 'coast' && !coastGuard)) return null;
  return { from, to: from + (airForce || coastGuard ? 3 : 2), ...kind('Organization', subtype, 0.75) };
}

/** A plain name ends where a title, 'of', 'for' or 'and' comes. */
function endOfPlainName(tokens: readonly Token[], from: number, limit: number): number {
  let to = from + 1;
  while (to < limit) {
    const token = tokens[to] as Token;
    if (['of', 'for', 'and', '&', 'the'].includes(token.text) || isNameWord('title', token.text)) break;
    to += 1;
  }
  while (to > from + 1 && !isCapitalised(tokens[to - 1])) to -= 1;
  return to;
}
