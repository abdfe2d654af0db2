import { type Article, WiregraphError } from '../../../article/index.ts';
import { cleanParagraphs } from '../../clean.ts';
import { composeArticle, untouched } from '../../compose.ts';
import type { ReadOptions } from '../../options.ts';
import { plainLine } from '../../spaces.ts';
import { withoutFurniture } from './furniture.ts';
import { type PdfLine, pageLines } from './lines.ts';
import { readingOrder } from './order.ts';
import { type PdfParagraph, paragraphsOf } from './paragraphs.ts';

const MOST_PAGES = 300;
const HEADLINE_SIZE = 1.2;
const HEADLINE_PLACE = 6;

/** The text of a PDF as an article: its columns in order, its lines joined, without what stands at the edge of each page. */
export async function readPdf(bytes: Uint8Array, source: string, options: ReadOptions): Promise<Article> {
  const { kept, removed } = withoutFurniture(await pagesOf(bytes, source));
  const paragraphs = paragraphsOf(kept);
  const lines = paragraphs.map(({ text }) => plainLine(text)).filter((text) => text !== '');
  if (lines.length === 0) {
    const advice = 'It may be a scan: recognise its text with another tool, and give that.';
    throw new WiregraphError('input-empty', 'this PDF has no text', advice, { source });
  }
  if (options.asIs) return composeArticle(source, untouched(lines.join('\n\n')), {}, options);
  const clean = cleanParagraphs(lines, headlineIn(paragraphs));
  const furniture = removed.map(({ text }) => ({ text, reason: 'boilerplate' as const }));
  return composeArticle(source, { ...clean, removed: [...furniture, ...clean.removed] }, {}, options);
}

async function pagesOf(bytes: Uint8Array, source: string): Promise<readonly (readonly PdfLine[])[]> {
  // Loaded when the first PDF comes: it is larger than all other readers together.
  const { getDocumentProxy } = await import('unpdf');
  // The library keeps the bytes that it is given.
  const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0, isEvalSupported: false }).catch(
    (cause) => {
      const why =
        cause instanceof Error && cause.name === 'PasswordException' ? 'is locked with a password' : 'is damaged';
      const advice = 'Open it in a reader of PDF, save it anew or as plain text, and give that.';
      throw new WiregraphError('input-malformed', `this PDF ${why}`, advice, { source }, cause);
    },
  );
  try {
    if (document.numPages > MOST_PAGES) {
      const advice = `Give the pages of the article: up to ${MOST_PAGES} are read.`;
      throw new WiregraphError('input-too-large', `this PDF has ${document.numPages} pages`, advice, { source });
    }
    const pages: (readonly PdfLine[])[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      pages.push(
        readingOrder(
          pageLines(
            items.flatMap((item) => ('str' in item ? [item] : [])),
            number,
          ),
        ),
      );
      page.cleanup();
    }
    return pages;
  } finally {
    await document.destroy();
  }
}

/** A paragraph near the start that is set clearly larger than the text. */
function headlineIn(paragraphs: readonly PdfParagraph[]): string | null {
  const sizes = paragraphs.flatMap(({ text, size }) => Array.from({ length: Math.ceil(text.length / 50) }, () => size));
  const usual = sizes.toSorted((one, other) => one - other)[Math.floor(sizes.length / 2)] ?? 0;
  const first = paragraphs.slice(0, HEADLINE_PLACE).filter(({ size }) => size > HEADLINE_SIZE * usual);
  const largest = first.toSorted((one, other) => other.size - one.size)[0];
  return largest === undefined ? null : plainLine(largest.text);
}
