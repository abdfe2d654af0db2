import { describe, expect, it } from 'vitest';
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

describe('a page is read in time that grows with its length, though', () => {
  const text = (count: number, of: (at: number) => string) => Array.from({ length: count }, (_, at) => of(at)).join('');
  it.each([
    [
      'it has thousands of boxes that are called its body',
      text(30_000, (at) => `<div class="article-body">${at}</div>`),
    ],
    [
      'thousands of boxes for subscribers lie in one another',
      text(9_000, (at) => `<p>${at} ${SENTENCE}`) +
        '<div class="subscriber-only">'.repeat(8_000) +
        text(5_000, (at) => `<p>${SENTENCE} ${at}.`) +
        '</div>'.repeat(8_000),
    ],
    [
      'it quotes thousands of lines',
      text(20_000, (at) => `<blockquote>${SENTENCE} ${at}.</blockquote><p>${at} ${SENTENCE}</p>`),
    ],
    ['every line of a list is called its summary', `<ul>${text(30_000, () => '<li>Highlights')}</ul>`],
  ])('%s', async (_, body) => {
    const start = performance.now();
    await read(`<html><body><article><p>${SENTENCE}</p>${body}<p>${SENTENCE}</p></article>`);
    expect(performance.now() - start).toBeLessThan(15_000);
  });
});
