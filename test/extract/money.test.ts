import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/article/index.ts';
import { dates } from '../../src/extract/dates.ts';
import type { NameMention } from '../../src/extract/layers.ts';
import { quantities } from '../../src/extract/quantities.ts';
import { analyse } from '../../src/language/index.ts';

async function moneyIn(text: string, url: string | null = null, names: readonly Partial<NameMention>[] = []) {
  const meta = { publishedAt: '2023-09-14', dateline: null, url };
  const article = {
    text,
    meta,
    body: analyse(text),
    head: analyse(''),
    names: names as readonly NameMention[],
    headlineNames: [],
  };
  const found = await dates.run(article as unknown as Article & typeof article);
  const layer = await quantities.run({ ...article, ...found } as unknown as Article & typeof article & typeof found);
  return layer.quantities.filter(({ kind }) => kind === 'money');
}

const sums = async (text: string, url: string | null = null) =>
  (await moneyIn(text, url)).map(({ text: words, value, unit }) => [words, value, unit]);

describe('a sum of money', () => {
  it.each([
    ['US$3.2 million', 3_200_000, 'USD'],
    ['Rs.2,500 crore', 25_000_000_000, 'INR'],
    ['1,20,000 rupees', 120_000, 'INR'],
    ['KSh 2,000', 2000, 'KES'],
    ['N50 million', 50_000_000, 'NGN'],
    ['GH¢200', 200, 'GHS'],
    ['R1.2bn', 1_200_000_000, 'ZAR'],
    ['300,000 CFA francs', 300_000, 'XAF'],
    ['S/ 300', 300, 'PEN'],
    ['R$ 5 million', 5_000_000, 'BRL'],
    ['EC$50', 50, 'XCD'],
    ['200,000 Colombian pesos', 200_000, 'COP'],
    ['30 quetzales', 30, 'GTQ'],
    ['Tk 500 crore', 5_000_000_000, 'BDT'],
    ['Rp 5 billion', 5_000_000_000, 'IDR'],
    ['KD 300', 300, 'KWD'],
    ['5 million tomans', 5_000_000, 'IRR'],
    ['500 Swiss francs', 500, 'CHF'],
    ['50 quid', 50, 'GBP'],
    ['five grand', 5000, 'USD'],
    ['35 pence', 0.35, 'GBP'],
    ['20-million-dollar', 20_000_000, 'USD'],
  ])('is read in %s', async (words, value, code) => {
    expect(await sums(`They paid ${words} for it.`)).toEqual([[words, value, code]]);
  });

  it('in a currency whose name many share is that of the article’s country, and else marked as assumed', async () => {
    expect(await moneyIn('They paid $500.', 'https://paper.example.com.au/a')).toMatchObject([{ unit: 'AUD' }]);
    expect(await moneyIn('They paid 500 pesos.', 'https://paper.example.mx/a')).toMatchObject([{ unit: 'MXN' }]);
    expect(await moneyIn('They paid 500 shillings.', 'https://paper.example.ug/a')).toMatchObject([{ unit: 'UGX' }]);
    expect(await moneyIn('They paid Rs 500.', 'https://paper.example.pk/a')).toMatchObject([{ unit: 'PKR' }]);
    const [told] = await moneyIn('They paid US$500.', 'https://paper.example.com.au/a');
    expect(told).toMatchObject({ unit: 'USD' });
    expect(told).not.toHaveProperty('currencyAssumed');
    expect(await moneyIn('They paid $500.')).toMatchObject([{ unit: 'USD', currencyAssumed: true }]);
  });

  it('is that of the country that the text is about, unless it tells of the United States as much', async () => {
    const about = (...places: string[]) => places.map((countryCode) => ({ text: '', link: { countryCode } }));
    const code = async (names: Partial<NameMention>[]) => (await moneyIn('They paid $500.', null, names))[0]?.unit;
    expect(await code(about('NZ', 'NZ', 'AU'))).toBe('NZD');
    expect(await code([{ text: 'Fijian' }, { text: 'Fijians' }])).toBe('FJD');
    expect(await code(about('NZ', 'NZ', 'US', 'US'))).toBe('USD');
    expect(await code(about('IN', 'IN', 'NZ'))).toBe('USD');
  });

  it('told again in other currencies is one sum', async () => {
    const found = await moneyIn('The port cost 500 million naira ($330,000; about €300,000), and a boat $90.');
    expect(found.map(({ value, unit, conversionOf }) => [value, unit, conversionOf])).toEqual([
      [500_000_000, 'NGN', undefined],
      [330_000, 'USD', 0],
      [300_000, 'EUR', 0],
      [90, 'USD', undefined],
    ]);
  });

  it('says for what it is paid each time', async () => {
    const found = await moneyIn('Oil fell to $40 a barrel, rice to Rs 50 per kg and wages to $15 an hour.');
    expect(found.map(({ text, per }) => [text, per])).toEqual([
      ['$40 a barrel', 'barrel'],
      ['Rs 50 per kg', 'kg'],
      ['$15 an hour', 'hour'],
    ]);
  });

  it('may be a range, whose scale is told once, or an order of magnitude', async () => {
    const found = await moneyIn('It needs between $5 and $7 billion, not $2-3 million; millions of euros are lost.');
    expect(found.map(({ min, max, modifier, unit }) => [min, max, modifier, unit])).toEqual([
      [5e9, 7e9, 'range', 'USD'],
      [2e6, 3e6, 'range', 'USD'],
      [2e6, 999_999_999, 'unknown', 'EUR'],
    ]);
  });

  it('is the same sum in each of its forms', async () => {
    const value = fc.integer({ min: 2, max: 999 });
    const check = fc.asyncProperty(value, async (number) => {
      const forms = [`€${number} million`, `€${number}m`, `${number} million euros`, `EUR ${number},000,000`];
      for (const form of forms) expect(await sums(`It cost ${form} to build.`)).toEqual([[form, number * 1e6, 'EUR']]);
    });
    await fc.assert(check, { numRuns: 30 });
  });
});
