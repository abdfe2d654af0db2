import { gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { afterEach, describe, expect, it } from 'vitest';
import type { Known, ReadMemory, Remembered } from '../../../src/read/index.ts';
import { feed, page, report } from './news-site.ts';
import { errorOf, readWeb, textOf } from './reading.ts';
import { type Answer, plain, type Site, startSite } from './site.ts';

let site: Site;
afterEach(() => site.close());
const start = async (answers: Record<string, Answer>) => {
  site = await startSite(answers);
};
const written =
  (type: string, of: (origin: string) => string): Answer =>
  (response, request, origin) =>
    plain(type, of(origin))(response, request, origin);
const body = (number: number) => report(number).paragraphs.join('\n\n');
const urls = (items: string) => `<?xml version="1.0"?><!-- made nightly -->
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">${items}</urlset>`;
const news = (origin: string, number: number) => `<url><loc> ${origin}/news/${number} </loc><news:news>
<news:publication><news:name>The Harbour Post</news:name><news:language>en</news:language></news:publication>
<news:publication_date>2025-04-0${number}T08:00:00Z</news:publication_date><news:title>Of ${number} &amp; more</news:title></news:news></url>`;

describe('a list of addresses', () => {
  it('as a news sitemap leads to the pages that are news, which it dates', async () => {
    await start({
      '/sitemap.xml': written('text/xml', (origin) =>
        urls(`${news(origin, 1)}<url><loc>${origin}/about</loc></url>${news(origin, 2)}`),
      ),
      '/news/1': plain('text/html', page(1)),
      '/news/2': plain('text/html', page(2)),
    });
    const results = await readWeb([`${site.origin}/sitemap.xml`]);
    expect(results.map(textOf)).toEqual([body(1), body(2)]);
    expect(results[1]).toMatchObject({
      article: {
        meta: { publishedAt: '2025-04-02T08:00:00Z', publisher: 'The Harbour Post', headline: report(2).headline },
      },
    });
  });

  it('as an index of sitemaps leads to those, and one that is broken fails alone', async () => {
    await start({
      '/index.xml': written(
        'application/xml',
        (origin) => `<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<sitemap><loc>${origin}/gone.xml</loc></sitemap><sitemap><loc>${origin}/one.xml</loc></sitemap></sitemapindex>`,
      ),
      '/one.xml': written('application/xml', (origin) => urls(`<url><loc>${origin}/news/1</loc></url>`)),
      '/news/1': plain('text/html', page(1)),
    });
    const [gone, one] = await readWeb([`${site.origin}/index.xml`]);
    expect(errorOf(gone)).toContain('404');
    expect(textOf(one)).toBe(body(1));
  });

  it('comes packed too', async () => {
    await start({
      '/sitemap.xml.gz': (response, request, origin) =>
        plain('application/x-gzip', gzipSync(urls(`<url><loc>${origin}/news/3</loc></url>`)))(
          response,
          request,
          origin,
        ),
      '/news/3': plain('text/html', page(3)),
    });
    expect((await readWeb([`${site.origin}/sitemap.xml.gz`])).map(textOf)).toEqual([body(3)]);
  });

  it.each([
    ['/news.zip', 'application/zip'],
    ['/news.zip', 'application/octet-stream'],
    ['/get?file=7', 'application/x-zip-compressed'],
  ])('and an archive is read as a file is: %s served as %s', async (path, type) => {
    const bytes = zipSync({ 'one.html': Buffer.from(page(1)), 'more/two.html': Buffer.from(page(2)) });
    await start({ [path]: plain(type, Buffer.from(bytes)) });
    const results = await readWeb([site.origin + path]);
    expect(results.map(textOf)).toEqual([body(1), body(2)]);
    expect(results[1]).toMatchObject({ article: { source: `${site.origin}${path}#more/two.html` } });
  });

  it('and packed JSON Lines are read item by item', async () => {
    const items = [1, 2].map((number) => JSON.stringify({ text: body(number) }));
    await start({ '/dump.jsonl.gz': plain('application/octet-stream', gzipSync(`${items.join('\nnone\n')}\n`)) });
    const results = await readWeb([`${site.origin}/dump.jsonl.gz`]);
    expect(results.map(textOf)).toEqual([body(1), '', body(2)]);
    expect(errorOf(results[1])).toContain('line 2');
  });

  it.each([
    ['/self.xml', 'an index of itself'],
    ['/feed.xml', 'a feed whose item is the feed'],
  ])('that leads to itself comes to an end: %s', async (path) => {
    await start({
      '/self.xml': written(
        'application/xml',
        (origin) => `<sitemapindex><sitemap><loc>${origin}/self.xml</loc></sitemap></sitemapindex>`,
      ),
      '/feed.xml': written(
        'application/rss+xml',
        (origin) =>
          `<rss version="2.0"><channel><title>x</title><item><link>${origin}/feed.xml</link></item></channel></rss>`,
      ),
    });
    const results = await readWeb([site.origin + path]);
    expect(results).toHaveLength(1);
    expect(errorOf(results[0])).toContain('this is a list again');
  });

  it('as a feed gives full texts itself, and asks for pages where it holds summaries', async () => {
    await start({
      '/feed.xml': written('application/rss+xml', (origin) => feed(origin, 3)),
      '/news/1': plain('text/html', page(1)),
    });
    const results = await readWeb([`${site.origin}/feed.xml`]);
    expect(results.map(textOf)).toEqual([body(1), body(2), body(3)]);
    expect(site.asked.map(({ path }) => path)).toEqual(['/robots.txt', '/feed.xml', '/news/1']);
  });

  it('served as a page or as plain text is known by how it begins', async () => {
    await start({
      '/a': written('text/html', (origin) => feed(origin, 2)),
      '/b': written('text/plain', (origin) => feed(origin, 2)),
    });
    const results = await readWeb([`${site.origin}/a`, `${site.origin}/b`]);
    expect(results.map(textOf)).toEqual([body(1), body(2), body(1), body(2)]);
  });
});

describe('what is to be remembered', () => {
  /** Remembers all that ends, as one who keeps every article would. */
  const memoryOf = () => {
    const known = new Map<string, Known>();
    const told: string[] = [];
    const memory: ReadMemory = {
      recall: async (keys) => new Map(keys.flatMap((key) => (known.has(key) ? [[key, known.get(key) as Known]] : []))),
      begin: () => void told.push('begin'),
      end: (remembered: Remembered) => {
        told.push(`end ${remembered.key.replace(site.origin, '')}`);
        known.set(remembered.key, { ...remembered, articles: [remembered.key] });
      },
      unchanged: (source) => void told.push(`unchanged ${source.replace(site.origin, '')}`),
    };
    return { memory, told };
  };

  it('is told around the results that it is of: a feed around its items, an item around its page', async () => {
    await start({
      '/feed.xml': written('application/rss+xml', (origin) => feed(origin, 3)),
      '/news/1': plain('text/html', page(1)),
    });
    const { memory, told } = memoryOf();
    await readWeb([`${site.origin}/feed.xml`], {}, { memory });
    expect(told).toEqual([
      ...['begin', 'begin', 'begin', 'end /news/1', 'end /feed.xml#report-1'],
      ...['begin', 'end /feed.xml#report-2', 'begin', 'end /feed.xml#report-3', 'end /feed.xml'],
    ]);
  });

  it('lets an item be read again when it says that it was changed', async () => {
    let changes = 0;
    await start({
      '/feed.xml': written('application/rss+xml', (origin) =>
        feed(origin, 3).replaceAll('2025 08:00', `2025 08:0${changes}`),
      ),
      '/news/1': plain('text/html', page(1)),
    });
    const { memory, told } = memoryOf();
    const read = () => readWeb([`${site.origin}/feed.xml`], {}, { memory });
    await read();
    expect(await read()).toEqual([]);
    expect(told.filter((words) => words.startsWith('unchanged'))).toEqual(
      [1, 2, 3].map((at) => `unchanged /feed.xml#${at}`),
    );
    changes = 1;
    expect((await read()).map(textOf)).toEqual([body(1), body(2), body(3)]);
  });

  it('lets an item without a date be read again when its text is another, or where nothing tells whether it changed', async () => {
    let changed = '';
    await start({
      '/feed.xml': written('application/rss+xml', (origin) =>
        feed(origin, 3)
          .replace(/<pubDate>.*?<\/pubDate>/g, '')
          .replaceAll('to count the cost', `to count the${changed} cost`),
      ),
      '/news/1': plain('text/html', page(1)),
    });
    const { memory } = memoryOf();
    const read = async () => (await readWeb([`${site.origin}/feed.xml`], {}, { memory })).map(textOf);
    expect(await read()).toEqual([body(1), body(2), body(3)]);
    expect(await read()).toEqual([body(1)]);
    changed = ' whole';
    expect(await read()).toEqual(
      [1, 2, 3].map((at) => (at === 1 ? body(1) : body(at).replace('the cost', 'the whole cost'))),
    );
  });
});
