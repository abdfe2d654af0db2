import * as cheerio from 'cheerio';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageElements, pageMetadata } from '../../../src/read/html/metadata/index.ts';

const URL = 'https://coast.example.org/2021/04/02/ferry';
const TITLE = 'Ferry to Lamu sails again';
const NEWS = { '@type': 'NewsArticle', headline: TITLE, datePublished: '2021-04-02T08:00:00+03:00' };

function page(head: string, body = `<h1>${TITLE}</h1>`, lang = ' lang="en"'): string {
  return `<!doctype html><html${lang}><head><title>${TITLE} | The Daily Coast</title>${head}</head><body>${body}</body></html>`;
}

const read = (html: string, address?: string) => {
  const $ = cheerio.load(html);
  return pageMetadata($, pageElements($), address);
};
const data = (json: unknown) => `<script type="application/ld+json">${JSON.stringify(json)}</script>`;
const withData = (json: unknown, head = `<link rel="canonical" href="${URL}">`) => read(page(head + data(json)));

describe('JSON-LD', () => {
  it('is read for all fields, each with its source', () => {
    const author = [{ '@type': 'Person', name: 'Ana Cruz' }, { name: 'Luis Prado' }];
    const stated = withData({
      ...NEWS,
      author,
      publisher: { name: 'The Daily Coast' },
      articleSection: 'Transport',
      keywords: 'ferries, Lamu',
      dateModified: '2021-04-03T09:00:00+03:00',
      inLanguage: 'en-KE',
    });
    expect(stated).toMatchObject({
      byline: ['Ana Cruz', 'Luis Prado'],
      publisher: 'The Daily Coast',
      section: 'Transport',
      keywords: ['ferries', 'Lamu'],
      publishedAt: '2021-04-02T08:00:00+03:00',
      modifiedAt: '2021-04-03T09:00:00+03:00',
      language: 'en',
      url: URL,
      statedBy: { headline: 'page', byline: 'json-ld', publishedAt: 'json-ld', url: 'link' },
    });
  });

  it('is searched in graphs, with authors and publishers that are only referred to', () => {
    const graph = [
      { '@type': 'WebPage', '@id': URL, url: URL, datePublished: '2020-01-01' },
      { ...NEWS, author: { '@id': '#ana' }, publisher: { '@id': '#coast' } },
      { '@type': 'Person', '@id': '#ana', name: 'Ana Cruz' },
      { '@type': 'Organization', '@id': '#coast', name: 'The Daily Coast', foundingDate: '1931-01-01' },
    ];
    const stated = withData({ '@context': 'https://schema.org', '@graph': graph });
    expect(stated).toMatchObject({
      byline: ['Ana Cruz'],
      publisher: 'The Daily Coast',
      publishedAt: NEWS.datePublished,
    });
  });

  it('is believed only of the page’s own article, not of a related one that comes first', () => {
    const other = { '@type': 'NewsArticle', headline: 'Boats burn in Kilifi', url: 'https://coast.example.org/boats' };
    const stated = withData([
      { ...other, datePublished: '2019-01-01', author: 'Some Body' },
      { ...NEWS, url: URL },
    ]);
    expect(stated).toMatchObject({ publishedAt: NEWS.datePublished, byline: [] });
  });

  it('is not believed where its only article is another one', () => {
    const other = { '@type': 'NewsArticle', headline: 'Boats burn in Kilifi', url: 'https://coast.example.org/boats' };
    expect(withData({ ...other, datePublished: '2019-01-01' }).publishedAt).toBe('2021-04-02');
  });

  it.each([
    ['a comma too many', '{"@type":"NewsArticle","headline":"H","author":"Ana Cruz",}'],
    ['a line end in a string', '{"@type":"NewsArticle","description":"two\nlines","author":"Ana Cruz"}'],
    ['a comment around it', '<!--\n{"@type":"NewsArticle","author":"Ana Cruz"}\n-->'],
    ['CDATA around it', '//<![CDATA[\n{"@type":"NewsArticle","author":"Ana Cruz"}\n//]]>'],
    ['quotes that are not escaped', '{"@type":"NewsArticle","description":"the "Lamu" ferry","author":"Ana Cruz"}'],
    ['escaped quotes', '{&quot;@type&quot;:&quot;NewsArticle&quot;,&quot;author&quot;:&quot;Ana Cruz&quot;}'],
    ['an escape that JSON lacks', '{"@type":"NewsArticle","description":"it\\\'s","author":"Ana Cruz"}'],
    ['no end', '{"@type":"NewsArticle","author":"Ana Cruz"'],
    ['two objects in a row', '{"@type":"WebSite"}{"@type":"NewsArticle","author":"Ana Cruz"}'],
  ])('is mended where it has %s', (_, json) => {
    expect(read(page(`<script type="application/ld+json">${json}</script>`)).byline).toEqual(['Ana Cruz']);
  });

  it('cannot reach what objects inherit', () => {
    const json =
      '{"@type":"NewsArticle","__proto__":{"author":"Evil Twin"},"constructor":{"name":"X"},"author":{"__proto__":{"name":"Evil Twin"}}}';
    expect(read(page(`<script type="application/ld+json">${json}</script>`)).byline).toEqual([]);
    expect(({} as Record<string, unknown>).author).toBeUndefined();
  });

  it('is read no deeper than sense', () => {
    const deep = `${'{"a":['.repeat(20_000)}1`;
    const started = Date.now();
    expect(read(page(`<script type="application/ld+json">${deep}</script>`)).headline).toBe(TITLE);
    expect(Date.now() - started).toBeLessThan(5000);
  });
});

