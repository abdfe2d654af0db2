import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Analysis,
  analyse,
  readNamesAndSyntax,
  syntacticWordsOf,
  type TokenSyntax,
  tokenSyntaxOf,
  withSyntax,
} from '../../src/language/index.ts';

async function read(text: string): Promise<{ analysis: Analysis; syntax: TokenSyntax[] }> {
  const analysis = analyse(text);
  const syntax = tokenSyntaxOf(analysis, (await readNamesAndSyntax(text, syntacticWordsOf(analysis))).trees);
  return { analysis: withSyntax(analysis, syntax), syntax };
}

async function phrasesOf(text: string): Promise<string[]> {
  const { analysis } = await read(text);
  return analysis.nounPhrases.map(({ start, end }) => text.slice(start, end));
}

describe('the trees over the tokens of a text', () => {
  it('give noun phrases with what stands before their heads', async () => {
    expect(await phrasesOf("The agency's former director met two young farmers in the village.")).toEqual([
      "The agency's former director",
      'two young farmers',
      'the village',
    ]);
  });

  it('tell a noun from a verb of the same form', async () => {
    const { analysis } = await read('The strikes hit the port. Lightning strikes the tower.');
    const classes = analysis.tokens.filter(({ lower }) => lower === 'strikes').map(({ wordClass }) => wordClass);
    expect(classes).toEqual(['noun', 'verb']);
  });

  it('have one entry for each token, heads in its sentence and no circle, and phrases apart, whatever the text', async () => {
    const words = fc.constantFrom(
      'The',
      'U.S.',
      'co-owner',
      "don't",
      '—',
      '$5',
      'police',
      "chiefs'",
      'of',
      '.',
      '\n',
      '😀',
    );
    const text = fc.array(words, { maxLength: 60 }).map((list) => list.join(' '));
    const check = fc.asyncProperty(text, async (given) => {
      const { analysis, syntax } = await read(given);
      expect(syntax).toHaveLength(analysis.tokens.length);
      for (const [token, entry] of syntax.entries()) {
        let at: number | null = token;
        for (let steps = 0; at !== null; steps += 1) {
          expect(steps).toBeLessThanOrEqual(syntax.length);
          expect(analysis.tokens[at]?.sentence).toBe(analysis.tokens[token]?.sentence);
          at = syntax[at]?.head ?? null;
        }
        expect(entry.head).not.toBe(token);
      }
      let end = 0;
      for (const { firstToken, head, endToken } of analysis.nounPhrases) {
        expect(firstToken).toBeGreaterThanOrEqual(end);
        expect(head).toBeGreaterThanOrEqual(firstToken);
        expect(endToken).toBeGreaterThan(head);
        end = endToken;
      }
    });
    await fc.assert(check, { numRuns: 60 });
  });
});
