import { brotliCompressSync, gzipSync } from 'node:zlib';
import { type Answer, dated, plain, redirect, unchanging } from './site.ts';

const TOWNS = 'Arusha Bergen Cuenca Dire Esfahan Fes Galle Hobart Ipoh Jaffna Kumasi Leiria Mbeya Napier Oruro'.split(
  ' ',
);
const THINGS = ['a footbridge', 'a grain store', 'a night school', 'a ferry landing', 'a weather station'];

/** One of as many reports as wanted, each with a town, a thing and a number of its own. */
export function report(number: number): { readonly headline: string; readonly paragraphs: readonly string[] } {
  const town = TOWNS[number % TOWNS.length] ?? '';
  const thing = THINGS[number % THINGS.length] ?? '';
  return {
    headline: `${town} council opens ${thing} after vote number ${number}`,
    paragraphs: [
      `The town council of ${town} opened ${thing} on Monday after ${number + 20} months of work, officials said.`,
      `“We paid ${number + 3} million for it and it was worth the wait,” said councillor Señora Ibáñez-${number}.`,
      `Some ${number * 10 + 100} people came to see it, and the council will meet again in June to count the cost of the rest.`,
    ],
  };
}

/** Its page, as an outlet would print it. */
export function page(number: number, charset = 'utf-8'): string {
  const { headline, paragraphs } = report(number);
  return `<!doctype html><html lang="en"><head><meta charset="${charset}"><title>${headline} - The Harbour Post</title>
<meta property="og:title" content="${headline}"></head><body><nav><a href="/">Home</a></nav>
<article><h1>${headline}</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}</article>
<footer>The Harbour Post</footer></body></html>`;
}

/** Items that only lead to pages, but for the last two, which hold their articles in full. */
export function feed(origin: string, count: number): string {
  const items = Array.from({ length: count }, (_, at) => {
    const number = at + 1;
    const { headline, paragraphs } = report(number);
    const path = number === 7 ? '/go/7' : `/news/${number}`;
    const full = `<content:encoded><![CDATA[${paragraphs.map((text) => `<p>${text}</p>`).join('')}]]></content:encoded>`;
    return `<item><title>${headline}</title><link>${origin}${path}</link><guid isPermaLink="false">report-${number}</guid>
<pubDate>Tue, 0${1 + (number % 8)} Apr 2025 08:00:00 GMT</pubDate><description>${paragraphs[0]?.slice(0, 60)}…</description>
${number > count - 2 ? full : ''}</item>`;
  });
  return `<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel><title>The Harbour Post</title><link>${origin}/</link>${items.join('\n')}</channel></rss>`;
}

export const PAGES = 30;
const HTML = 'text/html; charset=utf-8';

/** A feed of thirty reports and their pages: packed, redirected, in the wrong charset, and all but one well. */
export function newsSite(): Record<string, Answer> {
  const answers: Record<string, Answer> = {
    '/robots.txt': plain('text/plain', 'User-agent: *\nDisallow: /\n\nUser-agent: Wiregraph\nDisallow: /members/\n'),
    '/feed.xml': (response, request, origin) =>
      unchanging('application/rss+xml', feed(origin, PAGES))(response, request, origin),
    '/go/7': redirect('/moved/7', 301),
    '/moved/7': redirect('{origin}/news/7', 307),
    '/members/1': plain(HTML, page(1)),
  };
  for (let number = 1; number <= PAGES; number += 1) {
    answers[`/news/${number}`] =
      number % 2 === 0
        ? unchanging(HTML, page(number))
        : dated(HTML, page(number), `Tue, 01 Apr 2025 08:00:${String(number).padStart(2, '0')} GMT`);
  }
  answers['/news/3'] = unchanging(HTML, gzipSync(page(3)), { 'content-encoding': 'gzip' });
  answers['/news/4'] = unchanging(HTML, brotliCompressSync(page(4)), { 'content-encoding': 'br' });
  answers['/news/5'] = unchanging(HTML, Buffer.from(page(5).replace(/[“”]/g, '"'), 'latin1'));
  answers['/news/6'] = unchanging('text/html; charset=iso-8859-1', page(6, 'iso-8859-1'));
  return answers;
}