describe('other markup', () => {
  it('states what OpenGraph, Dublin Core and analytics tags know', () => {
    const stated = read(
      page(`<meta property="og:site_name" content="The Daily Coast"><meta property="article:section" content="Transport">
        <meta name="dc.date.issued" content="2021-04-02"><meta name="parsely-author" content="Ana Cruz">
        <meta name="sailthru.tags" content="ferries, Lamu"><meta property="og:url" content="/ferry">`),
      'https://coast.example.org/x?utm_source=feed',
    );
    expect(stated).toMatchObject({
      publisher: 'The Daily Coast',
      section: 'Transport',
      publishedAt: '2021-04-02',
      byline: ['Ana Cruz'],
      keywords: ['ferries', 'Lamu'],
      url: 'https://coast.example.org/ferry',
      statedBy: { section: 'opengraph', publishedAt: 'meta', byline: 'meta', url: 'opengraph' },
    });
  });

  it.each([
    [
      'microdata',
      'itemscope itemtype="https://schema.org/NewsArticle"',
      'itemprop',
      'itemscope itemtype="https://schema.org/Person"',
    ],
    ['RDFa', 'vocab="https://schema.org/" typeof="NewsArticle"', 'property', 'typeof="Person"'],
  ])('is read as %s', (_, article, property, person) => {
    const stated = read(
      page(
        '',
        `<article ${article}><h1 ${property}="headline">${TITLE}</h1>
        <span ${property}="author" ${person}><span ${property}="name">Ana Cruz</span></span>
        <time ${property}="datePublished" datetime="2021-04-02T08:00:00+03:00">Friday</time></article>`,
      ),
    );
    expect(stated).toMatchObject({
      byline: ['Ana Cruz'],
      publishedAt: '2021-04-02T08:00:00+03:00',
      statedBy: { byline: 'microdata', publishedAt: 'microdata' },
    });
  });

  it('gives the canonical address in full, unless it is the site’s front page', () => {
    const canonical = (href: string) =>
      read(page(`<link rel="canonical" href="${href}">`), 'https://coast.example.org/amp/ferry?utm_source=x#top').url;
    expect(canonical('../ferry')).toBe('https://coast.example.org/ferry');
    expect(canonical('https://coast.example.org/')).toBe('https://coast.example.org/amp/ferry');
    expect(read(page('<link rel="canonical" href="https://coast.example.org/">')).url).toBeNull();
    expect(canonical('javascript:alert(1)')).toBe('https://coast.example.org/amp/ferry');
  });
});

const TEXT = '<p>The ferry left the port with forty people on board, and came back before noon.</p>'.repeat(4);

