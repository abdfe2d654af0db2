import { bucketOf, likeness } from './context.ts';
import type { Evidence } from './evidence.ts';
import { type NameRelation, relateNames } from './names.ts';
import type { Profile } from './profile.ts';

/** A profile and what is known of it. */
export interface Candidate {
  readonly profile: Profile;
  readonly evidence: Evidence;
}

export type Outcome = 'same' | 'different' | 'unsure';

/** One thing that speaks for or against, in logarithms of odds. */
export interface Reason {
  readonly feature: string;
  readonly weight: number;
}

export interface Comparison {
  readonly outcome: Outcome;
  readonly score: number;
  readonly reasons: readonly Reason[];
}

/** From here on two are the same, and up to there different: between them nobody is sure. */
export const SAME = 2.5;
export const DIFFERENT = -0.5;

/**
 * Whether two profiles are of one entity: the weights of what speaks for and against it are added up, as in the
 * record linkage of Fellegi and Sunter (1969). Weights were set by hand and looked at on the development sets of
 * `scripts/scores/cross-article.mjs`.
 */
export function compare(one: Candidate, other: Candidate): Comparison {
  const reasons = reasonsOf(one, other).filter(({ weight }) => weight !== 0);
  const score = Math.round(reasons.reduce((sum, { weight }) => sum + weight, 0) * 100) / 100;
  return { outcome: outcomeOf(score), score, reasons };
}

export function outcomeOf(score: number): Outcome {
  if (score >= SAME) return 'same';
  return score <= DIFFERENT ? 'different' : 'unsure';
}

function reasonsOf(one: Candidate, other: Candidate): Reason[] {
  const [first, second] = [one.profile, other.profile];
  if (first.type !== second.type) return [{ feature: `${first.type} and ${second.type}`, weight: -9 }];
  if (first.authority !== null && second.authority !== null && first.authority !== second.authority)
    return [{ feature: 'each known as another', weight: -9 }];
  const relation = relateNames(first, second, [one.evidence, other.evidence]);
  return [
    { feature: relation, weight: NAME_WEIGHTS[first.type][relation] + rarity(first, second, relation) },
    ...(first.type === 'Person' ? personReasons(one, other) : bodyReasons(one, other)),
    ...companyReasons(one, other, relation),
    ...timeReasons(one.evidence, other.evidence),
  ];
}

type Weights = Readonly<Record<NameRelation, number>>;

const ALIKE: Weights = {
  'same name': 4,
  'same words in another order': 2.5,
  'one with further names between': 3.2,
  'one with further names': 1.8,
  'spelt in another way': 2.8,
  'one letter apart': 2,
  initials: 1.2,
  acronym: 1.6,
  'stated short form': 2,
  designation: 2,
  'single name': 0.4,
  'of another generation': -3,
  'all but what kind of company': 1.8,
  'first word of the other': -2,
  'other given name': -6,
  'other name': -8,
};

const NAME_WEIGHTS: Readonly<Record<Profile['type'], Weights>> = {
  Person: ALIKE,
  Organization: { ...ALIKE, 'one with further names': 0, 'one letter apart': 1.6 },
  Place: { ...ALIKE, 'stated short form': -2, 'one letter apart': 0.8 },
  Other: { ...ALIKE, 'spelt in another way': 1.2, 'one letter apart': 0.8 },
};

/** A long name is shared by fewer. */
function rarity({ name }: Profile, other: Profile, relation: NameRelation): number {
  if (relation !== 'same name' && relation !== 'spelt in another way') return 0;
  return Math.min(name.split(' ').length, other.name.split(' ').length) > 2 ? 1 : 0;
}

function personReasons(one: Candidate, other: Candidate): Reason[] {
  const [first, second] = [one.evidence, other.evidence];
  return [
    agreement('country', countriesOf(one), countriesOf(other), 1.2, -3),
    agreement('field', fieldsOf(one), fieldsOf(other), 0.8, -1.8),
    agreement('title', first.titles, second.titles, 1, 0),
    agreement('where the office is held', first.offices, second.offices, 1, 0),
  ];
}

/** A body whose country tells it from others of its name is another in every other country. */
function bodyReasons(one: Candidate, other: Candidate): Reason[] {
  const areBothTold = one.profile.country !== null && other.profile.country !== null;
  return [
    agreement('country', countriesOf(one), countriesOf(other), 1, areBothTold ? -6 : -3.5),
    agreement('kind', one.evidence.labels, other.evidence.labels, 0.4, -0.8),
  ];
}

/**
 * What one article leaves open of a short form, another tells; a number or an acronym is often not tied to its full name
 * within one; and two of one full name within one article are more often one that was read as two.
 */
const TOLD_APART: Readonly<Partial<Record<NameRelation, number>>> = {
  'same name': -1,
  'single name': -1,
  'stated short form': -1,
  designation: 0,
  acronym: 0,
};

/** Those of one article are all named beside the same others: that alone makes nobody of two. */
const MOST_OF_COMPANY = 2;

function companyReasons(one: Candidate, other: Candidate, relation: NameRelation): Reason[] {
  const alike = likeness(one.evidence.context, other.evidence.context);
  return [
    {
      feature: 'named beside the same others',
      weight: alike > 0.15 ? Math.min(MOST_OF_COMPANY, Math.round(alike * 300) / 100) : 0,
    },
    { feature: 'told apart in one article', weight: areToldApart(one, other) ? (TOLD_APART[relation] ?? -2.5) : 0 },
  ];
}

/**
 * Whether articles name both. Much company fills all buckets, so it must be in a quarter of the articles of the one
 * that has fewer.
 */
function areToldApart(one: Candidate, other: Candidate): boolean {
  if (one.evidence.context.size === 0 || other.evidence.context.size === 0) return false;
  const times = (own: Candidate, beside: Candidate) => own.evidence.context.get(bucketOf(beside.profile.id)) ?? 0;
  const [there, back] = [times(one, other), times(other, one)];
  const [ones, others] = [one.evidence.weight, other.evidence.weight];
  const isOften =
    ones === others ? Math.max(there, back) > ones - 2 : (ones < others ? there : back) > Math.min(ones, others) - 2;
  return there > 0 && back > 0 && isOften;
}

/** Two generations apart, the same name is likelier to be somebody else's. */
function timeReasons({ years: one }: Evidence, { years: other }: Evidence): Reason[] {
  if (one === null || other === null) return [];
  const gap = Math.max(other[0] - one[1], one[0] - other[1], 0);
  return [{ feature: `${gap} years between`, weight: gap >= 20 ? -1.5 : 0 }];
}

function agreement(
  feature: string,
  one: ReadonlySet<string>,
  other: ReadonlySet<string>,
  same: number,
  different: number,
): Reason {
  if (one.size === 0 || other.size === 0) return { feature, weight: 0 };
  const shared = [...one].find((value) => other.has(value));
  if (shared !== undefined) return { feature: `${feature}: ${shared}`, weight: same };
  return { feature: `${feature}: ${[...one][0]} and ${[...other][0]}`, weight: different };
}

function countriesOf({ profile: { country }, evidence }: Candidate): ReadonlySet<string> {
  return country === null ? evidence.countries : new Set([country]);
}

function fieldsOf({ profile: { field }, evidence }: Candidate): ReadonlySet<string> {
  return field === null ? evidence.fields : new Set([field]);
}
