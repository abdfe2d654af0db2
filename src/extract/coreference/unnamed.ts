import type { Entity, EntityId, Mention, Span } from '../../article/index.ts';
import type { Analysis, NounPhrase } from '../../language/index.ts';

/** Prepositions and adjectives whose phrase says who is meant: 'an official familiar with the developments'. */
const POSTMODIFIERS = new Set(['of', 'from', 'for', 'familiar', 'close', 'briefed', 'in', 'at']);
const NOT_PARTICIPANTS = new Set([
  'it',
  'this',
  'that',
  'there',
  'which',
  'who',
  'what',
  'i',
  'you',
  'we',
  'me',
  'us',
  'one',
]);

export interface Unnamed {
  readonly entities: readonly Entity[];
  readonly mentions: readonly Mention[];
}

/**
 * An Unnamed entity for each noun phrase that could take part in a fact and is no name, pronoun or time. A later
 * 'the officer' is the earlier 'a fire officer' where only one phrase has that head.
 */
export function unnamedParticipants(body: Analysis, taken: readonly Span[], firstId: number): Unnamed {
  const entities: Entity[] = [];
  const mentions: Mention[] = [];
  const byHead = new Map<string, EntityId[]>();
  const occupied = new Set(taken.flatMap(({ start, end }) => range(start, end)));
  for (const phrase of body.nounPhrases) {
    const head = body.tokens[phrase.head];
    if (head === undefined || head.wordClass !== 'noun' || NOT_PARTICIPANTS.has(head.lower)) continue;
    if (range(head.start, head.end).some((offset) => occupied.has(offset))) continue;
    const span = described(body, phrase);
    const text = body.text.slice(span.start, span.end);
    const earlier = byHead.get(head.lemma) ?? [];
    const only = earlier.length === 1 && /^the /iu.test(text) ? earlier[0] : undefined;
    const entity = only ?? `e${firstId + entities.length}`;
    mentions.push({ ...span, text, type: 'Unnamed', kind: 'nominal', entity, confidence: 0.6 });
    if (only !== undefined) continue;
    byHead.set(head.lemma, [...earlier, entity]);
    entities.push({ id: entity, type: 'Unnamed', subtypes: [], name: text, aliases: [] });
  }
  return { entities, mentions };
}

/** The phrase with what follows to say who is meant, up to the end of the noun phrase after it. */
function described(body: Analysis, phrase: NounPhrase): Span {
  const next = body.tokens[phrase.endToken];
  if (next === undefined || next.sentence !== phrase.sentence || !POSTMODIFIERS.has(next.lower)) return span(phrase);
  if (next.lower === 'in' || next.lower === 'at') return span(phrase);
  const tail = body.nounPhrases.find(
    (other) => other.firstToken > phrase.endToken && other.sentence === phrase.sentence,
  );
  const gap = tail === undefined ? [] : body.tokens.slice(phrase.endToken + 1, tail.firstToken);
  const isClose = tail !== undefined && gap.length <= 1 && gap.every((token) => token.wordClass === 'preposition');
  return isClose ? { start: phrase.start, end: tail.end } : span(phrase);
}

function span({ start, end }: NounPhrase): Span {
  return { start, end };
}

function range(start: number, end: number): number[] {
  return Array.from({ length: end - start }, (_, index) => start + index);
}
