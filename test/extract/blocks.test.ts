import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annotate } from '../../src/extract/index.ts';
import { readHtml } from '../../src/read/html/page.ts';

const LINES = [
  'Police in Lusaka arrested four men on Tuesday after a raid on a warehouse in the north of the city',
  'officers seized 120 phones and two vehicles, said the head of the service Chola Mutati',
  'and Chipata got new cars, the minister said',
  'The mayor will speak to traders at the market on Friday.',
  'We will not rest until the last of them is found',
];
const TAGS = ['p', 'h2', 'li', 'blockquote'];
const OPENING = `<p>${LINES[0]}.</p><p>Traders at the market said that they had seen the trucks come at night.</p>`;

const page = fc
  .uniqueArray(fc.record({ line: fc.constantFrom(...LINES.slice(1)), tag: fc.constantFrom(...TAGS) }), {
    selector: ({ line }) => line,
    minLength: 2,
  })
  .map((blocks) => blocks.map(({ line, tag }) => `<${tag}>${line}</${tag}>`).join(''))
  .map((body) => `<html><body><article><h1>Raid in Lusaka</h1>${OPENING}${body}</article></body></html>`);

describe('sentences', () => {
  it('never run from one block into the next, whatever the blocks are and however they end', async () => {
    await fc.assert(
      fc.asyncProperty(page, async (html) => {
        const { blocks, sentences } = await annotate(readHtml(html, 'page.html', {}), 'fast');
        expect(blocks.length).toBeGreaterThan(3);
        for (const { start, end } of sentences) {
          expect(blocks.some((block) => block.start <= start && end <= block.end)).toBe(true);
        }
      }),
      { numRuns: 25 },
    );
  }, 60_000);
});
