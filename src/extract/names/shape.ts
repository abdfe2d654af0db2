import type { Token } from '../../language/index.ts';
import { demonymOf, type Place, placesNamed } from '../../lexicon/gazetteer.ts';
import { isGivenName, isNameWord, isSurname, subtypeOfHead } from '../../lexicon/name-words.ts';
import { isOrdinaryWord } from '../../lexicon/ordinary-words.ts';
import { type Kind, kind } from './kind.ts';
import { institutionKind, organizationKind } from './organization.ts';

const LARGE_TOWN = 90_000;
/** Countries whose first-level divisions are known by name in the world's news. */
const KNOWN_DIVISIONS = new Set('US GB IN NG AU CA PK BR MX DE CN'.split(' '));

/** What the lexicons alone say of the words, whatever stands around them. */
export function knownKind(text: string): Kind | null {
  const organization = isPlainWord(text) ? null : (organizationKind(text) ?? institutionKind(text));
  if (organization !== null) return { ...organization, confidence: 0.95 };
  if (/^\p{Lu}/u.test(text) && demonymOf(text) !== undefined) return kind('Other', 'Nationality', 0.9);
  const place = placesNamed(text)[0];
  if (place && isStrong(place, text)) return kindOfPlace(place, 0.9);
  return null;
}

/** A single word in small letters that is also an everyday word, or what a person or a region is called, names no organisation by itself. */
function isPlainWord(text: string): boolean {
  if (!/^\p{Lu}\p{Ll}+$/u.test(text)) return false;
  if (isOrdinaryWord(text) || isGivenName(text) || isSurname(text)) return true;
  return placesNamed(text).some((place) => place.subtype !== 'City');
}

function isStrong(place: Place, text: string): boolean {
  if (isNameWord('stop', text) || isNameWord('title', text) || isNameWord('notName', text)) return false;
  if (place.kind === 'city')
    return place.population >= LARGE_TOWN && !isGivenName(text) && !isSurname(text) && text.length > 3;
  if (place.kind === 'district') return false;
  return place.kind !== 'region' || (KNOWN_DIVISIONS.has(place.link.countryCode ?? '') && !isGivenName(text));
}

export function kindOfPlace(place: Place, confidence: number): Kind {
  return { ...kind('Place', place.subtype, confidence), link: place.link };
}

/** The kind of organisation or place that a head word at the end, or before an 'of', makes of the words. */
export function shapedKind(words: readonly string[]): Kind | null {
  const last = words[words.length - 1] ?? '';
  const first = words[0] ?? '';
  const beforeOf = words.findIndex((word) => word === 'of' || word === 'for');
  const head = beforeOf > 0 ? (words[beforeOf - 1] ?? '') : last;
  if (words.length < 2) return null;
  const otherSubtype = subtypeOfHead('otherHead', last) ?? subtypeOfHead('otherFirst', first);
  if (otherSubtype !== undefined) return kind('Other', otherSubtype, 0.8);
  const placeSubtype = subtypeOfHead('placeHead', head);
  const organizationSubtype = subtypeOfHead('organizationHead', head);
  if (beforeOf < 0 && subtypeOfHead('placeFirst', first) !== undefined && organizationSubtype === undefined)
    return kind('Place', subtypeOfHead('placeFirst', first) ?? null, 0.8);
  if (organizationSubtype !== undefined) return kind('Organization', organizationSubtype, 0.85);
  if (placeSubtype !== undefined) return kind('Place', placeSubtype, 0.8);
  const endSubtype = subtypeOfHead('organizationHead', last);
  return endSubtype === undefined ? null : kind('Organization', endSubtype, 0.75);
}

/** The words as they stand, with one space where the text has any. */
export function wordsText(tokens: readonly Token[], from: number, to: number): string {
  let text = '';
  for (let at = from; at < to; at += 1) {
    const token = tokens[at] as Token;
    text += at > from && token.spaceBefore ? ` ${token.text}` : token.text;
  }
  return text;
}