describe('the visible page', () => {
  const shown = (body: string, lang = ' lang="en"', address?: string) =>
    read(page('', `<h1>${TITLE}</h1>${body}`, lang), address);

  it.each([
    ['<p class="byline">By Ana Cruz and Luis Prado, Staff Reporters in Lamu</p>', 'en', ['Ana Cruz', 'Luis Prado']],
    ['<p>By ANA CRUZ | ana@coast.example | @ana</p>', 'en', ['Ana Cruz']],
    ['<div><a rel="author" href="/a/1">Ana Cruz</a>, Senior Correspondent</div>', 'en', ['Ana Cruz']],
    ['<p>Von Jörg Müller und Aylin Öz</p>', 'de', ['Jörg Müller', 'Aylin Öz']],
    ['<p>Por María de la Cruz y Juan Pérez</p>', 'es', ['María de la Cruz', 'Juan Pérez']],
    ['<p>Par Awa Diop et Jean N’Guessan</p>', 'fr', ['Awa Diop', 'Jean N’Guessan']],
    ['<p>Oleh Siti Rahma dan Budi Santoso</p>', 'id', ['Siti Rahma', 'Budi Santoso']],
    ['<p>Автор: Анна Петрова</p>', 'ru', ['Анна Петрова']],
    ['<p class="author">記者 陳大文</p>', 'zh', ['陳大文']],
    ['<p class="byline">By Reuters</p>', 'en', []],
    ['<p class="byline">By Our Correspondent</p>', 'en', []],
    ['<p class="byline">By Ana Cruz, Reuters</p>', 'en', ['Ana Cruz']],
    ['<p class="byline">By The Daily Coast</p>', 'en', []],
    ['<p class="byline">K.M.</p>', 'en', []],
    ['<p>The ferry is back.</p><p>(Reporting by Ana Cruz; editing by Luis Prado)</p>', 'en', ['Ana Cruz']],
    ['<p class="byline">By admin</p>', 'en', []],
    ['<p>By the river, people waited for the ferry.</p>', 'en', []],
    ['<p>Ana Cruz in Quito</p>', 'en', ['Ana Cruz']],
    ['<p>Ana Cruz, Business Editor</p>', 'en', ['Ana Cruz']],
    ['<p>Ana Cruz | The Daily Coast</p>', 'en', ['Ana Cruz']],
    ['<p>ANA CRUZ</p><p>2 April 2021</p>', 'en', ['Ana Cruz']],
    ['<div>Ana Cruz and Luis Prado</div><div>Senior Reporters</div>', 'en', ['Ana Cruz', 'Luis Prado']],
    ['<table><tr><td>Author:</td><td>Ana Cruz</td></tr></table>', 'en', ['Ana Cruz']],
    ['<p>Story by: Ana Cruz</p>', 'en', ['Ana Cruz']],
    [`${TEXT}<p>Words: Ana Cruz | Pictures: Luis Prado</p>`, 'en', ['Ana Cruz']],
    [`${TEXT}<p>— Ana Cruz</p>`, 'en', ['Ana Cruz']],
    [`${TEXT}<p>Ana Cruz is a reporter based in Lamu.</p>`, 'en', ['Ana Cruz']],
    ['<header class="entry-header-meta"><p class="mwandishi">Juma Otieno</p></header>', 'sw', ['Juma Otieno']],
    ['<p class="redator">Marta Lima</p>', 'pt', ['Marta Lima']],
    ['<p>Penulis: Siti Rahma</p>', 'id', ['Siti Rahma']],
    ['<p>New Delhi</p><p>2 April 2021</p>', 'en', []],
    ['<p>South Africa</p><p>2 April 2021</p>', 'en', []],
    [`${TEXT}<blockquote><p>The sea is calm.</p><p>— Luis Prado</p></blockquote>`, 'en', []],
    ['<section class="comments"><p class="author">Some Body</p></section>', 'en', []],
  ])('names in %s the authors', (body, language, names) => {
    const head = '<meta property="og:site_name" content="The Daily Coast">';
    expect(read(page(head, `<h1>${TITLE}</h1>${body}`, ` lang="${language}"`)).byline).toEqual(names);
  });

  it.each([
    ['<p>The ferry is back.</p>', []],
    ['<p class="byline">By Ana Cruz</p>', ['Ana Cruz']],
  ])('decides whether the name in an author tag signs: %s', (body, names) => {
    const head = '<meta name="author" content="Ana Cruz">';
    expect(read(page(head, `<h1>${TITLE}</h1>${body}`)).byline).toEqual(names);
  });

  it('tells publishing from updating', () => {
    const stated = shown('<p>Updated: 3 April 2021, 9:00 am EAT</p><p>Published: 2 April 2021, 8:00 am EAT</p>');
    expect(stated).toMatchObject({ publishedAt: '2021-04-02T08:00:00+03:00', modifiedAt: '2021-04-03T09:00:00+03:00' });
  });

  it('does not take the day of the visit, a comment’s or a related story’s date for that of publishing', () => {
    const body = `<div class="top-bar"><span class="date">July 9, 2023</span></div><h1>${TITLE}</h1>
      <aside class="related"><time datetime="2019-01-01">1 Jan 2019</time></aside>
      <div class="comments"><time datetime="2022-01-01">1 Jan 2022</time></div>`;
    expect(read(page('', body)).publishedAt ?? null).toBeNull();
  });

  it('reads a date in numbers by the other dates of the page, by its country, or not at all', () => {
    const date = '<p class="date">05/03/2021</p>';
    expect(shown(date).publishedAt).toBeNull();
    expect(shown(`${date}<p>Closed on 25/03/2021</p>`).publishedAt).toBe('2021-03-05');
    expect(shown(date, ' lang="en"', 'https://coast.example.ke/a').publishedAt).toBe('2021-03-05');
    expect(shown(date, ' lang="en-US"').publishedAt).toBe('2021-05-03');
  });

  it('falls back on the day in the address', () => {
    const { publishedAt, statedBy } = shown('', '', URL);
    expect([publishedAt, statedBy]).toMatchObject(['2021-04-02', { publishedAt: 'address' }]);
  });

  it('gives the standfirst that it shows, and no description that it does not', () => {
    const described = '<meta name="description" content="Everything about ferries, news and more from the coast.">';
    expect(read(page(described)).standfirst).toBeNull();
    const body = `<h1>${TITLE}</h1><p class="standfirst">The boats had been idle since the storm in May.</p>`;
    expect(read(page(described, body)).standfirst).toBe('The boats had been idle since the storm in May.');
  });
});

