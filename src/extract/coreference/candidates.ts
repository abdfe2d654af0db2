import { isLinked, type Meant, pairFeatures, type Reading } from './features.ts';

/** A markable that an anaphor may mean the same as, with the signs for and against it. */
export interface Candidate {
  readonly reading: Reading;
  readonly meant: Meant;
  readonly features: readonly string[];
}

const SENTENCES_BACK = 3;
const SENTENCES_OF_DEMONSTRATIVE = 4;

/** The candidates of an anaphor, nearest first. */
export type FindCandidates = (anaphor: Reading, meantBy: (reading: Reading) => Meant) => Candidate[];

/**
 * A pronoun looks back three sentences for what can agree with it, and an apposition over its own; another noun phrase
 * looks for what shares its head, its kind or its title, however far.
 */
export function candidateFinder(readings: readonly Reading[]): FindCandidates {
  const names = readings.filter(({ markable }) => markable.kind === 'name');
  const byHead = grouped(readings.filter(({ markable }) => markable.kind === 'nominal'));
  return (anaphor, meantBy) => {
    const { markable } = anaphor;
    const isFarReaching = markable.pronoun === null && anaphor.anaphor !== 'apposed';
    const earlier = isFarReaching
      ? nearestFirst(before(names, anaphor), before(byHead.get(anaphor.head) ?? [], anaphor))
      : readings.slice(0, anaphor.index).reverse();
    const found: Candidate[] = [];
    for (const reading of earlier) {
      if (markable.sentence - reading.markable.sentence > limitOf(anaphor)) break;
      if (reading.markable.end > markable.start) continue;
      const meant = meantBy(reading);
      const isPossible =
        markable.pronoun === null ? isLinked(anaphor, reading, meant) : canAgree(anaphor, reading, meant);
      if (isPossible) found.push({ reading, meant, features: pairFeatures(anaphor, reading, meant, found.length) });
    }
    return markable.gender === undefined || markable.pronoun === null ? found : ofParagraph(anaphor, found);
  };
}

function grouped(nominals: readonly Reading[]): Map<string, Reading[]> {
  const groups = new Map<string, Reading[]>();
  for (const reading of nominals) {
    const group = groups.get(reading.head);
    if (group === undefined) groups.set(reading.head, [reading]);
    else group.push(reading);
  }
  return groups;
}

/** Those before the anaphor, by halving: readings are in the order of the text. */
function before(readings: readonly Reading[], { index }: Reading): readonly Reading[] {
  let [low, high] = [0, readings.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((readings[middle] as Reading).index < index) low = middle + 1;
    else high = middle;
  }
  return readings.slice(0, low);
}

function nearestFirst(one: readonly Reading[], other: readonly Reading[]): Reading[] {
  return [...one, ...other].sort((left, right) => right.index - left.index);
}

/** `he` and `she` go no further back than their paragraph where somebody there can be meant. */
function ofParagraph({ paragraph }: Reading, candidates: readonly Candidate[]): Candidate[] {
  const here = candidates.filter(({ reading }) => reading.paragraph === paragraph);
  return here.length > 0 ? here : [...candidates];
}

function limitOf({ anaphor, markable }: Reading): number {
  if (markable.pronoun !== null) return SENTENCES_BACK;
  if (anaphor === 'apposed') return 0;
  return anaphor === 'demonstrative' ? SENTENCES_OF_DEMONSTRATIVE : Number.POSITIVE_INFINITY;
}

/** Rules out what grammar or what is known of the one forbids. */
function canAgree({ markable: { pronoun, gender } }: Reading, { markable }: Reading, meant: Meant): boolean {
  if (pronoun === 'he' || pronoun === 'she') {
    if (meant.gender !== undefined && meant.gender !== gender) return false;
    if (meant.entity !== null && meant.entity.type !== 'Unnamed') return meant.entity.type === 'Person';
    return markable.isPerson === true && markable.number !== 'plural';
  }
  if (pronoun === 'it')
    return markable.isPerson !== true && markable.number !== 'plural' && markable.pronoun !== 'they';
  const isOnePerson = meant.entity?.type === 'Person' || markable.pronoun === 'he' || markable.pronoun === 'she';
  return !isOnePerson && markable.pronoun !== 'it';
}
