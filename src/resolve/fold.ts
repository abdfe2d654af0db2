/** Diacritics of Latin, Greek and Cyrillic letters; the vowel signs of other scripts carry meaning and stay. */
const DIACRITICS = /[\u0300-\u036f]/gu;
const DROPPED = /['’ʼ.`]/gu;
const SEPARATORS = /[^\p{L}\p{N}\p{M}]+/gu;

/** A name without case, diacritics and punctuation, its words parted by one space: `São Tomé` is `sao tome`. */
export function foldName(name: string): string {
  const plain = name.normalize('NFKD').replace(DIACRITICS, '').toLowerCase().replace(DROPPED, '');
  const folded = plain.replace(SEPARATORS, ' ').trim();
  return folded === '' ? name.trim() : folded;
}

/** A folded name without a leading `the`. */
export function foldWithoutArticle(name: string): string {
  const folded = foldName(name);
  return folded.startsWith('the ') ? folded.slice(4) : folded;
}
