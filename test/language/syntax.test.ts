import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { windowsOf } from '../../src/language/encoder/windows.ts';
import {
  analyse,
  readNamesAndSyntax,
  recogniseNames,
  type SyntaxTree,
  syntacticWordsOf,
} from '../../src/language/index.ts';
import { WordLists } from '../../src/language/names/word-lists.ts';
import { WordPieces } from '../../src/language/names/word-pieces.ts';
import { stretchesOf } from '../../src/language/syntax/places.ts';
import { bestTree } from '../../src/language/syntax/spanning-tree.ts';

const read = (text: string) => readNamesAndSyntax(text, syntacticWordsOf(analyse(text)));
const wordsIn = (text: string) =>
  syntacticWordsOf(analyse(text)).map((words) => words.map(({ start, end }) => text.slice(start, end)));

/** Each word as `word/TAG relation<head`. */
function described(text: string, tree: SyntaxTree): string[] {
  const surface = (at: number | null) => (at === null ? '-' : text.slice(tree[at]?.start, tree[at]?.end));
  return tree.map(({ tag, relation, head }, at) => `${surface(at)}/${tag} ${relation}<${surface(head)}`);
}

function isTree(heads: readonly number[]): boolean {
  const reachesRoot = (word: number) => {
    let at = word;
    for (let step = 0; step <= heads.length && at >= 0; step += 1) at = heads[at] ?? -1;
    return at < 0;
  };
  return heads.filter((head) => head < 0).length === 1 && heads.every((_, word) => reachesRoot(word));
}

describe('the best tree', () => {
  /** All ways to give each word a head. */
  function* assignments(count: number, at = 0, heads: number[] = []): Generator<number[]> {
    if (at === count) yield [...heads];
    else
      for (let head = -1; head < count; head += 1) if (head !== at) yield* assignments(count, at + 1, [...heads, head]);
  }

  it('has one root, no cycle, and no better tree beside it', () => {
    const matrix = fc.integer({ min: 1, max: 5 }).chain((count) =>
      fc.array(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: count + 1, maxLength: count + 1 }), {
        minLength: count,
        maxLength: count,
      }),
    );
    fc.assert(
      fc.property(matrix, (scores) => {
        const score = (word: number, head: number) => scores[word]?.[head + 1] ?? 0;
        const total = (heads: readonly number[]) => heads.reduce((sum, head, word) => sum + score(word, head), 0);
        const best = [...bestTree(scores.length, score)];
        expect(isTree(best)).toBe(true);
        const greatest = Math.max(...[...assignments(scores.length)].filter(isTree).map(total));
        expect(total(best)).toBe(greatest);
      }),
      { numRuns: 200 },
    );
  });
});

describe('words of the trees', () => {
  it('are the tokens, contractions and compounds parted', () => {
    expect(wordsIn("Kenya's minister didn't say that she can't pay $5,000 for native-like e-mail.")).toEqual([
      [
        'Kenya',
        "'s",
        'minister',
        'did',
        "n't",
        'say',
        'that',
        'she',
        'ca',
        "n't",
        'pay',
        '$',
        '5,000',
        'for',
        'native',
      ].concat(['-', 'like', 'e-mail', '.']),
    ]);
  });

  it('keep the full stop of an abbreviation, and a sign that is repeated', () => {
    expect(wordsIn('It was Gov. Amina Wanjiru who said so... twice.')[0]).toEqual([
      'It',
      'was',
      'Gov.',
      'Amina',
      'Wanjiru',
      'who',
      'said',
      'so',
      '...',
      'twice',
      '.',
    ]);
  });
});

