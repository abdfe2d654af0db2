import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type EventReference,
  happeningBlocks,
  happeningLookups,
  happeningTargets,
  scoreHappening,
} from '../../src/resolve/happenings.ts';
import { agent, count, event, on, place, target } from './happening-events.ts';

const MARKET = place('geonames 501', 'country ZZ');
const HARBOUR = place('geonames 777', 'country ZZ');

const arrest = (id: string, parts: Partial<EventReference> = {}): EventReference =>
  event({
    id,
    type: 'Arrest',
    lemmas: ['arrest'],
    participants: [agent('noun police'), target('person moyo')],
    ...parts,
  });
const bombing = (id: string, parts: Partial<EventReference> = {}): EventReference =>
  event({ id, type: 'Bombing', lemmas: ['bomb'], participants: [MARKET], quantities: [count(9, 'person')], ...parts });

const outcome = (one: EventReference, other: EventReference): string => scoreHappening(one, other).outcome;
const featuresOf = (one: EventReference, other: EventReference): string[] =>
  scoreHappening(one, other).reasons.map(({ feature }) => feature);

describe('two events are one happening', () => {
  it('when one person was arrested, in two words', () => {
    expect(outcome(arrest('a'), arrest('b', { lemmas: ['detain'], publishedAt: '2021-05-04' }))).toBe('same');
  });

  it('when a place was bombed on the day that both state', () => {
    expect(
      outcome(bombing('a', on('2021-05-02')), bombing('b', { ...on('2021-05-02'), publishedAt: '2021-05-06' })),
    ).toBe('same');
  });

  it('when one tells of the attack by another type', () => {
    const killing = event({ ...bombing('b', on('2021-05-02')), type: 'Killing', lemmas: ['bomb', 'kill'] });
    expect(outcome(bombing('a', on('2021-05-02')), killing)).toBe('same');
  });

  it('when two met of whom one meets many', () => {
    const meeting = (id: string, ...others: string[]) =>
      event({
        id,
        type: 'Meeting',
        lemmas: ['meet'],
        participants: ['person moyo', ...others].map((key) => agent(key)),
      });
    expect(outcome(meeting('a', 'person banda'), meeting('b', 'person banda'))).toBe('same');
    expect(outcome(meeting('a'), meeting('b'))).toBe('unsure');
  });

  it('with reasons that add up to the score', () => {
    const { score, reasons } = scoreHappening(arrest('a'), arrest('b'));
    expect(reasons.map(({ feature }) => feature)).toEqual(['sameType', 'sameTrigger', 'nearDay', 'sameTarget']);
    expect(score).toBeGreaterThan(0.9);
    expect(reasons.find(({ feature }) => feature === 'sameTarget')?.detail).toBe('person moyo');
  });
});

describe('two events stay two', () => {
  it('when attacks on one town were on following days, both stated', () => {
    const [monday, tuesday] = [bombing('a', on('2021-05-03')), bombing('b', on('2021-05-04'))];
    expect(outcome(monday, tuesday)).toBe('different');
    expect(featuresOf(monday, tuesday)).toEqual(['otherDay']);
  });

  it('when two people were arrested on one day in one town, even if the articles are alike', () => {
    const arrestOf = (name: string) =>
      arrest(name, { ...on('2021-05-02'), participants: [target(`person ${name}`), MARKET] });
    expect(scoreHappening(arrestOf('moyo'), arrestOf('banda'), 0.5).outcome).not.toBe('same');
  });

  it('when the days lie far apart, even if the articles are alike', () => {
    expect(scoreHappening(bombing('a'), bombing('b', { publishedAt: '2021-05-09' }), 0.5).outcome).not.toBe('same');
  });

  it('when they were in two towns of one country, even if the articles are alike', () => {
    const [market, harbour] = [bombing('a', on('2021-05-02')), bombing('b', on('2021-05-02'))];
    expect(scoreHappening(market, { ...harbour, participants: [HARBOUR], quantities: [] }, 0.5).outcome).not.toBe(
      'same',
    );
  });

  it.each([
    ['Arrest', 'Raid'],
    ['Charge', 'Conviction'],
    ['Accident', 'Death'],
  ] as const)('when one is of type %s and one of type %s', (one, other) => {
    const participants = [agent('person moyo'), target('org 12'), MARKET];
    const [first, second] = [
      event({ id: 'a', type: one, participants }),
      event({ id: 'b', type: other, participants }),
    ];
    expect(outcome(first, second)).toBe('different');
  });

  it('when one is only planned or is denied', () => {
    expect(outcome(arrest('a'), arrest('b', { status: 'planned' }))).toBe('different');
    expect(outcome(arrest('a'), arrest('b', { negated: true }))).toBe('different');
  });

  it('when they are of no type and no word tells of both', () => {
    const parts = { type: 'Other', participants: [agent('person moyo'), target('org 12')] } as const;
    expect(
      outcome(event({ id: 'a', lemmas: ['open'], ...parts }), event({ id: 'b', lemmas: ['close'], ...parts })),
    ).toBe('different');
  });

  it('when they only fall into one year', () => {
    const [from, to] = ['2020-01-01', '2020-12-31'];
    expect(outcome(bombing('a', { from, to }), bombing('b', { from, to, lemmas: ['blast'], quantities: [] }))).not.toBe(
      'same',
    );
  });

  it('when one country was attacked on two days near each other', () => {
    const attack = (id: string) =>
      event({ id, type: 'Attack', lemmas: ['attack'], participants: [agent('noun drones'), target('country ZZ')] });
    expect(outcome(attack('a'), attack('b'))).toBe('unsure');
  });

  it('when little is known of either', () => {
    expect(outcome(event({ id: 'a', type: 'Protest' }), event({ id: 'b', type: 'Protest' }))).not.toBe('same');
  });
});

