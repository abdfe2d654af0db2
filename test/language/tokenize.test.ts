import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/language/index.ts';
import { shared } from '../support/shared.ts';

const CORPORA = ['raw/wikinews.jsonl', 'ner/worldwide/dev.jsonl', 'quotes/polnear/dev.jsonl', 'dates/timebank.jsonl'];
const TEXTS_EACH = 40;

/** What must hold of every text: nothing lost, nothing moved, nothing in two places. */
function expectFaithful(text: string): void {
  const { tokens, sentences, nounPhrases } = analyse(text);
  expect(tokens.map((token) => token.text).join('')).toBe(text.replaceAll(/\s/gu, ''));
  let end = 0;
  for (const token of tokens) {
    expect(text.slice(token.start, token.end)).toBe(token.text);
    expect(token.start).toBeGreaterThanOrEqual(end);
    end = token.end;
  }
  for (const [index, sentence] of sentences.entries()) {
    expect(text.slice(sentence.start, sentence.end)).not.toContain('\n');
    const own = tokens.slice(sentence.firstToken, sentence.endToken);
    expect(own.every((token) => token.sentence === index)).toBe(true);
  }
  expect(sentences.reduce((sum, sentence) => sum + sentence.endToken - sentence.firstToken, 0)).toBe(tokens.length);
  for (const phrase of nounPhrases) expect(phrase.head).toBeLessThan(phrase.endToken);
}

const sentencesOf = (text: string) => analyse(text).sentences.map(({ start, end }) => text.slice(start, end));

describe('tokens and sentences', () => {
  for (const corpus of CORPORA) {
    const path = join(shared, 'data', corpus);
    const isThere = existsSync(path);
    if (!isThere) process.stderr.write(`skipped: no corpus at ${path}; set WIREGRAPH_SHARED to its folder\n`);
    it.skipIf(!isThere)(`keep every character of ${corpus} in its place`, () => {
      const lines = readFileSync(path, 'utf8').split('\n').filter(Boolean).slice(0, TEXTS_EACH);
      for (const line of lines) expectFaithful(JSON.parse(line).text);
    });
  }

  it('keep every character of any text in its place', () => {
    const word = fc.constantFrom(
      'Nairobi',
      'said',
      "didn't",
      'K.',
      '“We',
      'won’t”',
      '…',
      '██',
      '-',
      '3.5%',
      "it's",
      '\n',
      ' ',
      '—',
      '😀',
      'é',
    );
    const text = fc.oneof(
      fc.string(),
      fc.string({ unit: 'grapheme' }),
      fc.array(word).map((words) => words.join(' ')),
    );
    fc.assert(fc.property(text, expectFaithful), { numRuns: 300 });
  });

  it('never run across a line break', () => {
    expect(sentencesOf('Ferry sinks off Apia\n\nRescuers searched all night')).toEqual([
      'Ferry sinks off Apia',
      'Rescuers searched all night',
    ]);
  });

  it('do not end at forms of address of any region', () => {
    const text = 'Cllr. Bola Ade and Barr. Musa Bello met Engr. Dave Umo, Insp. Joe Doe and Smt. Rani Das. They spoke.';
    expect(sentencesOf(text)).toHaveLength(2);
  });

  it('end at an abbreviation where a word that opens sentences follows', () => {
    expect(sentencesOf('He leads Kaze Inc. The firm is big.')).toEqual(['He leads Kaze Inc.', 'The firm is big.']);
    expect(sentencesOf('They met at 5 p.m. on Monday in the U.S. Senate.')).toHaveLength(1);
  });

  it('do not end at initials, titles and abbreviations', () => {
    const text = 'Gen. K. P. Thapa met Dr. Amina Bello of the U.S. mission on Jan. 5. They spoke for an hour.';
    expect(sentencesOf(text)).toHaveLength(2);
  });

  it('part a possessive ending from its word, and leave a contraction whole', () => {
    const words = analyse("Kenya's minister said it's over").tokens.map((token) => token.text);
    expect(words).toEqual(['Kenya', "'s", 'minister', 'said', "it's", 'over']);
  });
});
