import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asGkg } from '../../src/export/gkg.ts';
import { changesOf } from '../../src/graph/index.ts';
import { type GraphStore, graphStore } from '../../src/store/index.ts';
import { annotated } from '../support/annotated.ts';
import { writeSamples } from '../support/samples.ts';
import { stores } from '../support/stores.ts';
import { textOfAll } from './pieces.ts';

describe('a graph as rows of the GKG', () => {
  let graph: GraphStore;
  let rows: readonly (readonly string[])[];
  let texts: readonly string[];

  beforeAll(async () => {
    const connection = await stores[0]?.open();
    if (connection === undefined) throw new Error('there is no embedded store');
    await writeSamples(connection);
    graph = graphStore(connection);
    const written = await textOfAll(asGkg(graph));
    rows = written
      .replace(/\n$/u, '')
      .split('\n')
      .map((line) => line.split('\t'));
    texts = (await graph.read('MATCH (a:Article) RETURN a.text AS text ORDER BY a.id')).rows.map(([text]) =>
      String(text),
    );
  }, 300_000);
  afterAll(() => graph.close());

  it('has 27 columns, one row an article, and a date of fourteen digits', () => {
    expect(rows.length).toBe(texts.length);
    expect(rows.length).toBeGreaterThan(10);
    expect(rows.filter((row) => row.length !== 27)).toEqual([]);
    expect(rows.filter((row) => !/^\d{14}$/u.test(row[1] ?? ''))).toEqual([]);
  });

  it('gives direct quotations with their offset, length, verb and words', () => {
    const quotes = rows.flatMap((row, at) =>
      blocks(row[22], '#').map((block) => [texts[at] ?? '', ...block.split('|')]),
    );
    expect(quotes.length).toBeGreaterThan(10);
    for (const [text = '', offset, length, , words] of quotes) {
      const said = text.slice(Number(offset), Number(offset) + Number(length));
      expect(said.replace(/[\t\r\n;,#|]/gu, ' ')).toBe(words);
    }
  });

  it('gives persons and organisations where they stand, and in the older columns once', () => {
    for (const [older, newer] of [
      [11, 12],
      [13, 14],
    ] as const) {
      const named = rows.flatMap((row) => blocks(row[newer], ';').map((block) => block.split(',')));
      expect(named.length).toBeGreaterThan(20);
      expect(named.filter((parts) => parts.length !== 2 || !/^\d+$/u.test(parts[1] ?? ''))).toEqual([]);
      for (const row of rows) {
        const names = new Set(blocks(row[newer], ';').map((block) => block.split(',')[0]));
        expect(new Set(blocks(row[older], ';'))).toEqual(names);
      }
    }
  });

  it('gives locations, counts, amounts and dates in as many parts as the format has', () => {
    const parts = (column: number, separator: string) =>
      rows.flatMap((row) => blocks(row[column], ';').map((block) => block.split(separator).length));
    const expected = [
      [5, '#', 10],
      [6, '#', 11],
      [9, '#', 7],
      [10, '#', 9],
      [16, '#', 5],
      [24, ',', 3],
    ] as const;
    for (const [column, separator, length] of expected) {
      const found = parts(column, separator);
      expect([column, found.length > 0]).toEqual([column, true]);
      expect([column, new Set(found)]).toEqual([column, new Set([length])]);
    }
  });
});

it('an article’s date in the GKG is that of Greenwich, and what is no instant is as it is written', async () => {
  const connection = await stores[0]?.open();
  if (connection === undefined) throw new Error('there is no embedded store');
  const graph = graphStore(connection);
  const dates = ['2024-03-05T02:30:00+05:30', '2024-03-05', '2024-03-05T10:75:00Z'];
  for (const [at, publishedAt] of dates.entries())
    await graph.write(
      changesOf(annotated({ id: `a${at}`, text: `The harbour slept ${at} days.`, meta: { publishedAt } })),
    );
  const rows = (await textOfAll(asGkg(graph))).trimEnd().split('\n');
  await graph.close();
  expect(rows.map((row) => row.split('\t')[1])).toEqual(['20240304210000', '20240305000000', '20240305107500']);
});

function blocks(column: string | undefined, separator: string): string[] {
  return column === undefined || column === '' ? [] : column.split(separator);
}
