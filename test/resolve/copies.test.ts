import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  comesBefore,
  copyBlocks,
  copySignature,
  copySimilarity,
  copyTargets,
  isCopy,
} from '../../src/resolve/copies.ts';

const REPORT = `Floodwater from the swollen river broke through an embankment in the early hours of Tuesday, the provincial
governor said, and drove several hundred families from their homes in four villages of the delta. Rescuers in boats
brought people from rooftops to a school on higher ground, where volunteers handed out blankets and boiled rice.
"We heard a roar, and then the kitchen was gone," said one grandmother, holding the only goat that she could save.
Engineers expect the water to fall by the weekend, but the road to the district capital will stay closed for longer.
Last year the province spent a third of its budget for repairs on the same embankment, according to its own auditors,
who complained that the sand had been bought from a cousin of the contractor at twice the price of the market.`;
const OTHER_HAND = `Four villages in the delta were under water on Tuesday after an embankment gave way, officials said.
Boats took people from their roofs to a school, and several hundred families have lost their houses. An old woman told
reporters that she had saved nothing but a goat. The governor promised that the breach would be closed within days,
while auditors recalled that repairs of the embankment had cost a third of the yearly budget and were badly made.`;

const signed = (text: string) => ({ signature: copySignature(text) });
const isCopyText = (one: string, other: string): boolean => isCopy(signed(one), signed(other));

describe('a near copy', () => {
  it('is seen through other marks, spaces, capitals and accents', () => {
    const printed = REPORT.replaceAll('"', '“').replaceAll(/\s+/gu, '  ').replaceAll('governor', 'GOVERNOR');
    expect(copySignature(printed)).toEqual(copySignature(REPORT));
  });

  it.each([
    ['cut by a third', REPORT.slice(0, (REPORT.length * 2) / 3)],
    ['with a first paragraph of another hand', OTHER_HAND.split('\n')[0] + REPORT.slice(REPORT.indexOf('Rescuers'))],
    ['with a paragraph more', REPORT.replace('Engineers', `${OTHER_HAND.split('\n')[3]} Engineers`)],
    ['with a few words replaced', REPORT.replace('several hundred', 'many').replace('complained', 'said')],
  ])('is found when the report is printed %s', (_, edited) => {
    expect(isCopyText(REPORT, edited)).toBe(true);
  });

  it('is no other report of the same happening', () => {
    expect(isCopyText(REPORT, OTHER_HAND)).toBe(false);
  });

  it('of a few words is only an equal one', () => {
    const brief = 'The embankment broke at dawn and four villages of the delta are under water, the governor said.';
    expect(isCopyText(brief, brief.toUpperCase())).toBe(true);
    expect(isCopyText(brief, brief.replace('four', 'five'))).toBe(false);
    expect(isCopyText(brief, `${brief} ${REPORT}`)).toBe(false);
  });

  it('is not made by texts without words', () => {
    expect(isCopyText('', '')).toBe(false);
    expect(copyBlocks(copySignature(''))).toEqual([]);
  });
});

describe('a signature', () => {
  it('has 80 whole numbers below 2³² and is the same wherever it is taken', () => {
    const signature = copySignature(REPORT);
    expect(signature).toHaveLength(80);
    expect(signature.every((entry) => Number.isInteger(entry) && entry >= 0 && entry < 2 ** 32)).toBe(true);
    expect(copySignature('one two three')[0]).toBe(3880234611);
    expect(copyBlocks(signature)).toHaveLength(20);
    expect(new Set(copyBlocks(signature)).size).toBe(20);
  });

  it('tells the share of shingles in common', () => {
    const words = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => `w${from + at}`).join(' ');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), (shift) => {
        const shared = Math.max(0, 400 - shift - 4);
        const similarity = copySimilarity(copySignature(words(0, 400)), copySignature(words(shift, 400 + shift)));
        expect(Math.abs(similarity - shared / (2 * 396 - shared))).toBeLessThan(0.25);
      }),
    );
  });

  it('is taken in little time', () => {
    const text = REPORT.repeat(3).slice(0, 3000);
    const start = performance.now();
    for (let run = 0; run < 100; run += 1) copySignature(text + run);
    expect((performance.now() - start) / 100).toBeLessThan(10);
  });
});

describe('the target of a copy', () => {
  const texts = [REPORT, REPORT.slice(0, 600), `${REPORT} It was raining.`, OTHER_HAND, OTHER_HAND.slice(0, 420)];
  const days = ['2021-03-02', '2021-03-02T09:30:00+07:00', '2021-03-02T04:00:00Z', '2021-03-04', null];
  const candidate = fc.record({
    id: fc.string({ minLength: 1, maxLength: 3 }),
    publishedAt: fc.constantFrom(...days),
    text: fc.constantFrom(...texts),
  });
  const articles = fc
    .uniqueArray(candidate, { selector: ({ id }) => id, maxLength: 12 })
    .map((list) => list.map(({ id, publishedAt, text }) => ({ id, publishedAt, ...signed(text) })));

  it('is the first before it that it is a copy of', () => {
    fc.assert(
      fc.property(articles, (list) => {
        const targets = copyTargets(list);
        for (const one of list) {
          const before = list.filter((other) => other !== one && comesBefore(other, one) && isCopy(other, one));
          const first = before.find((other) => before.every((next) => next === other || comesBefore(other, next)));
          expect(targets.get(one.id)?.target).toBe(first?.id);
        }
      }),
    );
  });

  it('does not hang on the order in which the articles came', () => {
    const shuffled = articles.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    );
    fc.assert(
      fc.property(shuffled, ([list, other]) => {
        expect(new Map([...copyTargets(other)].toSorted())).toEqual(new Map([...copyTargets(list)].toSorted()));
      }),
    );
  });

  it('is never an article without a date while one has it', () => {
    const [dated, undated] = [
      { id: 'z', publishedAt: '2021-03-05', ...signed(REPORT) },
      { id: 'a', publishedAt: null, ...signed(REPORT) },
    ];
    expect([...copyTargets([undated, dated])]).toEqual([['a', { target: 'z', similarity: 1 }]]);
  });
});
