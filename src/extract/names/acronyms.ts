import type { NameMention } from '../layers.ts';

const SMALL = new Set(['of', 'the', 'and', 'for', 'de', 'la', '&', 'on', 'in', 'du', 'des']);

/** Ties acronyms to long forms written beside them: 'Federal Bureau of Investigation (FBI)' and the other way round. */
export function tieAcronyms(text: string, names: readonly NameMention[]): NameMention[] {
  const longForms = new Map<string, NameMention>();
  for (const [at, name] of names.entries()) {
    const next = names[at + 1];
    if (next === undefined || !/^\s?\(\s?$/u.test(text.slice(name.end, next.start)) || text[next.end] !== ')') continue;
    if (isInitials(next.text, name.text)) longForms.set(next.text, name);
    else if (isInitials(name.text, next.text)) longForms.set(name.text, next);
  }
  return names.map((name) => {
    const long = longForms.get(name.text);
    return long ? { ...name, type: long.type, subtypes: long.subtypes, expansion: long.text, confidence: 0.9 } : name;
  });
}

/** Whether the letters are the initials of the words; small words may be skipped, leading words left out. */
export function isInitials(acronym: string, long: string): boolean {
  if (!/^\p{Lu}[\p{Lu}&.-]+s?$/u.test(acronym)) return false;
  const letters = acronym.replace(/[^\p{Lu}]/gu, '');
  const words = long.split(/[\s-]+/u).filter((word) => word !== '');
  const all = words.map((word) => word[0]?.toUpperCase()).join('');
  const main = words
    .filter((word) => !SMALL.has(word.toLowerCase()))
    .map((word) => word[0]?.toUpperCase())
    .join('');
  return letters.length > 1 && (all.endsWith(letters) || main.endsWith(letters));
}
