import { describe, expect, it } from 'vitest';
import { read, readContent } from '../../src/index.ts';
import { articleOf } from './article-of.ts';

describe('content in memory', () => {
  it('is not decoded again where a page in a string declares the encoding that it once had', async () => {
    const words =
      'The café on Rua São João will reopen in März, its owner said on Monday, after a fire last year. '.repeat(4);
    const page = `<html><head><meta charset="iso-8859-1"><title>Café reopens</title></head><body><article><h1>Café reopens</h1><p>${words}</p></article></body></html>`;
    const article = await articleOf(page);
    expect(article.text).toContain('café on Rua São João');
    expect(article.meta.headline).toBe('Café reopens');
  });

  it('is read in the form that its bytes have, several articles of one list', async () => {
    const lines = ['One ship sank.', 'Two ships sank.'].map((text, id) =>
      JSON.stringify({ id, text, headline: `Report ${id}` }),
    );
    const headlines: (string | null)[] = [];
    for await (const result of readContent(new TextEncoder().encode(lines.join('\n')), {
      source: 'wire',
      name: 'wire.jsonl',
    }))
      if ('article' in result) headlines.push(result.article.meta.headline);
    expect(headlines).toEqual(['Report 0', 'Report 1']);
  });

  it('that cannot be read gives its error as a result, as a file does', async () => {
    const results = [];
    for await (const result of readContent('   ', { source: 'nothing' })) results.push(result);
    for await (const result of read('no/such/file.txt')) results.push(result);
    expect(results.map((result) => 'error' in result && [result.source, result.error.code])).toEqual([
      ['nothing', 'input-empty'],
      ['no/such/file.txt', 'input-unreadable'],
    ]);
  });
});
