import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentenceAround } from '../../src/explore/reading/sentence.ts';
import { wordIndex } from '../../src/explore/search/word-index.ts';
import { fold, wordsOf } from '../../src/explore/search/words.ts';

describe('search while somebody types', () => {
  it.each([
    ['Łódź', 'lodz'],
    ['SÃO TOMÉ', 'sao tome'],
    ['Straße', 'strasse'],
    ['Åse Brøgger', 'ase brogger'],
    ['Đặng', 'dang'],
  ])('takes %s for %s', (written, typed) => {
    expect(fold(written)).toBe(typed);
  });

  it("finds O'Neill by either way of writing it", () => {
    expect(wordsOf("O'Neill")).toEqual(expect.arrayContaining(['o', 'neill', 'oneill']));
  });

  it('finds a document by any beginning of its last word, and no other by it', () => {
    const word = fc.string({ minLength: 1, maxLength: 6, unit: fc.constantFrom(...'abcdé') });
    const texts = fc.array(fc.array(word, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), fc.integer({ min: 1, max: 6 }), (documents, which, last, length) => {
        const index = wordIndex();
        for (const [number, words] of documents.entries()) index.add(number, words.join(' '));
        index.settle();
        const words = documents[which % documents.length] ?? [];
        const typed = [...words.slice(0, last % words.length), (words[last % words.length] ?? '').slice(0, length)];
        const found = [...index.find(typed.join(' ')).keys()].sort((one, other) => one - other);
        const folded = documents.map((text) => text.map(fold));
        const whole = typed.slice(0, -1).map(fold);
        const beginning = fold(typed.at(-1) ?? '');
        const expected = folded.flatMap((text, number) =>
          whole.every((one) => text.includes(one)) && text.some((one) => one.startsWith(beginning)) ? [number] : [],
        );
        expect(found).toEqual(expected);
      }),
    );
  });
});

describe('search among more names than are looked at for a letter', () => {
  it('does not lose a name while the first letter of its last word is typed', () => {
    const index = wordIndex();
    for (let number = 0; number < 5000; number += 1) index.add(number, `Abel Ayew${number} Amoah`);
    index.add(5000, 'Kofi Annan');
    index.add(5001, 'Kofi Busia');
    index.settle();
    for (const typed of ['kofi', 'kofi a', 'kofi an', 'kofi ann'])
      expect([...index.find(typed).keys()]).toContain(5000);
    expect([...index.find('kofi a').keys()]).toEqual([5000]);
  });
});

describe('the sentence around a passage', () => {
  const around = (text: string, words: string) => {
    const start = text.indexOf(words);
    return text.slice(...sentenceAround(text, start, start + words.length));
  };

  it('is the one that holds it', () => {
    expect(around('One came. Two went away. Three stayed.', 'went')).toBe('Two went away.');
  });

  it('does not end behind a title or an initial', () => {
    expect(around('They left. Mr. J. Badu met Gen. Mensah there. It rained.', 'met')).toBe(
      'Mr. J. Badu met Gen. Mensah there.',
    );
  });

  it('stays within its paragraph', () => {
    expect(around('A headline\n\nThe words stand here\n\nAnd others there', 'words')).toBe('The words stand here');
  });

  it('holds the passage, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.nat(), fc.nat(), (text, one, other) => {
        const [start, end] = [one % (text.length + 1), other % (text.length + 1)].sort((a, b) => a - b) as [
          number,
          number,
        ];
        const [from, to] = sentenceAround(text, start, end);
        expect(from).toBeLessThanOrEqual(start);
        expect(to).toBeGreaterThanOrEqual(end);
        expect(from).toBeGreaterThanOrEqual(0);
        expect(to).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
