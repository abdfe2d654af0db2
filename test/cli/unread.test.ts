import { expect, it } from 'vitest';
import { ingested, ingestReport, summaryLines } from '../../src/cli/ingest-report.ts';
import { annotate } from '../../src/extract/index.ts';
import { readText } from '../../src/read/index.ts';

const FRENCH =
  'Le procureur a précisé mardi que les trois hommes arrêtés près du vieux pont seraient jugés en septembre.';
const SWAHILI =
  'Wavuvi wa kijiji hicho wanasema serikali haijajenga bandari mpya tangu dhoruba ilipoharibu mashua zao. Polisi walisema Jumanne kwamba uchunguzi bado unaendelea.';
const ENGLISH =
  'The prosecutor said on Tuesday that the three men who were held near the old bridge would stand trial.';

it('an ingest counts and names the languages that it did not read', async () => {
  const texts = [FRENCH, SWAHILI, ENGLISH, `${FRENCH}\n\nLe maire a refusé de parler aux journalistes.`];
  const annotated = await Promise.all(texts.map((text) => annotate(readText(text, 'report.txt', {}), 'fast')));
  const articles = annotated.map((article) =>
    ingested(article, { status: 'created' } as Parameters<typeof ingested>[1]),
  );
  expect(articles.map(({ unreadLanguage }) => unreadLanguage)).toEqual(['fr', 'sw', undefined, 'fr']);
  const lines = summaryLines(ingestReport(articles, 1), 'memory');
  expect(lines).toContain('3 articles in languages that are not read: fr 2, sw 1.');
  expect(summaryLines(ingestReport(articles.slice(2, 3), 1), 'memory').join()).not.toContain('not read');
});
