import * as cheerio from 'cheerio';
import { type PageBody, pageBody } from './body.ts';
import { refuseBeyondPages } from './bounds.ts';

/** As for pages, the parser that takes time in proportion to the length. */
export const LINEAR = { xml: { xmlMode: false, decodeEntities: true } } as const;

/** The body of a stretch of HTML that is one article, as feeds and collections hold it; `headline` is what they state. */
export function fragmentBody(html: string, headline: string | null, source: string): PageBody {
  refuseBeyondPages(html, source);
  const $ = cheerio.load(`<body><article>${html}</article></body>`, LINEAR);
  return pageBody($, { headlines: [headline ?? ''], standfirst: null });
}

/** The words of a stretch of HTML, all in one: read without recursion, as its tags may be nested thousands deep. */
export function fragmentText(html: string, source: string): string {
  refuseBeyondPages(html, source);
  const waiting = [...(cheerio.load(html, LINEAR, false).root()[0]?.children ?? [])].reverse();
  const words: string[] = [];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.type === 'text') words.push(node.data);
    else if ('children' in node) for (const child of node.children.toReversed()) waiting.push(child);
  }
  return words.join('');
}
