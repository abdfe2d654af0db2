import { isLinked, type Meant, pairFeatures, type Reading } from './features.ts';

/** A markable that an anaphor may mean the same as, with the signs for and against it. */
export interface Candidate {
  readonly reading: Reading;
  readonly meant: Meant;
  readonly features: readonly string[];
}

const SENTENCES_BACK = 3;
const SENTENCES_OF_DEMONSTRATIVE = 4;

/**
 * The candidates of an anaphor, nearest first. A pronoun looks back three sentences for what can agree with it; a noun
 * phrase looks for what shares its head, its kind or its title, however far.
 */
export function candidatesOf(
  anaphor: Reading,
  readings: readonly Reading[],
  meantBy: (reading: Reading) => Meant,
): Candidate[] {
  const found: Candidate[] = [];
  const { markable } = anaphor;
  for (let at = anaphor.index - 1; at >= 0; at -= 1) {
    const reading = readings[at] as Reading;
    const sentences = markable.sentence - reading.markable.sentence;
    if (sentences > limitOf(anaphor)) break;
    if (reading.markable.end > markable.start) continue;
    const meant = meantBy(reading);
    const isPossible =
      markable.pronoun === null ? isLinked(anaphor, reading, meant) : canAgree(anaphor, reading, meant);
    if (isPossible) found.push({ reading, meant, features: pairFeatures(anaphor, reading, meant, found.length) });
  }
  return markable.gender === undefined || markable.pronoun === null ? found : ofParagraph(anaphor, found);
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
