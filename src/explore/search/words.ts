const DIACRITICS = /\p{Mn}/gu;
const WORD = /[\p{L}\p{N}]+/gu;
/** Letters that do not come apart into a plain one and a sign. */
const PLAIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};
const SPECIAL = /[ßæœøłđðþı]/gu;

/** Without case and accents: `Łódź` is `lodz`. */
export function fold(text: string): string {
  const plain = text.normalize('NFKD').replace(DIACRITICS, '').toLowerCase();
  return plain.replace(SPECIAL, (letter) => PLAIN[letter] ?? letter);
}

/** The folded words of a text; `O'Neill` is `o` and `neill`, and is found as `oneill` too. */
export function wordsOf(text: string): string[] {
  const folded = fold(text);
  const joined = folded.replace(/['’ʼ.]/gu, '');
  const words = folded.match(WORD) ?? [];
  return joined === folded ? words : [...words, ...(joined.match(WORD) ?? [])];
}
