import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { type ReadOptions, type ReadResult, readSources } from '../../src/read/index.ts';

const folder = mkdtempSync(join(tmpdir(), 'wiregraph-read-'));
afterAll(() => rmSync(folder, { recursive: true }));
const SENTENCE = 'The mayor of Asunción, Óscar Benítez-Ayala, said that the bridge will open in May.';

async function all(inputs: readonly string[], options: ReadOptions = {}): Promise<ReadResult[]> {
  const results: ReadResult[] = [];
  for await (const result of readSources(inputs, options)) results.push(result);
  return results;
}

async function one(name: string, content: string | Uint8Array, options: ReadOptions = {}): Promise<ReadResult> {
  const path = join(folder, name);
  writeFileSync(path, content);
  const [result] = await all([path], options);
  if (result === undefined) throw new Error('no result');
  return result;
}

const textOf = (result: ReadResult | undefined) =>
  result !== undefined && 'article' in result ? result.article.text : '';
const codeOf = (result: ReadResult | undefined) => (result !== undefined && 'error' in result ? result.error.code : '');

describe('encodings', () => {
  const wide = Buffer.from(SENTENCE, 'utf16le');
  it.each([
    ['UTF-8 with a mark', Buffer.from(`\ufeff${SENTENCE}`)],
    ['UTF-16 little-endian', Buffer.concat([Buffer.from([0xff, 0xfe]), wide])],
    ['UTF-16 big-endian', Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(wide).swap16()])],
    ['UTF-16 without a mark', wide],
    ['Windows-1252', Buffer.from(SENTENCE, 'latin1')],
    ['CRLF line ends', Buffer.from(`${SENTENCE}\r\n`)],
  ])('reads %s', async (_, bytes) => {
    expect(textOf(await one('encoded.txt', bytes))).toBe(SENTENCE);
  });
});

describe('inputs that are no article', () => {
  it.each([
    ['input-empty', ' \n\n'],
    ['input-binary', Buffer.from([1, 2, 0, 0, 7, 65, 66, 0, 3])],
    ['input-binary', Buffer.from('{\\rtf1\\ansi Police in Lusaka arrested four men on Tuesday.}')],
    ['input-too-large', Buffer.alloc(50_000_000, 'x')],
  ])('fail with %s', async (code, content) => {
    expect(codeOf(await one('bad.txt', content))).toBe(code);
  });

  it('leave the others to be read', async () => {
    writeFileSync(join(folder, 'good.txt'), SENTENCE);
    const results = await all([join(folder, 'missing.txt'), join(folder, 'good.txt')]);
    expect([codeOf(results[0]), textOf(results[1])]).toEqual(['input-unreadable', SENTENCE]);
  });
});

describe('JSON Lines', () => {
  const lines = [
    JSON.stringify({
      id: 'a1',
      text: SENTENCE,
      title: 'Bridge to open',
      date: '2021-04-02',
      author: 'Ana Cruz',
      tokens: [1],
    }),
    '{"id": "a2", "text": ',
    '',
    JSON.stringify({ body: SENTENCE, mentions: [] }),
  ].join('\n');

  it('are read item by item, a malformed line failing alone with its number', async () => {
    const path = join(folder, 'items.jsonl');
    writeFileSync(path, lines);
    const [first, second, third] = await all([path]);
    expect(first).toMatchObject({
      article: {
        id: 'a1',
        source: `${path}#a1`,
        meta: { headline: 'Bridge to open', publishedAt: '2021-04-02', byline: ['Ana Cruz'] },
      },
    });
    expect(second).toMatchObject({ source: `${path}:2`, error: { code: 'input-malformed', place: { line: 2 } } });
    expect(third).toMatchObject({ article: { source: `${path}:4`, text: SENTENCE } });
  });

  it('keep their text to the letter when read as it is', async () => {
    const text = ` Discuss\u00a0this\r\n\r\n${SENTENCE}\n`;
    expect(textOf(await one('asis.jsonl', JSON.stringify({ text }), { asIs: true }))).toBe(text);
  });
});

it('reads the sample articles: every one with a date, a dateline and no mark of being invented', async () => {
  const results = await all([fileURLToPath(new URL('../../articles', import.meta.url))]);
  expect(results.length).toBeGreaterThanOrEqual(14);
  for (const result of results) {
    if ('error' in result) throw result.error;
    const { meta, text } = result.article;
    expect([result.article.source, meta.publishedAt, meta.dateline?.place]).not.toContain(null);
    expect(text).not.toMatch(/Invented|READ MORE|Discuss|Follow us|cookies|Share (?:this|on)/);
    expect(text.split(/\s+/).length).toBeGreaterThanOrEqual(200);
  }
});
