import { type Candidate, EMPTY_RECORD, evidenceOf, type Profile, profile } from '../../src/resolve/index.ts';

type Told = Pick<Profile, 'type' | 'name'> & Partial<Pick<Profile, 'country' | 'field' | 'authority'>>;

/** A profile of folded name with what `articles` articles state of it, each statement in all of them. */
export function candidate(told: Told, statements: readonly string[] = [], beside: readonly number[] = []): Candidate {
  const evidence = evidenceOf({
    ...EMPTY_RECORD,
    statements: new Map(statements.map((statement) => [statement, 1])),
    context: new Map(beside.map((bucket) => [bucket, 1])),
    articles: 1,
  });
  return { profile: profile({ country: null, field: null, authority: null, ...told }), evidence };
}

export function person(name: string, told: Partial<Told> = {}, statements: readonly string[] = []): Candidate {
  return candidate({ type: 'Person', name, ...told }, statements);
}

export function organization(name: string, told: Partial<Told> = {}, statements: readonly string[] = []): Candidate {
  return candidate({ type: 'Organization', name, ...told }, statements);
}

export function place(name: string, told: Partial<Told> = {}): Candidate {
  return candidate({ type: 'Place', name, ...told });
}
