import { readTable } from './table.ts';
import { pluralOf } from './verb-forms.ts';

let loaded: ReadonlyMap<string, 'person' | 'body'> | undefined;

/** What a noun or a pronoun in lower case stands for: people, a body that acts as one; undefined for the rest. */
export function participantMeantBy(noun: string): 'person' | 'body' | undefined {
  loaded ??= new Map(readTable('participant-nouns').flatMap(inBothNumbers));
  return loaded.get(noun);
}

function inBothNumbers({ noun = '', means }: Record<string, string>): [string, 'person' | 'body'][] {
  const meant = means === 'body' ? 'body' : 'person';
  const plural = /(?:^|\w)man$/u.test(noun) ? `${noun.slice(0, -3)}men` : pluralOf(noun);
  return [
    [noun, meant],
    [plural, meant],
  ];
}