describe('the blocks of an event', () => {
  it('are at most three, and do not hang on the order of its participants', () => {
    const people = fc.uniqueArray(
      fc.constantFrom('person a', 'person b', 'org c', 'geonames 4', 'country ZZ', 'noun men'),
    );
    fc.assert(
      fc.property(people, fc.constantFrom('AGENT', 'TARGET', 'PLACE'), (keys, role) => {
        const participants = keys.map((key) => ({ role, keys: [key] }) as const);
        const blocks = happeningBlocks(event({ id: 'a', type: 'Arrest', participants }));
        expect(blocks.length).toBeLessThanOrEqual(3);
        const turned = participants.toReversed();
        expect(happeningBlocks(event({ id: 'a', type: 'Arrest', participants: turned }))).toEqual(blocks);
      }),
    );
  });

  it('meet those of another week where the days are near', () => {
    const [sunday, monday] = [arrest('a', on('2021-05-05')), arrest('b', on('2021-05-06'))];
    expect(happeningBlocks(sunday)).not.toEqual(happeningBlocks(monday));
    expect(happeningLookups(sunday)).toEqual(expect.arrayContaining([...happeningBlocks(monday)]));
    expect(happeningLookups(monday)).toEqual(expect.arrayContaining([...happeningBlocks(sunday)]));
  });

  it('take countries only where there is nothing else', () => {
    const land = agent('country ZZ');
    expect(happeningBlocks(event({ id: 'a', type: 'Sanction', participants: [land] }))[0]).toContain('country ZZ');
    const blocks = happeningBlocks(event({ id: 'a', type: 'Sanction', participants: [land, target('org 12')] }));
    expect(blocks.some((block) => block.includes('country'))).toBe(false);
  });

  it.each([
    ['has no date', arrest('a', { publishedAt: null })],
    ['is only possible', arrest('a', { status: 'potential' })],
    ['names nobody', arrest('a', { participants: [agent('noun police'), MARKET] })],
  ])('are none where it %s', (_, one) => {
    expect(happeningBlocks(one)).toEqual([]);
  });

  it('are those of the place where something is counted there', () => {
    expect(happeningBlocks(bombing('a'))).toHaveLength(1);
  });
});

describe('the target of an event', () => {
  it('is the best of the first article that tells of the happening', () => {
    const events = [
      arrest('a1', { article: 'a', participants: [target('noun man'), agent('person moyo')] }),
      arrest('a2', { article: 'a' }),
      arrest('b1', { article: 'b', publishedAt: '2021-05-04' }),
      arrest('c1', { article: 'c', publishedAt: '2021-05-05' }),
    ];
    const targets = [...happeningTargets(events)].map(([id, found]) => [id, found.target]);
    expect(targets).toEqual([
      ['b1', 'a2'],
      ['c1', 'a2'],
    ]);
  });

  it('does not hang on the order in which the events came, and is told before', () => {
    const one = fc.record({
      article: fc.constantFrom('a', 'b', 'c', 'd'),
      publishedAt: fc.constantFrom('2021-05-03', '2021-05-03T10:00:00Z', '2021-05-04', null),
      day: fc.constantFrom(undefined, '2021-05-02', '2021-05-03'),
      who: fc.constantFrom('person moyo', 'person banda', 'noun man'),
    });
    const events = fc.array(one, { maxLength: 10 }).map((list) => {
      const dates = new Map(list.map(({ article, publishedAt }) => [article, publishedAt]));
      return list.map(({ article, day, who }, at) => {
        const stated = day === undefined ? {} : on(day);
        const publishedAt = dates.get(article) ?? null;
        return arrest(`${article}${at}`, { article, publishedAt, ...stated, participants: [target(who)] });
      });
    });
    const shuffled = events.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    );
    fc.assert(
      fc.property(shuffled, ([list, other]) => {
        const targets = happeningTargets(list);
        expect(new Map([...happeningTargets(other)].toSorted())).toEqual(new Map([...targets].toSorted()));
        for (const [id, found] of targets) expect(id.slice(0, 1)).not.toBe(found.target.slice(0, 1));
      }),
    );
  });

  it('is the same whichever of two is asked first', () => {
    expect(scoreHappening(arrest('a'), bombing('b'))).toMatchObject({ outcome: 'different', score: 0 });
    expect(scoreHappening(arrest('a'), arrest('b'), 0.3)).toEqual(scoreHappening(arrest('b'), arrest('a'), 0.3));
  });
});
