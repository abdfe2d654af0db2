import type { Entity, EntityId, Mention } from '../../article/index.ts';
import type { Analysis, NounPhrase } from '../../language/index.ts';
import { foldName } from './fold.ts';

/** Nouns that describe an entity by its finer kind. */
const NOUNS_OF_SUBTYPE: Readonly<Record<string, readonly string[]>> = {
  Company: ['company', 'firm', 'business'],
  Court: ['court'],
  Party: ['party'],
  Team: ['team', 'club', 'side'],
  ArmedGroup: ['group'],
  City: ['city', 'town'],
  Country: ['country', 'nation'],
  Region: ['region', 'province', 'state'],
};
const DEFINITE = new Set(['the', 'this', 'that']);

/**
 * Ties definite descriptions ('the airline', 'this hotel') to the one named entity that the article could mean: the
 * noun is a word of its name, stands just before its name ('airline X'), or says its kind; and only that entity's.
 * What could mean two stays untied: a wrong link does more harm than a missing one.
 */
export function tieDescriptions(body: Analysis, named: readonly Entity[], names: readonly Mention[]): Mention[] {
  const meant = describedBy(body, named, names);
  const tied: Mention[] = [];
  for (const phrase of body.nounPhrases) {
    const noun = describingNoun(body, phrase);
    const entities = noun === null ? undefined : meant.get(noun);
    const [entity] = entities ?? [];
    if (entity === undefined || entities?.size !== 1) continue;
    const isIntroduced = names.some((name) => name.entity === entity.id && name.start < phrase.start);
    if (!isIntroduced) continue;
    const { start, end } = phrase;
    const text = body.text.slice(start, end);
    tied.push({ start, end, text, type: entity.type, kind: 'nominal', entity: entity.id, confidence: 0.7 });
  }
  return tied;
}

/** The noun of a bare definite phrase: 'the palace'; null for every other phrase. */
function describingNoun(body: Analysis, phrase: NounPhrase): string | null {
  const [first, head] = [body.tokens[phrase.firstToken], body.tokens[phrase.head]];
  const isBare = first !== undefined && DEFINITE.has(first.lower) && phrase.head === phrase.firstToken + 1;
  return isBare && head !== undefined && /^\p{Ll}/u.test(head.text) ? head.lemma : null;
}

function describedBy(body: Analysis, named: readonly Entity[], names: readonly Mention[]): Map<string, Set<Entity>> {
  const meant = new Map<string, Set<Entity>>();
  const add = (noun: string, entity: Entity) => meant.set(noun, (meant.get(noun) ?? new Set()).add(entity));
  const nounsBefore = nounsBeforeNames(body, names);
  for (const entity of named) {
    if (entity.type === 'Person' || entity.type === 'Other') continue;
    for (const word of foldName(entity.name).split(' ')) if (word.length > 3) add(word, entity);
    for (const noun of nounsBefore.get(entity.id) ?? []) add(noun, entity);
    for (const subtype of entity.subtypes) for (const noun of NOUNS_OF_SUBTYPE[subtype] ?? []) add(noun, entity);
  }
  return meant;
}

/** The common noun just before a name: 'airline' in 'the airline X'. */
function nounsBeforeNames(body: Analysis, names: readonly Mention[]): Map<EntityId, string[]> {
  const byEnd = new Map(body.tokens.map((token) => [token.end, token]));
  const found = new Map<EntityId, string[]>();
  for (const name of names) {
    const before = body.text[name.start - 1] === ' ' ? byEnd.get(name.start - 1) : undefined;
    if (before?.wordClass !== 'noun' || !/^\p{Ll}/u.test(before.text)) continue;
    found.set(name.entity, [...(found.get(name.entity) ?? []), before.lemma]);
  }
  return found;
}
