import type { Token } from '../../language/index.ts';
import { agreementNouns } from '../../lexicon/agreement-nouns.ts';
import { speakerNouns } from '../../lexicon/speaker-nouns.ts';
import { titleNamed } from '../../lexicon/titles.ts';

export type Gender = 'male' | 'female';
export type PronounClass = 'he' | 'she' | 'it' | 'they';

const PRONOUNS: ReadonlyMap<string, PronounClass> = new Map([
  ...(['he', 'him', 'his', 'himself'] as const).map((word) => [word, 'he'] as const),
  ...(['she', 'her', 'hers', 'herself'] as const).map((word) => [word, 'she'] as const),
  ...(['it', 'its', 'itself'] as const).map((word) => [word, 'it'] as const),
  ...(['they', 'them', 'their', 'theirs', 'themselves'] as const).map((word) => [word, 'they'] as const),
]);

/** The class of a pronoun of the third person, in any of its cases; undefined for every other word. */
export function pronounClass(lower: string): PronounClass | undefined {
  return PRONOUNS.get(lower);
}

/** The gender that a common noun or a form of address tells; undefined where it tells none. */
export function genderOf(lemma: string): Gender | undefined {
  return agreementNouns.get(lemma)?.gender;
}

/** Whether a common noun is one for people: by the table, or since it is an office, calling or tie of family. */
export function isPersonNoun(lemma: string): boolean {
  const means = agreementNouns.get(lemma)?.means;
  return means === 'person' || titleNamed(lemma) !== undefined || (speakerNouns.has(lemma) && means !== 'body');
}

export type GrammaticalNumber = 'singular' | 'plural' | 'either';

export function numberOf(head: Token): GrammaticalNumber {
  if (agreementNouns.get(head.lemma)?.means === 'body') return 'either';
  if (head.lower === 'people' || head.tags.includes('Plural')) return 'plural';
  return /[^siu]s$/u.test(head.lower) && head.lemma !== head.lower ? 'plural' : 'singular';
}
