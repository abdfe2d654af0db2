import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refusalOf } from '../../src/store/faults/index.ts';
import { offsetOf, placeAt } from '../../src/store/query/place.ts';
import { tokensOf } from '../../src/store/query/tokens.ts';
import { writingClause } from '../../src/store/query/writing-clause.ts';

const space = fc.constantFrom(' ', '\n', '\t ', '/* DELETE */', ' // MERGE (n)\n', '/**/');
const spaced = (words: readonly string[]) =>
  fc
    .array(space, { minLength: words.length, maxLength: words.length })
    .map((spaces) => words.map((word, index) => word + spaces[index]).join(''));
const anyCase = (word: string) =>
  fc
    .array(fc.boolean(), { minLength: word.length, maxLength: word.length })
    .map((upper) => [...word].map((letter, at) => (upper[at] ? letter.toUpperCase() : letter.toLowerCase())).join(''));
const dangerous = fc.array(
  fc.oneof(
    fc.constantFrom('CREATE (n)', ' SET n.x = 1', 'sum(1)', '[1..-1]', '{', ')-[', '//', '/*', '\n'),
    fc.string(),
  ),
  { maxLength: 6 },
);

describe('the text of a query', () => {
  it('is cut into tokens that stand where they say, with nothing but spaces and comments between them', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          dangerous.map((parts) => parts.join(' ')),
        ),
        (text) => {
          let end = 0;
          for (const token of tokensOf(text)) {
            expect(text.slice(token.start, token.end)).toBe(token.text);
            expect(text.slice(end, token.start)).toMatch(/^(?:\s|\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$))*$/u);
            end = token.end;
          }
        },
      ),
    );
  });

  it.each(['create', 'merge', 'set', 'delete', 'remove', 'detach delete'])(
    'writes by %s, whatever stands between its words and however it is spelt',
    (keyword) => {
      const query = anyCase(keyword).chain((word) =>
        spaced(['MATCH', '(n:Person)', 'WITH', 'n', ...word.split(' '), '(n)']),
      );
      fc.assert(
        fc.property(query, (text) => {
          expect(writingClause(text)?.keyword).toBe(keyword.split(' ').at(-1)?.toUpperCase());
        }),
      );
    },
  );

  it('neither writes nor is refused for what stands in its strings, quoted names and comments', () => {
    fc.assert(
      fc.property(dangerous, (parts) => {
        const words = parts.join('');
        const text = `'${words.replaceAll(/[\\']/gu, (sign) => `\\${sign}`)}'`;
        const name = `\`${words.replaceAll('`', '')}x\``;
        const comment = `/*${words.replaceAll('*/', '')} */`;
        const query = `MATCH (n:${name}) ${comment} WHERE n.name = ${text} RETURN n.${name} AS ${name}`;
        expect(writingClause(query)).toBeNull();
        expect(refusalOf(query, {})).toBeNull();
      }),
    );
  });

  it('gives back an offset from its line and its column in characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(), (text, at) => {
        const characters = [...text];
        const offset = characters.slice(0, at % (characters.length + 1)).join('').length;
        const { line } = placeAt(text, offset);
        const inLine = [...(text.slice(0, offset).split('\n').at(-1) ?? '')].length;
        expect(offsetOf(text, line, inLine + 1)).toBe(offset);
      }),
    );
  });
});
