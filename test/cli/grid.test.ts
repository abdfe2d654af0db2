import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { gridOf } from '../../src/cli/grid.ts';
import { asCsv, asTable } from '../../src/cli/table.ts';

const cell = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.constantFrom('東京都港区の長い住所がここにあります', 'a b c'),
);
const table = fc.integer({ min: 1, max: 6 }).chain((columns) => {
  const row = fc.array(cell, { minLength: columns, maxLength: columns });
  return fc.record({ head: row, rows: fc.array(row, { maxLength: 4 }), width: fc.integer({ min: 24, max: 160 }) });
});
const letters = (text: string) => [...text.replaceAll(/[\s─│┌┬┐├┼┤└┴┘]/gu, '')].sort().join('');

describe('a table for the terminal', () => {
  it('is never wider than the terminal', () => {
    fc.assert(
      fc.property(table, ({ head, rows, width }) => {
        for (const line of gridOf(head, rows, width))
          expect(stringWidth(line)).toBeLessThanOrEqual(Math.max(width, 24));
      }),
    );
  });

  it('loses no letter of a cell, however narrow the terminal', () => {
    const words = 'Thewholeoftheverylongword 東京都港区の長い住所';
    for (const width of [24, 40, 80]) {
      const shown = letters(gridOf(['a', 'b'], [[words, words]], width).join(''));
      expect(shown).toContain(letters(words).slice(0, 1));
      expect(shown.length).toBeGreaterThanOrEqual(2 * letters(words).length);
    }
  });

  it('counts a wide character as two, so that the borders stand in line', () => {
    const lines = gridOf(
      ['name', 'n'],
      [
        ['東京', '1'],
        ['Accra', '2'],
      ],
      80,
    );
    expect(new Set(lines.map((line) => stringWidth(line))).size).toBe(1);
    expect(lines[3]).toBe('│ 東京  │ 1 │');
  });

  it('gives each row a block of its own where the columns would be too narrow', () => {
    const head = Array.from({ length: 8 }, (_, index) => `column${index}`);
    const lines = gridOf(head, [head.map(() => 'a long enough value')], 40);
    expect(lines[0]).toContain('row 1');
    expect(lines).toContain('column7  a long enough value');
  });

  it('shows no control character of an article, in the heads of the columns neither', () => {
    const shown = asTable({ columns: ['a\u001B[2J'], rows: [['\u001B]0;x\u0007']] }, 80);
    expect(shown).not.toContain('\u001B');
  });
});

describe('CSV', () => {
  it('ends each line as RFC 4180 says, quotes what has to be, and gives lists and nodes as JSON', () => {
    const node = { labels: ['Person'], properties: { name: 'Asha' } };
    const rows = [
      ['x,y', 'say "no"', 'two\nlines', null, ''],
      [[1, 2], node, true, 1.5, 'plain'],
    ];
    expect(asCsv({ columns: ['a', 'b', 'c', 'd', 'e'], rows })).toBe(
      'a,b,c,d,e\r\n' +
        '"x,y","say ""no""","two\nlines",,""\r\n' +
        '"[1,2]","{""labels"":[""Person""],""properties"":{""name"":""Asha""}}",true,1.5,plain\r\n',
    );
  });
});
