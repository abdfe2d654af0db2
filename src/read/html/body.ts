import type { CheerioAPI } from 'cheerio';
import type { RemovalReason, RemovedText } from '../../article/index.ts';
import { plainLine } from '../spaces.ts';

interface PageText {
  readonly paragraphs: readonly string[];
  readonly removed: readonly RemovedText[];
}

const SILENT = 'script, style, noscript, template, svg, iframe, head, [hidden], [aria-hidden="true"]';
const CLUTTER: readonly (readonly [RemovalReason, string])[] = [
  ['credit', 'figure, figcaption, [class*="caption"], [class*="photo-credit"]'],
  [
    'read-more',
    '[class*="related"], [class*="read-more"], [class*="readmore"], [class*="recommend"], [id*="related"], aside',
  ],
  ['share', '[class*="share"], [class*="social"]'],
  [
    'call-to-action',
    'form, button, [class*="newsletter"], [class*="subscribe"], [class*="comments"], [id*="comments"]',
  ],
  [
    'boilerplate',
    'nav, footer, [class*="advert"], [class*="cookie"], [class*="breadcrumb"], [class*="promo"], [role="navigation"]',
  ],
];
const BLOCKS = 'p, h1, h2, h3, h4, li, blockquote';
const BODY =
  '[itemprop="articleBody"], [class*="article-body"], [class*="article__body"], [class*="story-body"], [class*="entry-content"], [class*="post-content"], article';

/** The paragraphs of a page's article, and the boxes that stood in or around it. */
export function pageParagraphs($: CheerioAPI): PageText {
  $(SILENT).remove();
  $('br').replaceWith('\n');
  const removed: RemovedText[] = [];
  for (const [reason, selector] of CLUTTER) {
    // A page may mark its whole article so (`layout-social`): what holds most of the text is no clutter.
    for (const element of $(selector).not('html, body, main, article')) {
      const box = $(element);
      const isGone = box.parents('html').length === 0;
      if (isGone || box.find('p').length > 8) continue;
      box.find('*').append(' ');
      const text = plainLine(box.text());
      if (text !== '') removed.push({ text, reason });
      box.remove();
    }
  }
  return { paragraphs: paragraphsIn($, bodySelection($)), removed };
}

type Selection = ReturnType<CheerioAPI>;

/** The marked body with the most paragraph text, else the element whose own paragraphs are the most text. */
function bodySelection($: CheerioAPI): Selection {
  let best: Selection | undefined;
  let most = 200;
  for (const element of $(BODY)) {
    const length = $(element).find('p').text().length;
    if (length > most) [best, most] = [$(element), length];
  }
  if (best !== undefined) return best;
  for (const element of $('p').parent()) {
    const length = $(element).children('p').text().length;
    if (length > most) [best, most] = [$(element), length];
  }
  return best ?? $('body');
}

function paragraphsIn($: CheerioAPI, body: Selection): readonly string[] {
  const blocks = body
    .find(BLOCKS)
    .toArray()
    .filter((element) => $(element).find(BLOCKS).length === 0);
  const lines = blocks.map((element) => plainLine($(element).text())).filter((text) => text !== '');
  if (lines.length > 0) return lines;
  return body
    .text()
    .split(/\n\s*\n/)
    .map(plainLine)
    .filter((text) => text !== '');
}