describe('headlines', () => {
  const titled = (title: string, head = '', body = '') =>
    read(`<html lang="en"><head><title>${title}</title>${head}</head><body>${body}</body></html>`).headline;

  it.each([
    [`${TITLE} | The Daily Coast`, TITLE],
    [`${TITLE} - Coast News`, TITLE],
    ['Boats, nets and hope – a day in Lamu', 'Boats, nets and hope – a day in Lamu'],
    ['Prices &amp;amp; wages: who&amp;#8217;s next? 🚢', 'Prices & wages: who’s next? 🚢'],
    ['سفينة لامو تبحر من جديد', 'سفينة لامو تبحر من جديد'],
  ])('are cut from the title %j', (title, headline) => {
    expect(titled(title)).toBe(headline);
  });

  it('are what readers see where the tags confirm it, without kicker', () => {
    const body =
      '<h1 class="logo">The Daily Coast</h1><h1><span class="kicker">Transport</span>Ferry to Lamu sails again at last</h1>';
    expect(titled(TITLE, `<meta property="og:title" content="${TITLE}">`, body)).toBe(
      'Ferry to Lamu sails again at last',
    );
  });

  it('are the plain heading even where title and tags say something else', () => {
    const head = '<meta property="og:title" content="You will not believe which boat is back">';
    const body = `<header class="site-header"><h1>News and views from the islands of the coast</h1></header><main><h1>${TITLE}</h1></main>`;
    expect(titled('Boat news', head, body)).toBe(TITLE);
  });

  it('are cut from a label before a bar', () => {
    expect(titled('x', '', '<main><h1>Explainer | What the new ferry levy is</h1></main>')).toBe(
      'What the new ferry levy is',
    );
  });

  it('are no section’s name, though it is the main heading and in the title', () => {
    const body = `<nav><a href="/coast">Coast News</a></nav><h1>Coast News</h1><h2>${TITLE}</h2><p>By Ana Cruz</p>`;
    expect(titled(`${TITLE} - Coast News`, '', body)).toBe(TITLE);
    expect(titled('Coast News', '', body)).toBe(TITLE);
  });

  it('may be as short as two words', () => {
    expect(
      titled('Budget blues | The Daily Coast', '', '<h1>Budget blues</h1><h2>The treasury has a plan for it</h2>'),
    ).toBe('Budget blues');
  });

  it('are what the tags say where the page’s heading is the outlet’s name', () => {
    const head = `<meta property="og:title" content="${TITLE}"><meta property="og:site_name" content="The Daily Coast">`;
    expect(titled('The Daily Coast', head, '<h1>The Daily Coast</h1>')).toBe(TITLE);
  });
});

