import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/article/index.ts';
import { decode } from '../../../src/read/decode.ts';
import { readHtml } from '../../../src/read/html/page.ts';

const folder = fileURLToPath(new URL('./pages/', import.meta.url));
const names = readdirSync(folder).filter((name) => name.endsWith('.html'));
const PAGES = 100;

type Stated = 'headline' | 'standfirst' | 'section' | 'publisher' | 'language' | 'url' | 'publishedAt' | 'modifiedAt';
type Expected = { readonly [Field in Stated]: string | null } & {
  readonly byline: readonly string[];
  readonly keywords: readonly string[];
  readonly paragraphs: readonly { readonly text: string }[];
};

/** Shares right that may not fall without someone saying so; scripts/scores/metadata.mjs lists what is wrong. */
const FLOORS = {
  headline: 0.97, standfirst: 0.92, byline: 0.94, section: 0.82, publisher: 0.92, publishedAt: 0.98, modifiedAt: 0.94,
  language: 0.99, url: 0.99, keywords: 0.98,
} as const; // biome-ignore format: a table
const BODY_FLOOR = 0.98;

/** Kinds of quotation mark and dash are the page's type. */
const plain = (text: string | null | undefined) =>
  (text ?? '')
    .replace(/[‘’´`]/g, "'")
    .replace(/[“”„]/g, '"')
    .replace(/[–—]/g, '-');
const listed = (values: readonly string[]) => [...values].map(plain).sort().join('\n');

function sameMoment(one: string | null | undefined, other: string | null): boolean {
  if (!one || !other) return (one ?? null) === other;
  return one.includes('T') && other.includes('T')
    ? Math.floor(Date.parse(one) / 1000) === Math.floor(Date.parse(other) / 1000)
    : one.slice(0, 10) === other.slice(0, 10);
}

function isRight(field: keyof typeof FLOORS, { meta }: Article, expected: Expected): boolean {
  if (field === 'byline' || field === 'keywords') return listed(meta[field]) === listed(expected[field]);
  if (field === 'publishedAt' || field === 'modifiedAt') return sameMoment(meta[field], expected[field]);
  return plain(meta[field]) === plain(expected[field]);
}

/** What two texts have in common, by their words in fours: twice the shared ones through all. */
function sharedFours(one: string, other: string): number {
  const foursOf = (text: string) => {
    const words = text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
    return words.slice(3).map((_, at) => words.slice(at, at + 4).join(' '));
  };
  const [first, second] = [foursOf(one), foursOf(other)];
  const left = new Map<string, number>();
  for (const four of second) left.set(four, (left.get(four) ?? 0) + 1);
  const shared = first.filter((four) => {
    const count = left.get(four) ?? 0;
    left.set(four, count - 1);
    return count > 0;
  });
  return (2 * shared.length) / Math.max(1, first.length + second.length);
}

describe('of the pages of many kinds of outlet', () => {
  const read = names.map((name) => {
    const expected = JSON.parse(readFileSync(folder + name.replace(/html$/, 'json'), 'utf8')) as Expected;
    const bytes = readFileSync(folder + name);
    const charset = /charset=["']?([\w-]+)/i.exec(bytes.subarray(0, 1024).toString('latin1'))?.[1];
    return { expected, article: readHtml(decode(bytes, name, charset), name, {}) };
  });

  it('none is missing', () => {
    expect(read).toHaveLength(PAGES);
  });

  it.each(Object.entries(FLOORS) as [keyof typeof FLOORS, number][])('%s is right on most', (field, floor) => {
    const right = read.filter(({ article, expected }) => isRight(field, article, expected));
    expect(right.length / PAGES).toBeGreaterThanOrEqual(floor);
  });

  it('the body is read, and little else', () => {
    const shares = read.map(({ article, expected }) =>
      sharedFours(article.text, expected.paragraphs.map(({ text }) => text).join('\n\n')),
    );
    expect(shares.reduce((sum, share) => sum + share, 0) / PAGES).toBeGreaterThanOrEqual(BODY_FLOOR);
  });
});
