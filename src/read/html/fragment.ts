import * as cheerio from 'cheerio';
import { type PageBody, pageBody } from './body.ts';
import { refuseBeyondPages } from './bounds.ts';

/** The body of a stretch of HTML that is one article, as feeds and collections hold it; `headline` is what they state. */
export function fragmentBody(html: string, headline: string | null, source: string): PageBody {
  refuseBeyondPages(html, source);
  // As for pages, by the parser that takes time in proportion to its length.
  const options = { xml: { xmlMode: false, decodeEntities: true } };
  const $ = cheerio.load(`<body><article>${html}</article></body>`, options);
  return pageBody($, { headlines: [headline ?? ''], standfirst: null });
}
