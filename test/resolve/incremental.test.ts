import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BLOCK_LIMIT } from '../../src/resolve/blocks.ts';
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
  name: fc.constantFrom(
    'united nations',
    'un',
    'union nile',
    'lagos state',
    'lagos statement',
    'united nation',
    'nile',
  ),
  country: fc.constantFrom(null, 'KE'),
  field: fc.constant(null),
});
const thing = fc.record({
  type: fc.constantFrom('Other' as const, 'Place' as const),
  name: fc.constantFrom('a380', 'airbus a380', 'first airbus a380', 'lagos', 'lagos bridge'),
  country: fc.constant(null),
  field: fc.constant(null),
});
const said = fc.uniqueArray(
  fc.constantFrom(
    'alias=UN',
    'alias=LS',
    'alias=Nile',
    'alias=Lagos',
    'country=KE',
    'country=IN',
    'description=minister',
    'year=1990',
    'year=2020',
  ),
  { maxLength: 3 },
);
const told: fc.Arbitrary<Told> = fc.record({ profile: fc.oneof(person, body, thing), statements: said });
const article = fc.array(told, { maxLength: 5 });

const NAMES_OF_FAMILY = [
  'mensah',
  ...['ana', 'bo', 'cy', 'di', 'ed', 'flo', 'gus', 'ike', 'jo', 'kay'].flatMap((given) => [
    `${given} mensah`,
    `${given} a mensah`,
  ]),
];

/**
 * People of one family name and many given names: with some fifty of them their block is closed. Who is called by the
 * family name alone has nothing but that block in common with the others.
 */
const relative: fc.Arbitrary<Told> = fc.record({
  profile: fc.record({
    type: fc.constant('Person' as const),
    name: fc.constantFrom(...NAMES_OF_FAMILY),
    country: fc.constantFrom(null, 'GH', 'TG'),
    field: fc.constantFrom(null, 'politics'),
  }),
  statements: fc.constantFrom([], ['description=minister'], ['description=minister', 'country=GH']),
});
const family = fc.array(relative, { minLength: 8, maxLength: 24 });

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
    const letters = [...'abcdefghijklmnopqrstuvwxyz'];
    const many = letters.flatMap((letter) => [minister(`u${letter}u zeta`), minister(`o${letter}ko zeta`)]);
    await graph.write('others', many);
    const pair = await graph.write('two', [minister('zeta'), minister('wanjiru oduya')]);
    await graph.judge(judgement([pair[0] ?? '', pair[1] ?? ''], 'same', HOW));
    await graph.write('third', [minister('wanjiru zeta')]);
    expect(plain(graph.clusters())).toEqual(plain(resolveAll(graph.candidates(), graph.judgements())));
  });

  it('does so where blocks open and close', async () => {
    await fc.assert(fc.asyncProperty(stepsOf(family, 6), holds), { numRuns: 8 });
  });

  it('parts and joins those who have but one block in common as it closes and opens', async () => {
    const sizes = fc.array(fc.integer({ min: BLOCK_LIMIT - 4, max: BLOCK_LIMIT + 2 }), { minLength: 2, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(sizes, async (counts) => {
        const graph = memoryGraph();
        const [bare = ''] = await graph.write('one', [minister('mensah')]);
        const [full = ''] = await graph.write('two', [minister('ana mensah')]);
        for (const count of counts) {
          await graph.write('others', strangers(count));
          expect(plain(graph.clusters())).toEqual(plain(resolveAll(graph.candidates(), graph.judgements())));
          const areOne = graph.clusters().get(bare) === graph.clusters().get(full);
          expect(areOne).toBe(count + 2 <= BLOCK_LIMIT);
        }
      }),
      { numRuns: 10 },
    );
  });
});

/** Of one family name, and nothing else in common. */
function strangers(count: number): Told[] {
  const letters = [...'bcdfghjklmnpqrstvwxyz'];
  const given = letters.flatMap((first) => letters.map((last) => `${first}${last}o`));
  return given.slice(0, count).map((name) => ({
    profile: { type: 'Person', name: `${name} mensah`, country: null, field: null },
    statements: [],
  }));
}

function minister(name: string): Told {
  return {
    profile: { type: 'Person', name, country: 'KE', field: 'politics' },
    statements: ['description=minister'],
  };
}
