import { performance } from 'node:perf_hooks';
import { describe, expect, it } from 'vitest';
import { annotate } from '../../src/extract/index.ts';
import { plainArticle } from '../support/plain-article.ts';

const SENTENCE = 'Amina Yusuf met Luis Prada in Nairobi on Monday.';
const MEGABYTE = 1_000_000;

describe('a megabyte of what is no prose', () => {
  const shapes = [
    'a',
    'A ',
    '(',
    '1,2',
    '"',
    '“a ‘b ',
    'Mr. ',
    'and ',
    'John Smith, ',
    "a's ",
    'he said ',
    'https://a.b/',
  ];
  it.each(shapes)('of %j takes bounded time and hides nothing that stands beside it', async (unit) => {
    const dirt = unit.repeat(Math.ceil(MEGABYTE / unit.length));
    const text = `${SENTENCE}\n\n${dirt}`;
    const started = performance.now();
    const annotated = await annotate(plainArticle(text), 'fast');
    expect(performance.now() - started).toBeLessThan(10_000);
    expect(annotated.text).toBe(text);
    expect(annotated.mentions.map((mention) => mention.text)).toContain('Nairobi');
    expect(annotated.notices.map(({ span }) => span)).toEqual([{ start: SENTENCE.length + 2, end: text.length }]);
  });
});

it('a book gives facts from its beginning, and says so', async () => {
  const lines = `${'a'.repeat(4900)} harbour.\n`.repeat(45);
  const text = `${SENTENCE}\n${lines}${SENTENCE}`;
  const { mentions, notices } = await annotate(plainArticle(text), 'fast');
  expect(mentions.filter((mention) => mention.text === 'Nairobi').map(({ start }) => start < 100)).toEqual([true]);
  expect(notices.at(-1)?.message).toContain('facts are taken from the first');
});

it('an article as newspapers print it is read whole, without a word about it', async () => {
  const { notices } = await annotate(plainArticle(`${SENTENCE} `.repeat(200)), 'fast');
  expect(notices).toEqual([]);
});
