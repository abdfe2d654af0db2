import { expect, it } from 'vitest';
import { readDocument } from '../../../src/read/document.ts';

const SENTENCE =
  'Police in the port of Tema said on Monday that they had found three boats which were stolen in March.';
const read = async (html: string) => {
  const results = readDocument(new TextEncoder().encode(html), 'page.html', {}, { name: 'page.html' });
  for await (const result of results) return result;
  return undefined;
};

it('a page of a million nested elements is refused at once, with words for people', async () => {
  const result = await read(`<html><body><p>${SENTENCE}</p>${'<div>'.repeat(1_000_000)}`);
  expect(result).toMatchObject({ source: 'page.html', error: { code: 'input-malformed' } });
  expect(result !== undefined && 'error' in result ? result.error.message : '').toContain('nested more than');
});

it('a page of a million elements beside each other is refused at once', async () => {
  const result = await read(`<html><body>${'<p>x'.repeat(1_000_000)}`);
  expect(result !== undefined && 'error' in result ? result.error.message : '').toContain('tags');
});

it('a page with thousands of paragraphs, breaks and list items left open is read', async () => {
  const result = await read(
    `<html><body><article>${`<p>${SENTENCE}<br><img src="a.jpg"><ul><li>One<li>Two</ul>`.repeat(1000)}`,
  );
  expect(result !== undefined && 'article' in result ? result.article.text : '').toContain(SENTENCE);
});
