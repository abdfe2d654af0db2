import { participantMeantBy } from '../../lexicon/participant-nouns.ts';
import type { TargetKind } from '../../lexicon/triggers.ts';
import type { Context, Phrase } from './context.ts';
import { mentionOf } from './entities.ts';

/** Whether a phrase stands for one of the kind that a trigger's target must be of. */
export function isOfKind(context: Context, phrase: Phrase, kind: TargetKind): boolean {
  const meant = meaningOf(context, phrase);
  switch (kind) {
    case 'person':
      return meant === 'person';
    case 'organization':
      return meant === 'body';
    case 'body':
      return meant !== 'thing';
    case 'thing':
      return meant === 'thing';
  }
}

function meaningOf(context: Context, phrase: Phrase): 'person' | 'body' | 'place' | 'thing' {
  const mention = mentionOf(context, phrase);
  const entity = mention === null ? undefined : context.entities.get(mention.entity);
  if (entity?.type === 'Person') return 'person';
  if (entity?.type === 'Organization') return 'body';
  if (entity?.type === 'Place' && mention?.kind === 'name')
    return entity.subtypes.includes('Country') ? 'body' : 'place';
  if (entity?.subtypes.includes('Nationality')) return 'person';
  const { lower = '', lemma = '', wordClass } = context.tokens[phrase.head] ?? {};
  if (wordClass === 'number') return 'person';
  // A name that nobody recognised, as in texts without capitals: most are of people.
  const isBareName = wordClass === 'properNoun' && context.tokens[phrase.first]?.wordClass === 'properNoun';
  return participantMeantBy(lower) ?? participantMeantBy(lemma) ?? (isBareName ? 'person' : 'thing');
}
