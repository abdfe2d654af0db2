import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Candidate, compare, judgement, resolveAll, type Verdict } from '../../src/resolve/index.ts';
import { candidate, organization, person, place } from '../support/candidates.ts';

const GIVEN = ['john', 'j', 'maria', 'mohammed', 'muhammad', 'li', 'wei'];
const FAMILY = ['smith', 'okafor', 'zelensky', 'zelenskyy', 'garcia', 'wei'];
const WORDS = ['lagos', 'state', 'statement', 'police', 'united', 'nations', 'un', 'bank', 'kenya'];
const STATED = [
  'name=UN',
  'alias=UN',
  'label=Agency',
  'label=Company',
  'description=minister',
  'year=1990',
  'year=2020',
];

const country = fc.constantFrom(null, null, 'KE', 'IN');
const statements = fc.uniqueArray(fc.constantFrom(...STATED), { maxLength: 3 });
const beside = fc.uniqueArray(fc.integer({ min: 0, max: 9 }), { maxLength: 5 });
const people = fc
  .record({
    words: fc.tuple(fc.option(fc.constantFrom(...GIVEN), { nil: '' }), fc.constantFrom(...FAMILY)),
    country,
    field: fc.constantFrom(null, 'politics', 'sport'),
    statements,
    beside,
  })
  .map(({ words, statements: said, beside: others, ...told }) =>
    candidate({ type: 'Person', name: words.join(' ').trim(), ...told }, said, others),
  );
const bodies = fc
  .record({
    type: fc.constantFrom('Organization' as const, 'Place' as const, 'Other' as const),
    words: fc.uniqueArray(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 3 }),
    country,
    statements,
    beside,
  })
  .map(({ words, statements: said, beside: others, ...told }) =>
    candidate({ name: words.join(' '), ...told }, said, others),
  );
const anybody = fc.oneof(people, bodies);
const crowd = fc.uniqueArray(anybody, { maxLength: 14, selector: ({ profile: { id } }) => id });

const HOW = { by: 'a reader', at: '2024-05-01T00:00:00Z', about: '' };

function judge(one: Candidate, other: Candidate, verdict: Verdict) {
  return judgement([one.profile.id, other.profile.id], verdict, HOW);
}

function areOne(
  all: readonly Candidate[],
  [one, other]: readonly [Candidate, Candidate],
  judgements = [] as ReturnType<typeof judge>[],
) {
  const clusters = resolveAll(all, judgements);
  return clusters.get(one.profile.id) === clusters.get(other.profile.id);
}

