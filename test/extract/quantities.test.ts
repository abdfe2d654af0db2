import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/article/index.ts';
import { dates } from '../../src/extract/dates.ts';
import { quantities } from '../../src/extract/quantities.ts';
import { analyse } from '../../src/language/index.ts';

async function quantitiesIn(text: string) {
  const article = { text, meta: { publishedAt: '2023-09-14' }, body: analyse(text), head: analyse('') };
  const found = await dates.run(article as unknown as Article & typeof article);
  const layer = await quantities.run({ ...article, ...found } as unknown as Article & typeof article & typeof found);
  for (const quantity of layer.quantities) expect(text.slice(quantity.start, quantity.end)).toBe(quantity.text);
  return layer.quantities.map(({ text: words, kind, value, modifier, unit }) => [words, kind, value, modifier, unit]);
}

describe('a quantity', () => {
  it.each([
    ['Police arrested around 300 people.', ['around 300 people', 'count', 300, 'about', 'person']],
    ['They seized over 400 computer systems.', ['over 400 computer systems', 'count', 400, 'over', 'computer system']],
    ['At least twenty-five villagers fled.', ['At least twenty-five villagers', 'count', 25, 'over', 'villager']],
    ['Nearly 3.5 million children need food.', ['Nearly 3.5 million children', 'count', 3_500_000, 'under', 'child']],
    ['The army found two dozen rifles.', ['two dozen rifles', 'count', 24, 'exact', 'rifle']],
    ['It cost $3 million to build.', ['$3 million', 'money', 3_000_000, 'exact', 'USD']],
    ['A fine of Rs 5 crore was set.', ['Rs 5 crore', 'money', 50_000_000, 'exact', 'INR']],
    ['He owed 200 million naira.', ['200 million naira', 'money', 200_000_000, 'exact', 'NGN']],
    ['Inflation reached 12.5 per cent.', ['12.5 per cent', 'percent', 12.5, 'exact', 'percent']],
    ['A 36-year-old man was held.', ['36-year-old', 'age', 36, 'exact', 'year']],
    ['Amina Yusuf, 42, lives in Kano.', ['42', 'age', 42, 'exact', 'year']],
    ['The road is about 120 km long.', ['about 120 km', 'measure', 120, 'about', 'km']],
    ['They waited for six hours.', ['six hours', 'duration', 6, 'exact', 'hour']],
    ['In all, 35 were rescued.', ['35', 'count', 35, 'exact', 'person']],
    ['Hundreds of villagers protested.', ['Hundreds of villagers', 'count', null, 'unknown', 'villager']],
    ['Thieves took millions of dollars.', ['millions of dollars', 'money', null, 'unknown', 'USD']],
    ['Between 12 and 15 officers came.', ['Between 12 and 15 officers', 'count', null, 'range', 'officer']],
    ['The deal is worth five to six million euros.', ['five to six million euros', 'money', null, 'range', 'EUR']],
  ])('in %s', async (text, expected) => {
    expect(await quantitiesIn(text)).toContainEqual(expected);
  });

  it('is not seen in years, labels, times and ordinals', async () => {
    expect(await quantitiesIn('In 2019 the court cited Article 19 at 3:15 on the 21st floor.')).toEqual([]);
  });

  it('has one value however its digits are grouped', async () => {
    const check = fc.asyncProperty(fc.integer({ min: 10_000, max: 99_999_999 }), async (number) => {
      for (const form of [String(number), number.toLocaleString('en-US')]) {
        const found = await quantitiesIn(`Floods displaced ${form} families in the delta.`);
        expect(found).toEqual([[`${form} families`, 'count', number, 'exact', 'family']]);
      }
    });
    await fc.assert(check, { numRuns: 50 });
  });
});
