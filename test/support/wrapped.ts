import type { Format } from '../../src/read/document.ts';

/** A form that news comes in: how a text is written in it, and how it is read. Add a reader here to have it fuzzed. */
export interface Form {
  readonly name: string;
  readonly format: Format | { readonly contentType: string };
  readonly write: (text: string) => string;
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const paragraphs = (text: string) =>
  text
    .split(/\n+/u)
    .map((line) => `<p>${escaped(line)}</p>`)
    .join('\n');
const headlineOf = (text: string) => text.slice(0, 60).split('\n', 1)[0] ?? '';

const page = (text: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(headlineOf(text))}</title>
<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: headlineOf(text), datePublished: '2021-03-05T08:00:00Z', author: [{ name: 'Amina Yusuf' }] })}</script></head>
<body><nav><ul><li><a href="/">Home</a></li></ul></nav><article><h1>${escaped(headlineOf(text))}</h1>${paragraphs(text)}</article><footer>© 2021</footer></body></html>`;
const rss = (text: string) =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Wire</title><item><title>${escaped(headlineOf(text))}</title><link>https://news.example.com/1</link><description><![CDATA[${paragraphs(text)}]]></description><pubDate>Fri, 05 Mar 2021 08:00:00 GMT</pubDate></item></channel></rss>`;
const atom = (text: string) =>
  `<feed xmlns="http://www.w3.org/2005/Atom"><title>Wire</title><entry><title>One</title><id>tag:1</id><content type="html">${escaped(paragraphs(text))}</content></entry></feed>`;
const item = (text: string) => JSON.stringify({ id: 1, title: headlineOf(text), text, date: '2021-03-05' });

export const FORMS: readonly Form[] = [
  { name: 'plain text', format: 'text', write: (text) => text },
  { name: 'a page', format: 'html', write: page },
  { name: 'an RSS feed', format: 'feed', write: rss },
  { name: 'an Atom feed', format: 'feed', write: atom },
  { name: 'JSON Lines', format: 'jsonl', write: (text) => `${item(text)}\n${item(text.slice(9))}\n` },
  { name: 'a JSON list', format: 'json', write: (text) => `[${item(text)},${item(text)}]` },
  { name: 'what a server calls a page', format: { contentType: 'text/html; charset=iso-8859-1' }, write: page },
  { name: 'what a server says nothing about', format: { contentType: '' }, write: rss },
];
