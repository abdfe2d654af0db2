import { describe, expect, it } from 'vitest';
import { feedsOf } from '../../../src/read/feed/discovery.ts';

const LINK = '<link rel="alternate" type="application/atom+xml" href="news.atom">';
const found = (page: string) => feedsOf(Buffer.from(page), 'https://coast.example.org/front/');

describe('the feeds that a page names', () => {
  it('are given in full', () => {
    expect(found(`<!doctype html><html><head>${LINK}</head>`)).toEqual(['https://coast.example.org/front/news.atom']);
  });

  it('are not looked for in what is no page', () => {
    expect(found(`{"html": ${JSON.stringify(LINK)}}`)).toEqual([]);
  });

  it('are looked for in the head of a page of any size, in no time', () => {
    const start = performance.now();
    expect(found(`<html><head>${LINK}</head>${'<b><i></u>'.repeat(3_000_000)}`)).toEqual([]);
    expect(found(`<html><head>${LINK}</head><p>${'x'.repeat(30_000_000)}`)).toHaveLength(1);
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});
