import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/article/index.ts';
import { language } from '../../src/extract/language.ts';
import { names } from '../../src/extract/names.ts';

async function namesIn(text: string, headline = '') {
  const article = { text, meta: { headline, dateline: null } } as unknown as Article;
  return names.run({ ...article, ...(await language('encoder').run(article)) });
}

async function typed(text: string): Promise<string[]> {
  return (await namesIn(text)).names.map((name) => `${name.type}: ${name.text}`);
}

describe('names', () => {
  it('leave the title outside a person', async () => {
    expect(await typed('On Friday President Adaeze Okonta met Dr. Kwame Asamoah.')).toEqual([
      'Person: Adaeze Okonta',
      'Person: Kwame Asamoah',
    ]);
  });

  it('take no form of address for a body, and a town with its state for two places', async () => {
    const text =
      'Traders in Onitsha, Anambra State, lost goods. The chairman of the Fire Service, Engr. Martin Agbili, spoke.';
    expect(await typed(text)).toEqual([
      'Place: Onitsha',
      'Place: Anambra State',
      'Organization: Fire Service',
      'Person: Martin Agbili',
    ]);
  });

  it('keep an institution whole, with the small words inside it', async () => {
    expect(await typed('Staff of the Ministry of Health and Social Welfare were seen.')).toContain(
      'Organization: Ministry of Health and Social Welfare',
    );
    expect(await typed('Officers of Uttar Pradesh Police arrived.')).toContain('Organization: Uttar Pradesh Police');
  });

  it('take a demonym with an acting institution as an organization, alone as Other', async () => {
    expect(await typed('He was held by the Thai police with a Polish tourist.')).toEqual([
      'Organization: Thai police',
      'Other: Polish',
    ]);
  });

  it('leave a possessive ending and a leading article outside', async () => {
    expect(await typed("It was the World Bank's plan.")).toEqual(['Organization: World Bank']);
  });

  it('type a last name by the fuller name', async () => {
    expect(await typed('Ajay Bhadoria spoke first. Later Bhadoria left.')).toEqual([
      'Person: Ajay Bhadoria',
      'Person: Bhadoria',
    ]);
  });

  it('tie an acronym to the long form beside it', async () => {
    const { names: found } = await namesIn('The National Fisheries Authority (NFA) closed. NFA staff left.');
    expect(found.filter((name) => name.text === 'NFA').map((name) => name.expansion)).toEqual([
      'National Fisheries Authority',
      'National Fisheries Authority',
    ]);
  });

  it('tell a phrase that stands for an institution from a name', async () => {
    const { names: found } = await namesIn('The Ghanaian navy met Interpol in Tema.');
    expect(found.map((name) => `${name.kind}: ${name.text}`)).toEqual([
      'nominal: Ghanaian navy',
      'name: Interpol',
      'name: Tema',
    ]);
  });

  it('give finer types where lexicons and shapes tell them', async () => {
    const text = 'The Supreme Court of Kenya heard Safaricom Ltd. Police in Durban and Interpol watched Moi Airport.';
    const { names: found } = await namesIn(text);
    const subtypes = new Map(found.map((name) => [name.text, name.subtypes[0]]));
    expect(subtypes.get('Supreme Court of Kenya')).toBe('Court');
    expect(subtypes.get('Durban')).toBe('City');
    expect(subtypes.get('Interpol')).toBe('International');
    expect(subtypes.get('Moi Airport')).toBe('Facility');
  });

  it('link a place to the gazetteer', async () => {
    const { names: found } = await namesIn('They flew from Nairobi to Peru.');
    expect(found.map((name) => name.link?.countryCode)).toEqual(['KE', 'PE']);
    expect(found[0]?.link?.geonames).toBeTypeOf('number');
  });

  it('never run across a line break', async () => {
    const { names: found } = await namesIn('He left Lima\nMaria Quispe stayed.');
    expect(found.every((name) => !name.text.includes('\n'))).toBe(true);
  });

  it('take from a title-case headline only what is known', async () => {
    const { headlineNames } = await namesIn('Sione Taufa won.', 'Sione Taufa Wins Big Prize in Fiji');
    expect(headlineNames.map((name) => name.text)).toEqual(['Sione Taufa', 'Fiji']);
  });
});
