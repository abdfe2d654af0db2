import type { WordClass } from './token.ts';

const BY_TAG: readonly (readonly [string, WordClass])[] = [
  ['Value', 'number'],
  ['Pronoun', 'pronoun'],
  ['ProperNoun', 'properNoun'],
  ['Verb', 'verb'],
  ['Noun', 'noun'],
  ['Adjective', 'adjective'],
  ['Adverb', 'adverb'],
  ['Determiner', 'determiner'],
  ['Preposition', 'preposition'],
  ['Conjunction', 'conjunction'],
];

/** Nouns of the news that the tagger takes for verbs: `police have arrested` would lose its subject. */
const ALWAYS_NOUNS: ReadonlySet<string> = new Set([
  'police',
  'policemen',
  'militants',
  'gunmen',
  'lawmakers',
  'official',
  'officials',
]);

/** The coarse class of a token from the tagger's tags; tokens without a tag are classed by their characters. */
export function wordClassOf(surface: string, tags: readonly string[]): WordClass {
  if (/^['’]s?$/iu.test(surface) && tags.length === 0) return 'possessive';
  if (ALWAYS_NOUNS.has(surface.toLowerCase()) && !tags.includes('ProperNoun')) return 'noun';
  for (const [tag, wordClass] of BY_TAG) if (tags.includes(tag)) return wordClass;
  if (/^\p{N}/u.test(surface)) return 'number';
  return /[\p{L}\p{N}]/u.test(surface) ? 'other' : 'punctuation';
}
