import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { windowsOf } from '../../src/language/encoder/windows.ts';
import { recogniseNames } from '../../src/language/index.ts';
import { modelTokens } from '../../src/language/names/tokens.ts';
import { WordLists } from '../../src/language/names/word-lists.ts';
import { WordPieces } from '../../src/language/names/word-pieces.ts';
import { openSession, portableRuntime } from '../../src/language/session.ts';

const VOCABULARY = ['[PAD]', '[UNK]', '[CLS]', '[SEP]', 'fish', '##er', '##ies', 'o', '##slo', '.', 'e', '##cole'];
const pieces = new WordPieces(VOCABULARY);
const lists = new WordLists({ places: ['oslo', 'new oslo'], given: ['amina'], family: ['fisher'] });
const surfaces = async (text: string) =>
  (await recogniseNames(text)).map(({ start, end, nameClass }) => `${text.slice(start, end)} ${nameClass}`);

describe('word pieces', () => {
  it('are the longest that the vocabulary has, without case and marks', () => {
    const words = (word: string) => pieces.of(word).map((id) => VOCABULARY[id]);
    expect(words('Fisher')).toEqual(['fish', '##er']);
    expect(words('École')).toEqual(['e', '##cole']);
    expect(words('xyz')).toEqual(['[UNK]']);
  });
});

describe('word lists', () => {
  it('mark the tokens of places, given names and family names that begin with a capital', () => {
    const text = 'Amina Fisher of New Oslo, not oslo';
    expect([...lists.bitsOf(text, modelTokens(text))]).toEqual([2, 4, 0, 1, 1, 0, 0, 0]);
  });
});

describe('windows', () => {
  it('hold every token once, in order, within the model’s length', () => {
    const word = fc.oneof(
      fc.constantFrom('Fisher', 'Oslo', '.', '\n', 'fisheries', '—'),
      fc.string({ unit: 'grapheme' }),
    );
    const text = fc.array(word, { maxLength: 900 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(text, (words) => {
        const { tokens, windows } = windowsOf(words, pieces, lists);
        let next = 0;
        for (const window of windows) {
          expect(window.firstToken).toBe(next);
          expect(window.ids.length).toBeLessThanOrEqual(128);
          expect(window.features.length).toBe(window.ids.length);
          next += window.firstPieces.length;
        }
        expect(next).toBe(tokens.length);
        expect(tokens.map(({ start, end }) => words.slice(start, end)).join('')).toBe(words.replace(/\s/gu, ''));
      }),
      { numRuns: 100 },
    );
  });
});

describe('the encoder', () => {
  it('finds people, organisations and places from all over the world', async () => {
    const text =
      'Amina Wanjiru, who heads the Kenya Wildlife Service, met Rajesh Kumar of Tata Steel in Mombasa. ' +
      'Fishermen from Lake Turkana and the Peruvian city of Arequipa were there, said Sione Taufa.';
    expect(await surfaces(text)).toEqual([
      'Amina Wanjiru Person',
      'Kenya Wildlife Service Organization',
      'Rajesh Kumar Person',
      'Tata Steel Organization',
      'Mombasa Location',
      'Lake Turkana Location',
      'Peruvian NORP',
      'Arequipa Location',
      'Sione Taufa Person',
    ]);
  });

  it('finds them in text without capitals and in text of capitals alone', async () => {
    const text = 'President Amina Wanjiru met Rajesh Kumar in Mombasa on Tuesday.';
    const inCase = (change: (name: string) => string) =>
      expect.arrayContaining(
        ['Amina Wanjiru', 'Rajesh Kumar', 'Mombasa'].map(
          (name, at) => `${change(name)} ${at < 2 ? 'Person' : 'Location'}`,
        ),
      );
    expect(await surfaces(text.toUpperCase())).toEqual(inCase((name) => name.toUpperCase()));
    expect(await surfaces(text.toLowerCase())).toEqual(inCase((name) => name.toLowerCase()));
  });

  it('lets no name run across a line break', async () => {
    const text = 'By Amina Wanjiru\nMombasa County was quiet.';
    for (const { start, end } of await recogniseNames(text)) expect(text.slice(start, end)).not.toContain('\n');
  });

  it('gives the same for the same text, wherever else it was asked before', async () => {
    const text = 'Officials of the Ministry of Health in Suva met the Fijian navy. '.repeat(60);
    const first = await recogniseNames(text);
    await recogniseNames('Another text, from Lima.');
    expect(await recogniseNames(text)).toEqual(first);
  });

  it('gives spans inside the text, in order, none overlapping, whatever the text', async () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 300 });
    const check = fc.asyncProperty(text, async (words) => {
      let last = 0;
      for (const { start, end, confidence } of await recogniseNames(words)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(confidence).toBeGreaterThanOrEqual(0);
        expect(confidence).toBeLessThanOrEqual(1.001);
        last = end;
      }
      expect(last).toBeLessThanOrEqual(words.length);
    });
    await fc.assert(check, { numRuns: 60 });
  });
});

describe('the light model', () => {
  it('finds the plainest names too, with the same offsets', async () => {
    const text = 'Amina Wanjiru of the Kenya Wildlife Service met Rajesh Kumar in Mombasa.';
    const found = await recogniseNames(text, 'fast');
    expect(found.map(({ start, end, nameClass }) => `${text.slice(start, end)} ${nameClass}`)).toEqual([
      'Amina Wanjiru Person',
      'Kenya Wildlife Service Organization',
      'Rajesh Kumar Person',
      'Mombasa Location',
    ]);
  });

  it('reads a long text as it reads its parts', async () => {
    const sentence = 'Amina Wanjiru met the Ministry of Health in Suva on Monday.\n';
    const long = await recogniseNames(sentence.repeat(200), 'fast');
    expect(new Set(long.map(({ start, end }) => `${start % sentence.length}-${end % sentence.length}`)).size).toBe(4);
    expect(long).toHaveLength(800);
  });
});

describe('a machine without a native binary', () => {
  it('runs the models as WebAssembly, with nearly the same scores', async () => {
    const columns = { data: Int32Array.from({ length: 7 * 40 }, (_, at) => (at * 37) % 190), shape: [1, 40, 7] };
    const model = new URL('../../src/language/model/fast.onnx', import.meta.url);
    const { scores: native } = await (await openSession(model)).run({ columns }, ['scores']);
    const { scores: portable } = await (await openSession(model, await portableRuntime())).run({ columns }, ['scores']);
    expect(portable).toHaveLength(native.length);
    for (const [at, score] of portable.entries()) expect(Math.abs(score - (native[at] ?? 0))).toBeLessThan(0.5);
  });
});
