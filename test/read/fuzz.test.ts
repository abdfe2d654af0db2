import { readdirSync, readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AnnotatedArticle, type Article, WiregraphError } from '../../src/article/index.ts';
import { annotate } from '../../src/extract/index.ts';
import { readDocument } from '../../src/read/document.ts';
import { readText } from '../../src/read/index.ts';
import type { ReadResult } from '../../src/read/options.ts';
import { allOf } from '../support/all-of.ts';
import { type Dirt, dirt, spoiledBytes, spoiledText } from '../support/dirt.ts';
import { FORMS, type Form } from '../support/wrapped.ts';

// `node scripts/fuzz.mjs --inputs 100000 --seed 7` sets these.
const inputs = Number(process.env.WIREGRAPH_FUZZ_INPUTS ?? 100);
const seed = process.env.WIREGRAPH_FUZZ_SEED;
const runs = { numRuns: inputs, ...(seed === undefined ? {} : { seed: Number(seed) }) };
const LONGEST_MS = 2000;
const LONE_SURROGATE = /\p{Cs}/u;

const folder = new URL('../../articles/', import.meta.url);
const texts = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(new URL(name, folder), 'utf8'));
const text = fc.constantFrom(...texts);
const timeout = 30_000 + inputs * 500;

describe('an input that is spoiled', () => {
  it.each(FORMS)(
    '$name gives articles or errors for people, the same each time',
    async (form) => {
      await fc.assert(
        fc.asyncProperty(text, dirt, async (clean, dirty) => {
          const bytes = spoiledBytes(form.write(clean), dirty);
          const results = await inTime(() => read(bytes, form));
          for (const result of results) {
            if ('error' in result) expect(result.error).toBeInstanceOf(WiregraphError);
            else isSound(result.article);
          }
          expect(await read(bytes, form)).toEqual(results);
        }),
        runs,
      );
    },
    timeout,
  );

  it(
    'is still read with facts that stand in its text',
    async () => {
      await fc.assert(
        fc.asyncProperty(text, dirt, async (clean, dirty) => {
          const article = readable(clean, dirty);
          if (article === undefined) return;
          const started = performance.now();
          const annotated = await annotate(article, 'fast');
          // An article of 100,000 characters is a long one: the time of reading it is measured by the benches.
          expect(performance.now() - started).toBeLessThan(LONGEST_MS * 10);
          isGrounded(annotated);
          expect(await annotate(article, 'fast')).toEqual(annotated);
        }),
        { ...runs, numRuns: Math.ceil(inputs / 4) },
      );
    },
    timeout * 10,
  );
});

async function read(bytes: Uint8Array, { hint }: Form): Promise<readonly ReadResult[]> {
  try {
    return await allOf(readDocument(bytes, 'spoiled', {}, hint));
  } catch (error) {
    // What the whole input is to blame for is thrown; anything but an error for people is a fault.
    expect(error).toBeInstanceOf(WiregraphError);
    return [];
  }
}

function readable(clean: string, dirty: Dirt): Article | undefined {
  try {
    return readText(spoiledText(clean, dirty), 'spoiled', {});
  } catch (error) {
    expect(error).toBeInstanceOf(WiregraphError);
    return undefined;
  }
}

/** The best of three: a machine at other work makes any single time long. */
async function inTime<Value>(work: () => Promise<Value>): Promise<Value> {
  for (let turn = 1; ; turn += 1) {
    const started = performance.now();
    const value = await work();
    const took = performance.now() - started;
    if (took < LONGEST_MS) return value;
    if (turn === 3) expect(took).toBeLessThan(LONGEST_MS);
  }
}

function isSound(article: Article): void {
  const words = [article.text, ...article.removed.map((one) => one.text), ...Object.values(article.meta).flat()];
  for (const word of words) if (typeof word === 'string') expect(word).not.toMatch(LONE_SURROGATE);
  expect(article.text.trim()).not.toBe('');
}

function isGrounded(article: AnnotatedArticle): void {
  const { mentions, quantities, dates, quotes, claims, events, sentences } = article;
  for (const { start, end, text: surface } of [...mentions, ...quantities, ...dates, ...quotes, ...claims])
    expect(article.text.slice(start, end)).toBe(surface);
  for (const { start, end, text: surface } of article.headlineMentions)
    expect((article.meta.headline ?? '').slice(start, end)).toBe(surface);
  for (const { start, end } of [...events, ...events.flatMap(({ passages }) => passages), ...sentences]) {
    expect(start).toBeGreaterThanOrEqual(0);
    expect(end).toBeGreaterThan(start);
    expect(end).toBeLessThanOrEqual(article.text.length);
  }
}
