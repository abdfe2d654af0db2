import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFeed } from '../../../src/read/feed/feed.ts';
import { isFeed } from '../../../src/read/feed/sniff.ts';
import { isSummary } from '../../../src/read/feed/summary.ts';

const FULL = ['The council met at noon.', 'It voted to mend the bridge.', 'Work begins in May, the mayor said.'];
const HTML = FULL.map((text) => `<p>${text}</p>`).join('');
const CDATA = `<![CDATA[${HTML}]]>`;
const ESCAPED = HTML.replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const RSS = `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Harbour &amp; Hill</title><link>https://news.example/</link>
<item><title>Bridge to be mended</title><link>https://news.example/1</link><dc:creator>Ana Cruz</dc:creator>
<pubDate>Wed, 02 Apr 2025 09:00:00 +0200</pubDate><description>What the council did.</description>
<content:encoded>${CDATA}</content:encoded></item></channel></rss>`;

const KINDS: readonly (readonly [string, string])[] = [
  ['RSS 2.0', RSS],
  [
    'RSS 2.0 after comments',
    `\ufeff <!-- made by hand --><?xml-stylesheet href="a.xsl"?>\n${RSS.replace(/^<\?xml.*?\?>/, '')}`,
  ],
  [
    'RSS 0.91, with all in the description',
    `<rss version="0.91"><channel><title>Harbour &amp; Hill</title><item><title>Bridge to be mended</title>
<link>https://news.example/1</link><author>Ana Cruz</author><pubDate>02 Apr 2025</pubDate><description>${ESCAPED}</description></item></channel></rss>`,
  ],
  [
    'RSS 1.0 (RDF)',
    `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel rdf:about="https://news.example/"><title>Harbour &amp; Hill</title></channel>
<item rdf:about="https://news.example/1"><title>Bridge to be mended</title><link>https://news.example/1</link>
<dc:creator>Ana Cruz</dc:creator><dc:date>2025-04-02T09:00:00+02:00</dc:date><content:encoded>${CDATA}</content:encoded></item></rdf:RDF>`,
  ],
  [
    'Atom with escaped HTML',
    `<feed xmlns="http://www.w3.org/2005/Atom"><title type="text">Harbour &amp; Hill</title><id>urn:1</id>
<entry><id>urn:2</id><title type="html">Bridge to be mended</title><link rel="self" href="https://news.example/1.atom"/>
<link href="https://news.example/1"/><author><name>Ana Cruz</name></author><published>2025-04-02T09:00:00+02:00</published>
<updated>2025-04-03T09:00:00Z</updated><content type="html">${ESCAPED}</content></entry></feed>`,
  ],
  [
    'Atom with XHTML and relative links',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://news.example/"><title>Harbour &amp; Hill</title>
<entry><id>urn:2</id><title>Bridge to be mended</title><link href="1"/><author><name>Ana Cruz</name></author>
<published>2025-04-02T09:00:00+02:00</published><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${HTML}</div></content></entry></feed>`,
  ],
  [
    'JSON Feed 1.1',
    JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Harbour & Hill',
      items: [
        {
          id: '1',
          url: 'https://news.example/1',
          title: 'Bridge to be mended',
          content_html: HTML,
          date_published: '2025-04-02T09:00:00+02:00',
          authors: [{ name: 'Ana Cruz' }],
        },
      ],
    }),
  ],
  [
    'JSON Feed in plain text',
    JSON.stringify({
      version: 'https://jsonfeed.org/version/1',
      title: 'Harbour & Hill',
      items: [
        {
          id: '1',
          url: 'https://news.example/1',
          title: 'Bridge to be mended',
          content_text: FULL.join('\n\n'),
          date_published: '2025-04-02T09:00:00+02:00',
          authors: [{ name: 'Ana Cruz' }],
        },
      ],
    }),
  ],
];

describe('a feed', () => {
  it.each(KINDS)('as %s is known by how it begins', (_, written) => expect(isFeed(written)).toBe(true));

  it.each(KINDS)('as %s gives its items with their text and fields', (_, written) => {
    const [result] = readFeed(written, 'feed', {});
    if (result === undefined || 'error' in result) throw new Error('no article', { cause: result?.error });
    const { text, meta, source } = result.article;
    expect(source).toBe('feed#1');
    expect(text).toBe(FULL.join('\n\n'));
    expect(meta).toMatchObject({
      headline: 'Bridge to be mended',
      publisher: 'Harbour & Hill',
      byline: ['Ana Cruz'],
      url: 'https://news.example/1',
    });
    expect(meta.publishedAt).toMatch(/^2025-04-02/);
  });

  it('given as a file is read from what it holds, and says where that is a summary', () => {
    const brief = RSS.replace(/<content:encoded>.*<\/content:encoded>/, '');
    const [result] = readFeed(brief, 'feed', {});
    expect(result).toMatchObject({ article: { text: 'What the council did.' } });
    if (result !== undefined && 'article' in result) expect(result.article.notices[0]?.message).toContain('summary');
    const [whole] = readFeed(RSS, 'feed', {});
    expect(whole).toMatchObject({ article: { notices: [] } });
  });

  it('in which the text has no markup, but for its entities, keeps its paragraphs', () => {
    const plain = RSS.replace(HTML, FULL.join('\n\n').replace('bridge', 'Pier &amp; bridge'));
    const text = FULL.join('\n\n').replace('bridge', 'Pier & bridge');
    expect(readFeed(plain, 'feed', {})[0]).toMatchObject({ article: { text } });
  });

  it('keeps what each block of its items is, and captions apart, as pages do', () => {
    const [first = '', ...rest] = FULL.map((paragraph) => `<p>${paragraph}</p>`);
    const caption = '<figure><img src="b.jpg"><figcaption>The bridge at dusk</figcaption></figure>';
    const [result] = readFeed(RSS.replace(HTML, `${first}<h2>The cost</h2>${caption}${rest.join('')}`), 'feed', {});
    if (result === undefined || 'error' in result) throw new Error('no article', { cause: result?.error });
    const { text, blocks, captions } = result.article;
    expect(captions).toEqual(['The bridge at dusk']);
    expect(blocks.map(({ kind }) => kind).slice(0, 3)).toEqual(['paragraph', 'subhead', 'paragraph']);
    expect(text.split('\n\n')).toEqual([FULL[0], 'The cost', ...FULL.slice(1)]);
  });

  it('leaves out what feed software puts under its items', () => {
    const signed = RSS.replace(
      HTML,
      `${HTML}<p>The post <a href="/1">Bridge</a> appeared first on <a href="/">Hill</a>.</p>`,
    );
    expect(readFeed(signed, 'feed', {})[0]).toMatchObject({ article: { text: FULL.join('\n\n') } });
  });

  it('whose item has no text at all fails with that item alone', () => {
    const empty = '<item><title>Nothing</title></item></channel>';
    const results = readFeed(RSS.replace('</channel>', empty), 'feed', {});
    expect(results.map((result) => 'article' in result)).toEqual([true, false]);
  });

  it.each(['<rss', '<rss version="2.0"></rss>', '<feed></rss>', '{"version":"https://jsonfeed.org/version/1"'])(
    'that is broken is an error with a reason: %s',
    (written) => {
      const read = () => readFeed(written, 'feed', {});
      try {
        expect(read()).toEqual([]);
      } catch (error) {
        expect(error).toMatchObject({ code: 'input-malformed' });
      }
    },
  );

  it('with entities that grow without end is read in little time', () => {
    const growing = Array.from({ length: 30 }, (_, at) => `<!ENTITY e${at + 1} "${`&e${at};`.repeat(10)}">`).join('');
    const bomb = `<!DOCTYPE rss [<!ENTITY e0 "ha">${growing}]>${RSS.replace('What the', '&e30;')}`;
    const started = performance.now();
    expect(readFeed(bomb, 'feed', {})).toMatchObject([{ article: { text: FULL.join('\n\n') } }]);
    expect(performance.now() - started).toBeLessThan(1_000);
  });

  it.each([
    ['elements in elements without end', `${'<div>'.repeat(5_000)}deep${'</div>'.repeat(5_000)}`],
    ['tags that never end', '<p <a <!-- '.repeat(50_000)],
    ['spaces without end', `The post ${' '.repeat(200_000)}`],
  ])('of which one item is %s gives the others, in little time', (_, value) => {
    const bad = `<item><title><![CDATA[${value}]]></title><description><![CDATA[${value}]]></description></item></channel>`;
    const started = performance.now();
    const results = readFeed(RSS.replace('</channel>', bad), 'feed', {});
    expect(results).toMatchObject([{ article: { text: FULL.join('\n\n') } }, {}]);
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  it('cut off or mangled anywhere never does worse than fail with a reason', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...KINDS.map(([, written]) => written)),
        fc.nat(),
        fc.nat(),
        fc.string({ maxLength: 5, unit: fc.constantFrom('<', '>', '&', '"', ']', '\u0000', 'x') }),
        (written, from, length, put) => {
          const at = from % written.length;
          const mangled = written.slice(0, at) + put + written.slice(at + (length % 40));
          try {
            readFeed(mangled, 'feed', {});
          } catch (error) {
            expect(error).toMatchObject({ name: 'WiregraphError' });
          }
        },
      ),
    );
  });
});

describe('a text of an item', () => {
  const long = Array.from({ length: 200 }, (_, at) => `word${at}`).join(' ');
  it.each([
    ['a sentence where summaries stand', ['The council met.'], false, true],
    ['a long text there', [long], false, false],
    ['several paragraphs there', FULL, false, false],
    ['a sentence where whole texts stand', ['The council met.'], true, false],
    ['one that breaks off', [`${long} and then …`], true, true],
    ['one that breaks off in brackets', [`${long} and then [...]`], true, true],
    ['one that leads on', [long, 'Continue reading →'], true, true],
    ['one that leads on to the story', [long, 'Read the full story on our site.'], true, true],
    ['one with a signature', ['The council met. […]', 'The post Bridge appeared first on Hill.'], true, true],
    ['one that leads on within its last line', [`${long}… Read more »`], true, true],
    ['one that only speaks of reading more', [`${long}. “I want to read more books,” she said.`], true, false],
    ['nothing', [' '], true, true],
    ['one that ends in a quote', [`“${long},” she said.`, '“Read more books.”'], true, false],
  ])('is a summary or not: %s', (_, text, isMeantInFull, expected) => {
    expect(isSummary(text, isMeantInFull)).toBe(expected);
  });
});
