import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import nlp from 'compromise/two';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import '../../src/language/tagger/post-tagger.ts';

/** The tagger as it comes: another copy of it, which has not been told to correct its tags in another way. */
const untouched = createRequire(import.meta.url)('compromise/two') as typeof nlp;

const articles = new URL('../../articles/', import.meta.url);
const lines = readdirSync(articles)
  .filter((name) => name.endsWith('.txt'))
  .flatMap((name) => readFileSync(new URL(name, articles), 'utf8').split('\n'))
  .filter((line) => line.trim() !== '');
const words = [...new Set(lines.flatMap((line) => line.split(' ')))];
const ASKED =
  "could've I'm don't he'd who's 3rd 12:30 $5 half may march might like that one out up back well will no two-thirds won't".split(
    ' ',
  );

function tagged(tagger: typeof nlp, text: string): unknown {
  return tagger(text).json({ terms: { tags: true, text: true, chunk: true } } as unknown as Parameters<
    ReturnType<typeof nlp>['json']
  >[0]);
}

const withoutIds = (json: unknown) => JSON.stringify(json, (key, value) => (key === 'id' ? undefined : value));

const correctionOf = (tagger: typeof nlp) =>
  (tagger.world() as { readonly compute: { readonly postTagger: unknown } }).compute.postTagger;

describe('the tags of words', () => {
  it('are corrected in a way of this project', () => {
    expect(correctionOf(nlp)).not.toBe(correctionOf(untouched));
  });

  it('are those of the tagger by itself, on articles', () => {
    for (const line of lines) expect(withoutIds(tagged(nlp, line))).toBe(withoutIds(tagged(untouched, line)));
  });

  it('and on any row of words', () => {
    const row = fc.array(fc.oneof(fc.constantFrom(...words), fc.constantFrom(...ASKED)), {
      minLength: 1,
      maxLength: 45,
    });
    fc.assert(
      fc.property(row, (chosen) => {
        const text = chosen.join(' ');
        expect(withoutIds(tagged(nlp, text))).toBe(withoutIds(tagged(untouched, text)));
      }),
      { numRuns: 400 },
    );
  });
});
