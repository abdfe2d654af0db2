import { readTable } from './table.ts';

let loaded: ReadonlyMap<string, 'person' | 'body'> | undefined;

/** What a singular noun or a pronoun in lower case stands for: people, a body that acts as one; undefined for the rest. */
export function participantMeantBy(noun: string): 'person' | 'body' | undefined {
  loaded ??= new Map(
    readTable('participant-nouns').map(({ noun: written = '', means }) => [
      written,
      means === 'body' ? 'body' : 'person',
    ]),
  );
  return loaded.get(noun);
}
