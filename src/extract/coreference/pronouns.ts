import type { EntityId, Mention } from '../../article/index.ts';
import type { Analysis, Token } from '../../language/index.ts';

const SINGULAR_PERSON = new Set(['he', 'she', 'him', 'her', 'his', 'hers', 'himself', 'herself']);
const MASCULINE = new Set(['he', 'him', 'his', 'himself']);
const MALE_WORDS = new Set([
  'mr',
  'sir',
  'king',
  'prince',
  'sheikh',
  'father',
  'husband',
  'son',
  'brother',
  'spokesman',
]);
const FEMALE_WORDS = new Set([
  'mrs',
  'ms',
  'miss',
  'queen',
  'princess',
  'lady',
  'mother',
  'wife',
  'daughter',
  'sister',
  'spokeswoman',
]);

type Gender = 'male' | 'female';

/** A candidate that a pronoun may stand for. */
interface Person {
  readonly entity: EntityId;
  readonly start: number;
  readonly sentence: number;
}

/**
 * Ties he and she, in all their cases, to a person named in the same sentence or the one before: the first person of
 * the sentence (its likely subject), else the last one named. Gender is known from titles and earlier pronouns only,
 * never from a name. Where two people could be meant and nothing tells them apart, the pronoun stays untied.
 */
export function tiePronouns(body: Analysis, people: readonly Mention[]): Mention[] {
  const genders = gendersByTitle(body, people);
  const known: Person[] = people.map((mention) => ({ ...mention, sentence: sentenceAt(body, mention.start) }));
  const tied: Mention[] = [];
  for (const token of body.tokens) {
    if (!SINGULAR_PERSON.has(token.lower)) continue;
    const gender: Gender = MASCULINE.has(token.lower) ? 'male' : 'female';
    const entity = antecedent(token, known, genders, gender);
    if (entity === null) continue;
    genders.set(entity, gender);
    known.push({ entity, start: token.start, sentence: token.sentence });
    const { start, end, text } = token;
    tied.push({ start, end, text, type: 'Person', kind: 'pronoun', entity, confidence: 0.7 });
  }
  return tied;
}

function antecedent(
  pronoun: Token,
  known: readonly Person[],
  genders: ReadonlyMap<EntityId, Gender>,
  gender: Gender,
): EntityId | null {
  const fits = (person: Person) => person.start < pronoun.start && (genders.get(person.entity) ?? gender) === gender;
  for (const sentence of [pronoun.sentence, pronoun.sentence - 1]) {
    const there = known.filter((person) => person.sentence === sentence && fits(person));
    const entities = [...new Set(there.sort((a, b) => a.start - b.start).map((person) => person.entity))];
    if (entities.length === 1) return entities[0] ?? null;
    const sure = entities.filter((entity) => genders.get(entity) === gender);
    if (entities.length > 1) return sure.length === 1 ? (sure[0] ?? null) : null;
  }
  return null;
}

function gendersByTitle(body: Analysis, people: readonly Mention[]): Map<EntityId, Gender> {
  const genders = new Map<EntityId, Gender>();
  for (const mention of people) {
    const at = body.tokens.findIndex((token) => token.start >= mention.start);
    const before = body.tokens.slice(Math.max(0, at - 3), at).map((token) => token.lower.replace(/\.$/u, ''));
    if (before.some((word) => MALE_WORDS.has(word))) genders.set(mention.entity, 'male');
    else if (before.some((word) => FEMALE_WORDS.has(word))) genders.set(mention.entity, 'female');
  }
  return genders;
}

function sentenceAt(body: Analysis, offset: number): number {
  return body.sentences.findIndex((sentence) => sentence.start <= offset && offset < sentence.end);
}
