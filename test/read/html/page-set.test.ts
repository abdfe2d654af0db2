import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as cheerio from 'cheerio';
import { describe, expect, it } from 'vitest';
import { decode } from '../../../src/read/decode.ts';
import { pageElements, pageMetadata } from '../../../src/read/html/metadata/index.ts';

const folder = fileURLToPath(new URL('./pages/', import.meta.url));
const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.html')) : [];

interface Expected {
  readonly headline: string | null;
  readonly byline: readonly string[];
  readonly publishedAt: string | null;
}

/** Shares right that may not fall without someone saying so; scripts/scores/metadata.mjs lists what is wrong. */
const FLOORS = { headline: 0.97, publishedAt: 0.95, byline: 0.9 } as const;

/** Kinds of quotation mark and dash are the page's type. */
const plain = (text: string | null | undefined) =>
  (text ?? '')
    .replace(/[‘’´`]/g, "'")
    .replace(/[“”„]/g, '"')
    .replace(/[–—]/g, '-');

function sameMoment(one: string | null | undefined, other: string | null): boolean {
  if (!one || !other) return (one ?? null) === other;
  return one.includes('T') && other.includes('T')
    ? Math.floor(Date.parse(one) / 1000) === Math.floor(Date.parse(other) / 1000)
    : one.slice(0, 10) === other.slice(0, 10);
}

describe.skipIf(names.length === 0)('of the pages of many kinds of outlet', () => {
  const read = names.map((name) => {
    const expected = JSON.parse(readFileSync(folder + name.replace(/html$/, 'json'), 'utf8')) as Expected;
    const bytes = readFileSync(folder + name);
    const charset = /charset=["']?([\w-]+)/i.exec(bytes.subarray(0, 1024).toString('latin1'))?.[1];
    const $ = cheerio.load(decode(bytes, name, charset));
    return { expected, stated: pageMetadata($, pageElements($)) };
  });
  const share = (isRight: (one: (typeof read)[number]) => boolean) => read.filter(isRight).length / read.length;

  it('nearly all headlines are right', () => {
    expect(share(({ stated, expected }) => plain(stated.headline) === plain(expected.headline))).toBeGreaterThanOrEqual(
      FLOORS.headline,
    );
  });

  it('most dates are right, to the second where a time is known', () => {
    expect(
      share(({ stated, expected }) => sameMoment(stated.publishedAt, expected.publishedAt)),
    ).toBeGreaterThanOrEqual(FLOORS.publishedAt);
  });

  it('most bylines are right, name by name', () => {
    const list = (byline: readonly string[] | undefined) => [...(byline ?? [])].map(plain).sort();
    expect(
      share(({ stated, expected }) => String(list(stated.byline)) === String(list(expected.byline))),
    ).toBeGreaterThanOrEqual(FLOORS.byline);
  });
});
