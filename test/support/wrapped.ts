import type { Hint } from '../../src/read/format.ts';

/** A form that news comes in: how a text is written in it, and how it is read. Add a reader here to have it fuzzed. */
export interface Form {
  readonly name: string;
  readonly hint: Hint;
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
const row = (text: string) => `"${text.replaceAll('"', '""')}","${headlineOf(text).replaceAll('"', '""')}",2021-03-05`;
const table = (text: string) => `text,headline,date\n${row(text)}\n${row(text.slice(9))}\n`;
const record = (text: string) => {
  const answer = `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${page(text)}`;
  const length = new TextEncoder().encode(answer).length;
  return `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://news.example.com/${text.length}\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${length}\r\n\r\n${answer}\r\n\r\n`;
};
const ninjs = (text: string) =>
  JSON.stringify({
    uri: 'urn:1',
    type: 'text',
    headline: headlineOf(text),
    versioncreated: '2021-03-05T08:00:00Z',
    body_xhtml: paragraphs(text),
  });
const nitf = (text: string) =>
  `<?xml version="1.0"?><nitf><head><title>${escaped(headlineOf(text))}</title></head><body><body.head><hedline><hl1>${escaped(headlineOf(text))}</hl1></hedline></body.head><body.content>${paragraphs(text)}</body.content></body></nitf>`;
const mail = (text: string) =>
  `From: Desk <desk@news.example.com>\nSubject: ${headlineOf(text)}\nDate: Fri, 05 Mar 2021 08:00:00 +0000\nContent-Type: text/plain; charset=utf-8\n\n${text}`;

export const FORMS: readonly Form[] = [
  { name: 'plain text', hint: { name: 'a.txt' }, write: (text) => text },
  { name: 'a page', hint: { name: 'a.html' }, write: page },
  { name: 'an RSS feed', hint: { name: 'a.xml' }, write: rss },
  { name: 'an Atom feed', hint: { name: 'a.xml' }, write: atom },
  { name: 'JSON Lines', hint: { name: 'a.jsonl' }, write: (text) => `${item(text)}\n${item(text.slice(9))}\n` },
  { name: 'a JSON list', hint: { name: 'a.json' }, write: (text) => `[${item(text)},${item(text)}]` },
  { name: 'a table', hint: { name: 'a.csv' }, write: table },
  { name: 'a web archive', hint: { name: 'a.warc' }, write: (text) => record(text) + record(text.slice(9)) },
  { name: 'an item of ninjs', hint: { name: 'a.json' }, write: ninjs },
  { name: 'an item of NITF', hint: { name: 'a.xml' }, write: nitf },
  { name: 'mail', hint: { name: 'a.eml' }, write: mail },
  { name: 'what a server calls a page', hint: { contentType: 'text/html; charset=iso-8859-1' }, write: page },
  { name: 'what a server says nothing about', hint: { contentType: '' }, write: rss },
];