describe('the outlet', () => {
  it.each([
    ['its site in the data', data({ '@type': 'WebSite', name: 'The Daily Coast' }), ''],
    ['its feed', '<link rel="alternate" type="application/rss+xml" title="The Daily Coast » Feed" href="/feed">', ''],
    ['its logo', '', '<a href="/"><img alt="The Daily Coast logo" src="l.png"></a>'],
    ['its copyright line', '', '<footer><p>© 2021 The Daily Coast Ltd. All rights reserved.</p></footer>'],
  ])('is named by %s', (_, head, body) => {
    const html = `<html lang="en"><head><title>${TITLE}</title>${head}</head><body>${body}<h1>${TITLE}</h1></body></html>`;
    expect(read(html).publisher).toBe('The Daily Coast');
  });

  it('is named by the title behind the headline', () => {
    expect(read(page('')).publisher).toBe('The Daily Coast');
  });
});

describe('where sources disagree', () => {
  it('a day that stands alone yields to one on which two others agree', () => {
    const head = `${data({ ...NEWS, datePublished: '2024-09-09' })}<meta property="article:published_time" content="2021-04-02T05:00:00Z">`;
    const stated = read(page(head, `<h1>${TITLE}</h1><time datetime="2021-04-02">2 April 2021</time>`));
    expect(stated).toMatchObject({ publishedAt: '2021-04-02T05:00:00Z', statedBy: { publishedAt: 'opengraph' } });
  });

  it('named authors go before an outlet and before logins', () => {
    const author = { '@type': 'Organization', name: 'The Daily Coast' };
    const json = data({ ...NEWS, author, publisher: author });
    const stated = read(page(`${json}<meta name="author" content="admin">`, `<h1>${TITLE}</h1><p>By Ana Cruz</p>`));
    expect(stated).toMatchObject({ byline: ['Ana Cruz'], statedBy: { byline: 'page' } });
  });

  it('a byline that names all authors of another and more goes before it', () => {
    const json = data({ ...NEWS, author: 'Ana Cruz' });
    const body = `<h1>${TITLE}</h1><p class="byline">By Ana Cruz and Luis Prado</p>`;
    expect(read(page(json, body)).byline).toEqual(['Ana Cruz', 'Luis Prado']);
  });

  it('a change before the publishing is none', () => {
    expect(withData({ ...NEWS, dateModified: '2021-04-01T08:00:00+03:00' }).modifiedAt).toBeNull();
    expect(withData({ ...NEWS, dateModified: NEWS.datePublished }).modifiedAt).toBeNull();
  });
});

it('gives fields in their form for any markup', () => {
  const piece = fc.oneof(
    fc.string(),
    fc.constantFrom(
      '<h1>',
      '</h1>',
      '<time datetime="2021-04-02">',
      '<p class="byline">By ',
      '<script type="application/ld+json">',
      '{"@type":"Article"',
      '</script>',
      '<meta property="og:title" content="',
      '">',
      '<div itemscope itemtype="Article">',
      '<!--',
      '2 April 2021',
    ),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const stated = read(pieces.join(''));
      for (const name of stated.byline ?? []) expect(name.trim()).not.toBe('');
      if (stated.publishedAt) expect(Number.isNaN(Date.parse(stated.publishedAt))).toBe(false);
      expect(stated.headline ?? 'none').not.toBe('');
    }),
  );
});