describe('words in windows', () => {
  const pieces = new WordPieces(['[PAD]', '[UNK]', '[CLS]', '[SEP]', 'fish', '##er', '##ies', 'o', '##slo', '.']);
  const lists = new WordLists({ places: [], given: [], family: [] });

  it('stand each in one window, those of a sentence in the same', () => {
    const sentence = fc.array(fc.constantFrom('Fisher', 'Oslo', "don't", 'fisheries', '—'), {
      minLength: 1,
      maxLength: 40,
    });
    fc.assert(
      fc.property(fc.array(sentence, { maxLength: 20 }), (sentences) => {
        const text = sentences.map((words) => words.join(' ')).join(' ');
        let at = 0;
        const spans = sentences.map((words) =>
          words.map((word) => {
            at += word.length + 1;
            return { start: at - word.length - 1, end: at - 1 };
          }),
        );
        const ends = spans.map((words) => ({ start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0 }));
        const { tokens, windows } = windowsOf(text, pieces, lists, ends);
        const stretches = stretchesOf(windows, tokens, spans);
        expect(stretches.flat().map(({ words }) => words)).toEqual(spans);
        for (const [index, window] of windows.entries())
          for (const stretch of stretches[index] ?? [])
            for (const piece of stretch.pieces) expect(window.firstPieces).toContain(piece);
      }),
      { numRuns: 60 },
    );
  });

  it('part a sentence that no window can hold', () => {
    const words = Array.from({ length: 600 }, (_, at) => ({ start: 5 * at, end: 5 * at + 4 }));
    const text = 'Oslo '.repeat(600).trim();
    const { tokens, windows } = windowsOf(text, pieces, lists, [{ start: 0, end: text.length }]);
    const stretches = stretchesOf(windows, tokens, [words]).flat();
    expect(stretches.length).toBeGreaterThan(1);
    expect(stretches.flatMap((stretch) => stretch.words)).toEqual(words);
  });
});

describe('one pass of the encoder', () => {
  it('reads tags and dependencies', async () => {
    const text = 'Police arrested two men on Monday.';
    const { trees } = await read(text);
    expect(described(text, trees[0] ?? [])).toEqual([
      'Police/NOUN nsubj<arrested',
      'arrested/VERB root<-',
      'two/NUM nummod<men',
      'men/NOUN obj<arrested',
      'on/ADP case<Monday',
      'Monday/PROPN obl<arrested',
      './PUNCT punct<arrested',
    ]);
  });

  it('tells the passive from the active', async () => {
    const text = 'Two men were arrested by police.';
    const [tree = []] = (await read(text)).trees;
    expect(described(text, tree)).toEqual(
      expect.arrayContaining(['men/NOUN nsubj:pass<arrested', 'police/NOUN obl:agent<arrested']),
    );
  });

  it('gives the names that are read without syntax', async () => {
    const text = 'Amina Wanjiru, who heads the Kenya Wildlife Service, met Rajesh Kumar of Tata Steel in Mombasa.';
    expect((await read(text)).names).toEqual(await recogniseNames(text));
  });

  it('reads each sentence of a long text as well as the first', async () => {
    const text = 'Police arrested two men in Mombasa on Monday. '.repeat(40);
    const { trees } = await read(text);
    expect(trees).toHaveLength(40);
    for (const tree of trees)
      expect(described(text, tree)).toEqual(
        expect.arrayContaining(['Police/NOUN nsubj<arrested', 'men/NOUN obj<arrested']),
      );
  });

  it('joins the parts of a sentence that no window can hold to one tree', async () => {
    const text = `The list names ${'fish from the lake, '.repeat(150)}and more.`;
    const [tree = []] = (await read(text)).trees;
    expect(isTree(tree.map(({ head }) => head ?? -1))).toBe(true);
  });

  it('gives one tree over the words of each sentence, whatever the text', async () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 300 });
    const check = fc.asyncProperty(text, async (words) => {
      const sentences = syntacticWordsOf(analyse(words));
      const { trees } = await readNamesAndSyntax(words, sentences);
      expect(trees.map((tree) => tree.map(({ start, end }) => ({ start, end })))).toEqual(sentences);
      for (const tree of trees) if (tree.length > 0) expect(isTree(tree.map(({ head }) => head ?? -1))).toBe(true);
    });
    await fc.assert(check, { numRuns: 40 });
  });
});
