import { describe, expect, it } from 'vitest';
import { annotate } from '../../src/extract/index.ts';
import { readText } from '../../src/read/index.ts';
import { plainArticle } from '../support/plain-article.ts';

const SWAHILI =
  'Polisi walisema Jumanne kwamba wamewakamata wanaume watatu wanaoshukiwa kuiba nyaya za shaba. Uchunguzi bado unaendelea mjini Dodoma.';

describe('an article in a language that is not read', () => {
  it('keeps its text and its language, and states no facts', async () => {
    const read = readText(SWAHILI, 'report.txt', {});
    const annotated = await annotate(read, 'fast');
    expect(annotated).toMatchObject({ text: SWAHILI, meta: { language: 'sw' } });
    const { mentions, headlineMentions, entities, quantities, dates, events, quotes, claims } = annotated;
    expect([mentions, headlineMentions, entities, quantities, dates, events, quotes, claims].flat()).toEqual([]);
  });

  it('says so in a notice', async () => {
    const { notices } = await annotate(readText(SWAHILI, 'report.txt', {}), 'fast');
    expect(notices.map(({ message }) => message)).toEqual([expect.stringContaining('Swahili (sw), which is not read')]);
  });
});

it('reads English of any country, and texts too short to judge', async () => {
  const text = 'Amina Yusuf met Luis Prada in Nairobi.';
  for (const language of ['en', 'en-GB', 'en-NG', null]) {
    const article = plainArticle(text, { language });
    expect((await annotate(article, 'fast')).mentions.length).toBeGreaterThan(0);
  }
});
