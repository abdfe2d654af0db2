import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ByteReader } from '../../../src/read/collection/bytes/byte-reader.ts';
import { csvRows } from '../../../src/read/collection/items/csv-rows.ts';
import { withField } from '../../../src/read/index.ts';
import { articleIn, COUNCIL, errorIn, MAYOR, temporaryFolder, texts } from './reading.ts';

const { read } = temporaryFolder();

describe('a table', () => {
  it.each([
    [',', 'news.csv'],
    [';', 'news.csv'],
    ['\t', 'news.tsv'],
    ['|', 'news.csv'],
    [',', 'news.txt'],
  ])('with columns parted by %j is read, line ends inside quotes kept (%s)', async (mark, name) => {
    const row = ['"Bridge, to | open;"', `"${MAYOR}\n\n${COUNCIL}"`, '2021-04-02', '"Ana Cruz, Li Wei"'].join(mark);
    const { meta, text, source } = articleIn(
      await read(name, `\ufeff${['title', 'text', 'date', 'author'].join(mark)}\r\n${row}\r\n`),
    );
    expect(meta).toMatchObject({
      headline: 'Bridge, to | open;',
      publishedAt: '2021-04-02',
      byline: ['Ana Cruz', 'Li Wei'],
    });
    expect([text, source.endsWith(`${name}:2`)]).toEqual([`${MAYOR}\n\n${COUNCIL}`, true]);
  });

  it('loses only the row that has too few or too many cells, and says which', async () => {
    const results = await read('ragged.csv', `title,text\nA,"${MAYOR}"\nB\nC,x,y\nD,"${COUNCIL}"\n`);
    expect(texts(results)).toEqual([
      MAYOR,
      expect.stringContaining('line 3'),
      expect.stringContaining('line 4'),
      COUNCIL,
    ]);
  });

  it('loses only the row whose quote never closes', async () => {
    const results = await read(
      'stray.csv',
      `title,text\nA,"${MAYOR}"\n"B,${COUNCIL}\nC,"${MAYOR}\n\n${COUNCIL}"\nD,"${COUNCIL}"\n`,
    );
    expect(texts(results)).toEqual([MAYOR, expect.stringContaining('line 3'), `${MAYOR}\n\n${COUNCIL}`, COUNCIL]);
  });

  it('keeps quotes inside a cell that is not quoted', async () => {
    const text = 'He called it "a scandal" that the 5" pipe had burst again in the harbour, the engineer said.';
    expect(texts(await read('inner.csv', `title,text\nA,${text.replace(',', '')}\nB,"${COUNCIL}"\n`))).toEqual([
      text.replace(',', ''),
      COUNCIL,
    ]);
  });

  it('may mix encodings, as one of many outlets does', async () => {
    const rows = [
      Buffer.from('title,text\nA,"'),
      Buffer.from(MAYOR),
      Buffer.from('"\nB,"'),
      Buffer.from(MAYOR, 'latin1'),
      Buffer.from('"\n'),
    ];
    expect(texts(await read('mixed.csv', Buffer.concat(rows)))).toEqual([MAYOR, MAYOR]);
  });

  it('without a column for the text is refused with the columns that it has, and read with a mapping', async () => {
    const table = `Kopf,Rumpf\nA,"${MAYOR}"\n`;
    expect(errorIn(await read('other.csv', table)).advice).toContain('Kopf, Rumpf');
    const fields = withField('text=rumpf', withField('headline=Kopf'));
    const { meta, text } = articleIn(await read('other.csv', table, { fields }));
    expect([meta.headline, text]).toEqual(['A', MAYOR]);
  });

  it('without a column that a mapping names is refused with those that are there', async () => {
    const [result] = await read('missing.csv', `Titel,text\nA,"${MAYOR}"\n`, { fields: withField('headline=Title') });
    expect(result).toMatchObject({
      error: { message: expect.stringContaining('Title'), advice: expect.stringContaining('Titel, text') },
    });
  });

  it('whose first cell is never closed loses that row alone, be there hundreds of thousands of lines below', async () => {
    const table = `title,text\n"Open,x\n${'\n'.repeat(300_000)}A,"${MAYOR}"\n`;
    expect(texts(await read('open.csv', table)).at(-1)).toBe(MAYOR);
  });

  it('gives back any cells that were written to it', async () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' ', 'é', ';'), maxLength: 12 });
    const row = fc.tuple(cell, cell, cell);
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 8 }), async (rows) => {
        const table = rows.map((cells) => cells.map((one) => `"${one.replaceAll('"', '""')}"`).join(',')).join('\n');
        const found: (readonly string[] | undefined)[] = [];
        for await (const { cells } of csvRows(ByteReader.of(Buffer.from(table)), ',')) {
          found.push(cells?.map((one) => Buffer.from(one, 'latin1').toString('utf8')));
        }
        expect(found).toEqual(rows);
      }),
    );
  });
});
