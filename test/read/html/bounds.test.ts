import { expect, it } from 'vitest';
import { readDocument } from '../../../src/read/document.ts';

const SENTENCE =
  'Police in the port of Tema said on Monday that they had found three boats which were stolen in March.';
const read = (html: string) => readDocument(new TextEncoder().encode(html), 'page.html', {}, 'html')[0];

it('a page of a million nested elements is refused at once, with words for people', () => {
  const result = read(`<html><body><p>${SENTENCE}</p>${'<div>'.repeat(1_000_000)}`);
  expect(result).toMatchObject({ source: 'page.html', error: { code: 'input-malformed' } });
  expect(result !== undefined && 'error' in result ? result.error.message : '').toContain('nested more than');
});

it('a page of a million elements beside each other is refused at once', () => {
  const result = read(`<html><body>${'<p>x'.repeat(1_000_000)}`);
  expect(result !== undefined && 'error' in result ? result.error.message : '').toContain('tags');
});

it('a page with thousands of paragraphs, breaks and list items left open is read', () => {
  const result = read(
    `<html><body><article>${`<p>${SENTENCE}<br><img src="a.jpg"><ul><li>One<li>Two</ul>`.repeat(1000)}`,
  );
  expect(result !== undefined && 'article' in result ? result.article.text : '').toContain(SENTENCE);
});