describe('a comparison', () => {
  it('is the same from either side', () => {
    fc.assert(
      fc.property(anybody, anybody, (one, other) => {
        const [there, back] = [compare(one, other), compare(other, one)];
        expect(back.score).toBe(there.score);
        expect(back.outcome).toBe(there.outcome);
      }),
    );
  });

  it('is the same from either side where further names are as many', () => {
    const [one, other] = [person('ana maria maria cruz', {}), person('ana maria rosa cruz', {})];
    expect(compare(one, other).score).toBe(compare(other, one).score);
    expect(compare(one, other).outcome).toBe('different');
  });

  it('says why: its reasons add up to its score', () => {
    fc.assert(
      fc.property(anybody, anybody, (one, other) => {
        const { score, reasons } = compare(one, other);
        expect(reasons.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(score, 2);
      }),
    );
  });
});

describe('who is whom', () => {
  it('does not depend on the order in which profiles and judgements come', () => {
    const verdict = fc.constantFrom<Verdict>('same', 'different', 'unsure');
    const spoken = fc.array(fc.tuple(fc.nat(), fc.nat(), verdict), { maxLength: 5 });
    const shuffled = fc.tuple(crowd, spoken).chain(([all, said]) => {
      const distinct = new Map(
        said.flatMap(([at, to, held]) => {
          const [one, other] = [all[at % (all.length || 1)], all[to % (all.length || 1)]];
          if (one === undefined || other === undefined || one === other) return [];
          const judged = judge(one, other, held);
          return [[judged.id, judged] as const];
        }),
      );
      const judgements = [...distinct.values()];
      const again = <Value>(values: readonly Value[]) =>
        fc.shuffledSubarray([...values], { minLength: values.length, maxLength: values.length });
      return fc.tuple(fc.constant([all, judgements] as const), again(all), again(judgements));
    });
    fc.assert(
      fc.property(shuffled, ([[all, judgements], otherwise, judgedOtherwise]) => {
        const clusters = resolveAll(all, judgements);
        const again = resolveAll(otherwise, judgedOtherwise);
        expect([...again].sort()).toEqual([...clusters].sort());
      }),
    );
  });

  it('never puts two together that are different', () => {
    fc.assert(
      fc.property(crowd, (all) => {
        const clusters = resolveAll(all, []);
        for (const one of all)
          for (const other of all)
            if (compare(one, other).outcome === 'different')
              expect(clusters.get(one.profile.id)).not.toBe(clusters.get(other.profile.id));
      }),
    );
  });

  it('lets a profile stand for each entity', () => {
    fc.assert(
      fc.property(crowd, (all) => {
        const clusters = resolveAll(all, []);
        for (const entity of clusters.values()) expect(clusters.get(entity)).toBe(entity);
      }),
    );
  });

  it.each([
    ['the same', 'same', true],
    ['different', 'different', false],
    ['unsure', 'unsure', false],
  ] as const)('is what a person judged to be %s', (_, verdict, expected) => {
    const all = [person('amina okafor', { country: 'NG' }), person('amina okafor')] as const;
    const strangers = [person('amina okafor', { country: 'NG' }), person('li wei', { country: 'CN' })] as const;
    const pair = verdict === 'same' ? strangers : all;
    expect(areOne(pair, pair)).toBe(!expected);
    expect(areOne(pair, pair, [judge(...pair, verdict)])).toBe(expected);
  });
});

describe('people', () => {
  it.each([
    ['a name brought over from another script', 'mohammed hassan', 'muhammad hassan'],
    ['one letter more or less', 'volodymyr zelensky', 'volodymyr zelenskyy'],
    ['a name in the order of another language', 'nguyen van binh', 'binh van nguyen'],
    ['a middle name', 'maria lopez', 'maria elena lopez'],
    ['the initial of a middle name', 'james comey', 'james b comey'],
  ])('are one for %s', (_, one, other) => {
    const pair = [person(one, { country: 'MX' }), person(other, { country: 'MX' })] as const;
    expect(areOne(pair, pair)).toBe(true);
  });

  it('are one for initials where an office and a country are shared too', () => {
    const told = { country: 'UG', field: 'politics' };
    const minister = ['description=minister, Uganda'];
    const pair = [
      person('j okello', told, minister),
      person('joseph okello', { ...told, country: null }, ['country=UG', ...minister]),
    ] as const;
    expect(areOne(pair, pair)).toBe(true);
  });

  it('of one name are two in two countries and fields of work', () => {
    const pair = [
      person('daniel moss', { country: 'KE', field: 'politics' }),
      person('daniel moss', { country: 'AU', field: 'sport' }),
    ] as const;
    expect(areOne(pair, pair)).toBe(false);
  });

  it('of one family name stay two, whoever is called by it alone', () => {
    const told = { country: 'US', field: 'politics' };
    const [john, anna, bare] = [person('john smith', told), person('anna smith', told), person('smith', told)];
    const all = [john, anna, bare];
    expect(areOne(all, [john, anna])).toBe(false);
    expect(areOne(all, [john, bare])).toBe(false);
    expect(areOne(all, [anna, bare])).toBe(false);
  });

  it('are not one for a single name alone, whoever else is in the news with both', () => {
    const pair = [
      candidate({ type: 'Person', name: 'abdul karim' }, [], [1, 2, 3]),
      candidate({ type: 'Person', name: 'karim', field: 'politics' }, ['description=president'], [1, 2, 3]),
    ] as const;
    expect(areOne(pair, pair)).toBe(false);
  });

  it.each([
    ['other given names', 'ana torres', 'luis torres'],
    ['names that sound alike in part', 'ali hassan', 'ali hussein haddad'],
    ['initials of another name', 'p okello', 'joseph okello'],
  ])('are two for %s', (_, one, other) => {
    const pair = [person(one, { country: 'MX' }), person(other, { country: 'MX' })] as const;
    expect(areOne(pair, pair)).toBe(false);
  });
});

describe('organisations and places', () => {
  it('are one for an acronym that articles state and what it stands for', () => {
    const pair = [
      organization('directorate criminal investigations', { country: 'KE' }, ['alias=DCI']),
      organization('dci', { country: 'KE' }),
    ] as const;
    expect(areOne(pair, pair)).toBe(true);
  });

  it('are two where the acronym is of two countries', () => {
    const pair = [
      organization('central bureau investigation', { country: 'IN' }, ['alias=CBI']),
      organization('cbi', { country: 'GB' }),
    ] as const;
    expect(areOne(pair, pair)).toBe(false);
  });

  it('are one for spellings of one language', () => {
    const pair = [
      organization('international labour organisation'),
      organization('international labour organization'),
    ] as const;
    expect(areOne(pair, pair)).toBe(true);
  });

  it.each([
    ['lagos state', 'lagos statement'],
    ['new york', 'new york police'],
    ['ministry health', 'ministry home affairs'],
  ])('are two: %s and %s', (one, other) => {
    const bodies = [organization(one), organization(other)] as const;
    expect(areOne(bodies, bodies)).toBe(false);
    const places = [place(one), place(other)] as const;
    expect(areOne(places, places)).toBe(false);
  });

  it('are one for a short form that articles state, in the company of the same others', () => {
    const beside = [1, 2, 3];
    const pair = [
      candidate({ type: 'Organization', name: 'okapi computer' }, ['alias=Okapi'], beside),
      candidate({ type: 'Organization', name: 'okapi' }, [], beside),
    ] as const;
    expect(areOne(pair, pair)).toBe(true);
  });

  it('are two where what articles call them for short is called so everywhere', () => {
    const beside = [1, 2, 3];
    const pair = [
      candidate({ type: 'Organization', name: 'ministry health' }, ['alias=Ministry'], beside),
      candidate({ type: 'Organization', name: 'ministry' }, [], beside),
    ] as const;
    expect(areOne(pair, pair)).toBe(false);
  });

  it.each([
    ['A380', 'a380', 'airbus a380'],
    ['Flight 182', 'flight 182', 'air india flight 182'],
  ])('are one for the number by which a thing is told: %s', (_, one, other) => {
    const things = [one, other].map((name) => candidate({ type: 'Other', name }, [], [1, 2, 3]));
    const [short, long] = things;
    if (short !== undefined && long !== undefined) expect(areOne(things, [short, long])).toBe(true);
  });

  it.each([
    ['Place', 'maine', 'manoa'],
    ['Place', 'kansas', 'gansu'],
    ['Other', 'iphone', 'iphone 4'],
    ['Other', 'ipod', 'ipad'],
    ['Organization', 'united nations', 'united nations security council'],
  ] as const)('are two although they sound or begin alike: %s %s and %s', (type, one, other) => {
    const both = [one, other].map((name) => candidate({ type, name }, [], [1, 2, 3]));
    const [first, second] = both;
    if (first !== undefined && second !== undefined) expect(areOne(both, [first, second])).toBe(false);
  });

  it('of one name are two in two countries', () => {
    const pair = [
      organization('supreme court', { country: 'IN' }),
      organization('supreme court', { country: 'BR' }),
    ] as const;
    expect(areOne(pair, pair)).toBe(false);
  });
});
