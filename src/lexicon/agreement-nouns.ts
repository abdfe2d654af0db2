import { readTable } from './table.ts';

/** What a singular noun tells of those it stands for. */
export interface AgreementNoun {
  /** `body`: of many people, for which both `it` and `they` stand. `address`: stands before a name alone. */
  readonly means: 'person' | 'body' | 'address';
  readonly gender: 'male' | 'female' | undefined;
}

/** By the noun in lower case. */
export const agreementNouns: ReadonlyMap<string, AgreementNoun> = new Map(
  readTable('agreement-nouns').map(({ noun = '', means, gender }) => [
    noun,
    {
      means: means === 'body' || means === 'address' ? means : 'person',
      gender: gender === 'male' || gender === 'female' ? gender : undefined,
    },
  ]),
);
