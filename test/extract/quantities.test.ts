import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/article/index.ts';
import { dates } from '../../src/extract/dates.ts';
import { quantities } from '../../src/extract/quantities.ts';
import { analyse } from '../../src/language/index.ts';

async function quantitiesIn(text: string) {
  const article = {
    text,
    meta: { publishedAt: '2023-09-14' },
    body: analyse(text),
    head: analyse(''),
    names: [],
    headlineNames: [],
  };
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
    ['The death toll has risen to 19.', ['19', 'count', 19, 'exact', 'person']],
    ['The number of injured passed 300.', ['300', 'count', 300, 'exact', 'person']],
    ['In all, 35 were rescued.', ['35', 'count', 35, 'exact', 'person']],
    ['Hundreds of villagers protested.', ['Hundreds of villagers', 'count', null, 'unknown', 'villager']],
    ['Thieves took millions of dollars.', ['millions of dollars', 'money', null, 'unknown', 'USD']],
    ['Between 12 and 15 officers came.', ['Between 12 and 15 officers', 'count', null, 'range', 'officer']],
    ['A 20-member team came.', ['20-member', 'count', 20, 'exact', 'member']],
    ['They lead a 300,000-strong army.', ['300,000-strong', 'count', 300_000, 'exact', 'person']],
    ['Some 40-odd men waited.', ['Some 40-odd men', 'count', 40, 'about', 'man']],
    ['A total of 17 suspects were held.', ['A total of 17 suspects', 'count', 17, 'exact', 'suspect']],
    ['The "more than 30" prisoners left.', ['more than 30" prisoners', 'count', 30, 'over', 'prisoner']],
    ['Half a dozen aircraft landed.', ['Half a dozen aircraft', 'count', 6, 'exact', 'aircraft']],
    ['Nobody was killed.', ['Nobody', 'count', 0, 'exact', 'person']],
    ['There were no casualties.', ['no casualties', 'count', 0, 'exact', 'casualty']],
    ['Four policemen and 12 Kenyan soldiers died.', ['12 Kenyan soldiers', 'count', 12, 'exact', 'soldier']],
    [
      'Six boats sank and hundreds of thousands of people fled.',
      ['hundreds of thousands of people', 'count', null, 'unknown', 'person'],
    ],
    ['Police seized 2.5 lakh tablets.', ['2.5 lakh tablets', 'count', 250_000, 'exact', 'tablet']],
    [
      'AT LEAST TWENTY PEASANTS WERE KILLED NEAR THE RIVER.',
      ['AT LEAST TWENTY PEASANTS', 'count', 20, 'over', 'peasant'],
    ],
    ['One in five households has no water.', ['One in five', 'percent', 20, 'exact', 'percent']],
    ['Nearly two-thirds of voters stayed away.', ['Nearly two-thirds', 'percent', 66.7, 'under', 'percent']],
    ['A quarter of them are children.', ['A quarter', 'percent', 25, 'exact', 'percent']],
    ['Support rose by 0.5 percentage points.', ['0.5 percentage points', 'percent', 0.5, 'exact', 'percentage point']],
    ['A man in his late 20s was seen.', ['late 20s', 'age', null, 'range', 'year']],
    ['Children aged between 5 and 11 are exempt.', ['aged between 5 and 11', 'age', null, 'range', 'year']],
    ['The over-65s get it free.', ['over-65s', 'age', 65, 'over', 'year']],
    ['The talks lasted two and a half hours.', ['two and a half hours', 'duration', 2.5, 'exact', 'hour']],
    ['It fell over the past two decades.', ['two decades', 'duration', 2, 'exact', 'decade']],
    ['A magnitude 6.1 quake struck.', ['magnitude 6.1', 'measure', 6.1, 'exact', 'magnitude']],
    ['It reached 38 degrees Celsius.', ['38 degrees Celsius', 'measure', 38, 'exact', 'degree Celsius']],
    ['Some 10 000 people marched.', ['Some 10 000 people', 'count', 10_000, 'about', 'person']],
    ['1.500.000 voters registered.', ['1.500.000 voters', 'count', 1_500_000, 'exact', 'voter']],
    ['It cost N$2,25 billion.', ['N$2,25 billion', 'money', 2_250_000_000, 'exact', 'NAD']],
    ['The population rose to 2.1 million.', ['2.1 million', 'count', 2_100_000, 'exact', null]],
    ['They lost two council seats.', ['two council seats', 'count', 2, 'exact', 'council seat']],
    ['Five state governments agreed.', ['Five state governments', 'count', 5, 'exact', 'state government']],
    ['They hired 24 fixed-term workers.', ['24 fixed-term workers', 'count', 24, 'exact', 'worker']],
    ['Four of its members left.', ['Four of its members', 'count', 4, 'exact', 'member']],
    ['A man in his thirties was seen.', ['thirties', 'age', null, 'range', 'year']],
    ['Joram Okeke (28) was held.', ['28', 'age', 28, 'exact', 'year']],
    ['She turned 18 on Monday.', ['18', 'age', 18, 'exact', 'year']],
    ['The deal is worth five to six million euros.', ['five to six million euros', 'money', null, 'range', 'EUR']],
  ])('in %s', async (text, expected) => {
    expect(await quantitiesIn(text)).toContainEqual(expected);
  });

  it('is counted of what a part of it is said to be', async () => {
    const text = 'The army freed 40 hostages. Of the 40, 12 were women; five of them are ill and another 20 were hurt.';
    expect(await quantitiesIn(text)).toEqual([
      ['40 hostages', 'count', 40, 'exact', 'hostage'],
      ['40', 'count', 40, 'exact', 'hostage'],
      ['12', 'count', 12, 'exact', 'woman'],
      ['five', 'count', 5, 'exact', 'woman'],
      ['20', 'count', 20, 'exact', 'person'],
    ]);
  });

  it.each([
    'The 737 Max left Gate 12 for 10 Harbour Street.',
    'Chelsea won 3-1 and the bill passed 52-48.',
    'He was charged under Section 144 and Article 370.',
    'F-16 jets and Covid-19 shots were sent to the G20.',
    'G20 leaders at COP26 spoke of H1N1 and of U3O8 produced near the N1 highway.',
    'At one point, on the one hand, they hugged one another; call 0800 257 777.',
  ])('is not seen in names, labels and scores: %s', async (text) => {
    expect(await quantitiesIn(text)).toEqual([]);
  });

  it('has one value in figures, in words and in the Indian way', async () => {
    const tens = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
    const units = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
    const inWords = (number: number): string => {
      const [hundreds, rest] = [Math.floor(number / 100), number % 100];
      const small = [tens[Math.floor(rest / 10)], units[rest % 10]].filter((word) => word !== '').join('-');
      return [hundreds > 0 ? `${units[hundreds]} hundred` : '', small].filter((word) => word !== '').join(' and ');
    };
    const number = fc.integer({ min: 21, max: 999 }).filter((value) => value % 100 > 19);
    const check = fc.asyncProperty(number, async (value) => {
      const thousands = value * 1000;
      const forms: [string, number][] = [
        [inWords(value), value],
        [`${inWords(value)} thousand`, thousands],
        [`two million ${inWords(value)} thousand`, 2e6 + thousands],
        [`${value} million`, value * 1e6],
        [`${value}k`, thousands],
        [(value * 1e5).toLocaleString('en-IN'), value * 1e5],
        [`${value} lakh`, value * 1e5],
      ];
      for (const [form, wanted] of forms) {
        const found = await quantitiesIn(`Floods displaced ${form} families in the delta.`);
        expect(found).toEqual([[`${form} families`, 'count', wanted, 'exact', 'family']]);
      }
    });
    await fc.assert(check, { numRuns: 30 });
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
