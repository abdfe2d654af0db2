import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readText } from '../../../src/read/index.ts';
import { languageOf } from '../../../src/read/language/language.ts';

const ENGLISH =
  'Police in the port of Tema said on Monday that they had found three boats which were stolen in March. The owner thanked them.';
const paragraphs = readFileSync(new URL('paragraphs.tsv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .slice(2)
  .map((line) => line.split('\t') as [tag: string, text: string]);
const ofTag = (tag: string) => paragraphs.find(([one]) => one === tag)?.[1] ?? '';

describe('the language of an article', () => {
  it('is never English for a paragraph in another language', () => {
    expect(paragraphs.filter(([, text]) => languageOf(text, null) === 'en')).toEqual([]);
  });

  it('is named right for 19 of 20 paragraphs in 50 languages', () => {
    expect(new Set(paragraphs.map(([tag]) => tag)).size).toBeGreaterThanOrEqual(50);
    const right = paragraphs.filter(([tag, text]) => languageOf(text, null) === tag);
    expect(right.length / paragraphs.length).toBeGreaterThan(0.95);
  });

  it.each([
    'A tehsildar in Jaunpur was suspended on Tuesday after villagers alleged that crop relief worth Rs 4 lakh had gone to the sarpanch and his kin.',
    'Alhaji Musa Abubakar told newsmen in Birnin Kebbi that the Emir had directed all hakimai to shun the okada riders until Sallah.',
    'Datuk Seri Azman bin Hassan said the rakyat in Kuala Terengganu would get their duit raya before Hari Raya, the Bernama report said.',
    'The barangay captain of Poblacion in Tacloban City said the sari-sari stores would not reopen until the kapitolyo had paid them.',
  ])('is English for English of any country: %s', (text) => {
    expect(languageOf(text, null)).toBe('en');
  });

  it('is English with a long quotation in French', () => {
    const text = [ENGLISH, `"${ofTag('fr')}" he added.`, ENGLISH].join('\n\n');
    expect(languageOf(text, null)).toBe('en');
  });

  it('is French with a sentence in English', () => {
    const french = paragraphs.filter(([tag]) => tag === 'fr').map(([, text]) => text);
    expect(languageOf([...french, ENGLISH, ...french].join('\n\n'), null)).toBe('fr');
  });

  it('is what the text shows, whatever the page claims', () => {
    expect(languageOf(ENGLISH, 'fr-FR')).toBe('en');
    expect(languageOf(ofTag('sw'), 'en')).toBe('sw');
  });

  it('is that of the rest where only the beginning or the end is in the language that is claimed', () => {
    const many = (text: string, times: number) => Array.from({ length: times }, () => text).join('\n\n');
    const lead = many(ofTag('fr'), Math.ceil(900 / ofTag('fr').length));
    expect(languageOf(`${lead}\n\n${many(ENGLISH, 30)}`, 'fr')).toBe('en');
    expect(languageOf(`${many(ENGLISH, 30)}\n\n${lead}`, 'fr')).toBe('en');
    expect(languageOf(`${many(ENGLISH, 9)}\n\n${many(lead, 8)}`, 'en')).toBe('fr');
  });

  it.each([
    ['en', 'en_ZA', 'en-ZA'],
    ['pt', 'pt-br', 'pt-BR'],
    ['ms', 'id', 'id'],
    ['he', 'iw', 'he'],
    ['fr', 'français de France', 'fr'],
  ])('is told more exactly by a claim that fits: %s and %s are %s', (shown, claimed, language) => {
    expect(languageOf(shown === 'en' ? ENGLISH : ofTag(shown), claimed)).toBe(language);
  });

  it('is not judged in a short text, where a claim alone counts', () => {
    expect(languageOf('Quatre hommes arrêtés', null)).toBeNull();
    expect(languageOf('Quatre hommes arrêtés', 'fr')).toBe('fr');
    expect(
      languageOf('https://news.example.com/afrique/voiture-de-la-police-a-saint-louis-dans-le-nord', null),
    ).toBeNull();
  });

  it('is a tag or nothing for any text and any claim', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 400 }),
      fc.string({ unit: 'grapheme', maxLength: 400 }),
    );
    fc.assert(
      fc.property(text, fc.option(fc.string({ maxLength: 20 }), { nil: null }), (input, claim) => {
        const language = languageOf(input, claim);
        if (language !== null) expect(Intl.getCanonicalLocales(language)).toEqual([language]);
        expect(languageOf(input, claim)).toBe(language);
      }),
    );
  });
});

it('is stated by the article that is read', () => {
  expect(readText(`${ofTag('fr')}\n\n${paragraphs[1]?.[1]}`, 'report.txt', {}).meta.language).toBe('fr');
});
