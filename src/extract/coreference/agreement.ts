import type { Token } from '../../language/index.ts';
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

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const MALE = words(
  'man boy father husband son brother uncle nephew grandfather grandson king prince duke emperor spokesman chairman businessman policeman fireman sportsman actor waiter monk priest groom widower boyfriend gentleman schoolboy lord mr sir',
);
const FEMALE = words(
  'woman girl mother wife daughter sister aunt niece grandmother granddaughter queen princess duchess empress spokeswoman chairwoman businesswoman policewoman sportswoman actress waitress nun bride widow girlfriend lady schoolgirl midwife mrs ms miss madam',
);
const PEOPLE = words(
  'man woman boy girl child baby toddler teenager adult person people victim suspect resident survivor hostage patient passenger worker employee student pupil migrant refugee voter civilian soldier fighter protester demonstrator gunman attacker member leader author user player parent guest visitor customer client friend neighbour neighbor stranger citizen native immigrant farmer fisherman trader scholar participant subject learner speaker reader viewer owner tenant driver rider cyclist pedestrian prisoner inmate detainee defendant plaintiff accused',
);
/** Bodies of many people, for which both `it` and `they` stand. */
const COLLECTIVE = words(
  'police team group government family company firm committee board crowd army navy staff crew council party union band couple public jury army club gang force agency ministry association majority minority pair community audience population press media opposition leadership management',
);

/** The gender that a common noun or a form of address tells; undefined where it tells none. */
export function genderOf(lemma: string): Gender | undefined {
  return MALE.has(lemma) ? 'male' : FEMALE.has(lemma) ? 'female' : undefined;
}

/** Whether a common noun is one for people: by lists, or since it is an office, calling or tie of family. */
export function isPersonNoun(lemma: string): boolean {
  return PEOPLE.has(lemma) || titleNamed(lemma) !== undefined || (speakerNouns.has(lemma) && !COLLECTIVE.has(lemma));
}

export function isCollective(lemma: string): boolean {
  return COLLECTIVE.has(lemma);
}

export type GrammaticalNumber = 'singular' | 'plural' | 'either';

export function numberOf(head: Token): GrammaticalNumber {
  if (isCollective(head.lemma)) return 'either';
  if (head.lower === 'people' || head.tags.includes('Plural')) return 'plural';
  return /[^siu]s$/u.test(head.lower) && head.lemma !== head.lower ? 'plural' : 'singular';
}
