import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgement, resolveAll, type Verdict } from '../../src/resolve/index.ts';
import { memoryGraph, type Told } from '../support/resolution-graph.ts';

const HOW = { by: 'a reader', at: '2024-05-01T00:00:00Z', about: '' };

/** Few names, so that they meet: of people, of bodies with their acronyms. */
const person = fc.record({
  type: fc.constant('Person' as const),
  name: fc
    .tuple(
      fc.constantFrom('', 'john ', 'j ', 'mohammed ', 'muhammad ', 'maria elena '),
      fc.constantFrom('smith', 'zelensky', 'zelenskyy'),
    )
    .map((words) => words.join('')),
  country: fc.constantFrom(null, 'KE', 'IN'),
  field: fc.constantFrom(null, 'politics'),
});
const body = fc.record({
  type: fc.constant('Organization' as const),
  name: fc.constantFrom('united nations', 'un', 'union nile', 'lagos state', 'lagos statement', 'united nation'),
  country: fc.constantFrom(null, 'KE'),
  field: fc.constant(null),
});
const said = fc.uniqueArray(
  fc.constantFrom('alias=UN', 'alias=LS', 'country=KE', 'country=IN', 'description=minister', 'year=1990', 'year=2020'),
  { maxLength: 3 },
);
const told: fc.Arbitrary<Told> = fc.record({ profile: fc.oneof(person, body), statements: said });
const article = fc.array(told, { maxLength: 5 });

/** People of one family name and many given names: with some fifty of them their block is closed. */
const relative: fc.Arbitrary<Told> = fc.record({
  profile: fc.record({
    type: fc.constant('Person' as const),
    name: fc
      .tuple(fc.constantFrom('ana', 'bo', 'cy', 'di', 'ed', 'flo', 'gus'), fc.constantFrom('', ' a', ' b'))
      .map(([given, middle]) => `${given}${middle} mensah`),
    country: fc.constantFrom(null, 'GH', 'TG'),
    field: fc.constantFrom(null, 'politics', 'sport'),
  }),
  statements: fc.constant([]),
});
const family = fc.array(relative, { minLength: 10, maxLength: 40 });

type Step =
  | { readonly kind: 'write'; readonly article: number; readonly told: readonly Told[] }
  | { readonly kind: 'judge'; readonly one: number; readonly other: number; readonly verdict: Verdict | null };

function stepsOf(articles: fc.Arbitrary<Told[]>, length: number): fc.Arbitrary<Step[]> {
  const write = fc.record({ kind: fc.constant('write' as const), article: fc.nat(5), told: articles });
  const gone = fc.record({ kind: fc.constant('write' as const), article: fc.nat(5), told: fc.constant([]) });
  const verdict = fc.constantFrom<Verdict | null>('same', 'same', 'different', 'unsure', null);
  const judged = fc.record({ kind: fc.constant('judge' as const), one: fc.nat(40), other: fc.nat(40), verdict });
  return fc.array(fc.oneof({ weight: 4, arbitrary: write }, gone, { weight: 2, arbitrary: judged }), {
    maxLength: length,
  });
}

/** Whatever comes, changes and goes, each state must be what resolving all of it at once gives. */
async function holds(steps: readonly Step[]): Promise<void> {
  const graph = memoryGraph();
  const everKnown: string[] = [];
  for (const step of steps) {
    if (step.kind === 'write') everKnown.push(...(await graph.write(`article ${step.article}`, step.told)));
    else {
      const distinct = [...new Set(everKnown)];
      const [one, other] = [distinct[step.one % (distinct.length || 1)], distinct[step.other % (distinct.length || 1)]];
      if (one === undefined || other === undefined || one === other) continue;
      const held = judgement([one, other], step.verdict ?? 'unsure', HOW);
      await (step.verdict === null ? graph.withdraw(held) : graph.judge(held));
    }
    expect(plain(graph.clusters())).toEqual(plain(resolveAll(graph.candidates(), graph.judgements())));
    expect(graph.sizes()).toEqual(graph.countedSizes());
  }
}

function plain(clusters: ReadonlyMap<string, string>): [string, string][] {
  return [...clusters].sort();
}

describe('a graph that changes article by article', () => {
  it('comes to what resolving all of it at once gives', async () => {
    await fc.assert(fc.asyncProperty(stepsOf(article, 20), holds), { numRuns: 150 });
  });

  it('does so where one of two whom people put together is alike a third through a closed block alone', async () => {
    const graph = memoryGraph();
    const minister = (name: string): Told => ({
      profile: { type: 'Person', name, country: 'KE', field: 'politics' },
      statements: ['description=minister'],
    });
    const letters = [...'abcdefghijklmnopqrstuvwxyz'];
    const many = letters.flatMap((letter) => [minister(`u${letter}u zeta`), minister(`o${letter}ko zeta`)]);
    await graph.write('others', many);
    const pair = await graph.write('two', [minister('zeta'), minister('wanjiru oduya')]);
    await graph.judge(judgement([pair[0] ?? '', pair[1] ?? ''], 'same', HOW));
    await graph.write('third', [minister('wanjiru zeta')]);
    expect(plain(graph.clusters())).toEqual(plain(resolveAll(graph.candidates(), graph.judgements())));
  });

  it('does so where blocks open and close', async () => {
    await fc.assert(fc.asyncProperty(stepsOf(family, 8), holds), { numRuns: 15 });
  });
});
