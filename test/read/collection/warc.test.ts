import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { all, articleIn, COUNCIL, errorIn, FERRY, MAYOR, temporaryFolder, texts } from './reading.ts';

const { read, write } = temporaryFolder();

interface Fields {
  readonly type?: string;
  readonly uri?: string;
  readonly contentType?: string;
  readonly length?: number;
}

function record(block: string | Uint8Array, fields: Fields = {}): Buffer {
  const bytes = Buffer.from(block);
  const {
    type = 'response',
    uri = 'https://example.org/news/1',
    contentType = 'application/http; msgtype=response',
    length = bytes.length,
  } = fields;
  const head = `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Target-URI: ${uri}\r\nWARC-Date: 2023-06-01T00:00:00Z\r\nContent-Type: ${contentType}\r\nContent-Length: ${length}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), bytes, Buffer.from('\r\n\r\n')]);
}

function answer(
  body: string | Uint8Array,
  headers = 'Content-Type: text/html; charset=utf-8\r\n',
  status = '200 OK',
): Buffer {
  return Buffer.concat([Buffer.from(`HTTP/1.1 ${status}\r\n${headers}\r\n`), Buffer.from(body)]);
}

const html = (text: string) =>
  `<!DOCTYPE html><html lang="en"><head><title>Bridge</title></head><body><article><p>${text}</p></article></body></html>`;
const page = (text: string, fields: Fields = {}) => record(answer(html(text)), fields);

describe('a web archive', () => {
  const records = [
    record('software: test\r\n', { type: 'warcinfo', contentType: 'application/warc-fields' }),
    record('GET / HTTP/1.1\r\n\r\n', { type: 'request', contentType: 'application/http; msgtype=request' }),
    page(MAYOR, { uri: 'https://example.org/news/1' }),
    record(answer(Buffer.alloc(5000, 7), 'Content-Type: image/jpeg\r\n')),
    record(answer('<p>Moved</p>', 'Content-Type: text/html\r\nLocation: /x\r\n', '301 Moved Permanently')),
    record(answer('<p>Not found</p>', 'Content-Type: text/html\r\n', '404 Not Found')),
    page(COUNCIL, { uri: 'https://example.org/news/2' }),
    record(answer('<html><body><nav><a href="/1">News</a></nav></body></html>')),
  ];

  it.each([
    ['as it is', (bytes: Buffer) => bytes, 'plain.warc'],
    ['compressed record by record', (bytes: Buffer) => gzipSync(bytes), 'packed.warc.gz'],
    ['under a name that says nothing', (bytes: Buffer) => gzipSync(bytes), 'crawl'],
  ])('%s gives its pages, and counts what it passes over', async (_, pack, name) => {
    const told: string[] = [];
    const results = await all([write(name, Buffer.concat(records.map(pack)))], {
      tell: (message) => told.push(message),
    });
    expect(texts(results)).toEqual([MAYOR, COUNCIL]);
    expect(told).toEqual([expect.stringMatching(/6 records passed over .*image\/jpeg 1/)]);
  });

  it('compressed as a whole is read as well', async () => {
    expect(texts(await read('whole.warc.gz', gzipSync(Buffer.concat(records))))).toEqual([MAYOR, COUNCIL]);
  });

  it('gives each page the address that it was fetched from, and the day of the crawl as no more than a notice', async () => {
    const article = articleIn(await read('address.warc', Buffer.concat(records)));
    expect(article.meta).toMatchObject({ url: 'https://example.org/news/1', publishedAt: null });
    expect(article.notices).toEqual([{ message: expect.stringContaining('2023-06-01') }]);
  });

  it('of extracted texts and single resources gives them as articles', async () => {
    const bytes = [
      record(`Bridge to open\n${MAYOR}\n${COUNCIL}`, { type: 'conversion', contentType: 'text/plain' }),
      record(html(FERRY), { type: 'resource', contentType: 'text/html' }),
      record('{}', { type: 'metadata', contentType: 'application/json' }),
    ];
    expect(texts(await read('texts.warc.wet', Buffer.concat(bytes)))).toEqual([`${MAYOR}\n\n${COUNCIL}`, FERRY]);
  });
});

describe('the answer of a server', () => {
  const chunked = (body: Buffer) =>
    Buffer.concat([
      Buffer.from(`${(20).toString(16)};x=y\r\n`),
      body.subarray(0, 20),
      Buffer.from(`\r\n${(body.length - 20).toString(16)}\r\n`),
      body.subarray(20),
      Buffer.from('\r\n0\r\n\r\n'),
    ]);
  const type = 'Content-Type: text/html; charset=utf-8\r\n';
  const body = Buffer.from(html(MAYOR));

  it.each([
    ['gzip', answer(gzipSync(body), `${type}Content-Encoding: gzip\r\n`)],
    ['brotli', answer(brotliCompressSync(body), `${type}Content-Encoding: br\r\n`)],
    ['deflate', answer(deflateSync(body), `${type}Content-Encoding: deflate\r\n`)],
    ['chunks', answer(chunked(body), `${type}Transfer-Encoding: chunked\r\n`)],
    [
      'gzip in chunks',
      answer(chunked(gzipSync(body)), `${type}Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n`),
    ],
    [
      'headers that speak of gzip and chunks that the archive has undone',
      answer(body, `${type}Transfer-Encoding: chunked\r\nContent-Encoding: gzip, br\r\n`),
    ],
    [
      'ISO 8859-1, as its header says',
      answer(Buffer.from(html(MAYOR), 'latin1'), 'Content-Type: text/html; charset=iso-8859-1\r\n'),
    ],
  ])('in %s is read', async (_, block) => {
    expect(texts(await read('answer.warc', record(block)))).toEqual([MAYOR]);
  });

  it.each(['gzip', 'br'])('that unfolds beyond bounds (%s) fails alone', async (encoding) => {
    const zeros = Buffer.alloc(200_000_000, ' ');
    const bomb = encoding === 'br' ? brotliCompressSync(zeros, { params: { 1: 1 } }) : gzipSync(zeros);
    const bytes = Buffer.concat([record(answer(bomb, `${type}Content-Encoding: ${encoding}\r\n`)), page(COUNCIL)]);
    expect(texts(await read('bomb.warc', bytes))).toEqual([expect.stringContaining('input-too-large'), COUNCIL]);
  });
});

describe('damage', () => {
  const pages = [page(MAYOR), page(COUNCIL), page(FERRY)];

  it('of a header costs that record, and its place is told', async () => {
    const bytes = Buffer.concat(pages);
    bytes.write('XXXX/', pages[0]?.length ?? 0);
    const results = await read('header.warc', bytes);
    expect(texts(results)).toEqual([MAYOR, expect.stringContaining('input-malformed'), FERRY]);
    expect(errorIn(results).place?.offset).toBe(pages[0]?.length);
  });

  it.each([
    ['too short', 40],
    ['too long', 700],
  ])('of a length (%s) costs no other record', async (_, length) => {
    const bytes = Buffer.concat([page(MAYOR), page(COUNCIL, { length }), page(FERRY)]);
    expect(texts(await read('length.warc', bytes))).toEqual([MAYOR, expect.stringContaining('not as long'), FERRY]);
  });

  it('at the end of the file is told, with what was whole read', async () => {
    const bytes = Buffer.concat(pages);
    expect(texts(await read('cut.warc', bytes.subarray(0, bytes.length - 60)))).toEqual([
      MAYOR,
      COUNCIL,
      expect.stringContaining('not as long'),
    ]);
    const packed = Buffer.concat(pages.map((one) => gzipSync(one)));
    expect(texts(await read('cut.warc.gz', packed.subarray(0, packed.length - 60)))).toEqual([
      MAYOR,
      COUNCIL,
      expect.stringContaining('end in the middle'),
    ]);
  });

  it('that looks like the head of a compressed record costs none behind it', async () => {
    const [one, broken, two, three] = [MAYOR, COUNCIL, COUNCIL, FERRY].map((text) => gzipSync(page(text)));
    broken?.fill(0xff, 20, 40);
    const names = [0x1f, 0x8b, 8, 8, 1, 1, 1, 1, 1, 1, 65, 66]; // It seems to have a name, which goes on into the next record.
    const extra = [0x1f, 0x8b, 8, 4, 1, 1, 1, 1, 1, 1, 0xff, 0xff];
    for (const [at, head] of [names, extra].entries()) {
      const parts = [one, broken, Buffer.from(head), two, three].map((part) => part ?? Buffer.alloc(0));
      expect(texts(await read(`false-${at}.warc.gz`, Buffer.concat(parts)))).toEqual([
        MAYOR,
        expect.stringContaining('damaged'),
        COUNCIL,
        FERRY,
      ]);
    }
  });

  it('anywhere in a compressed record costs that record alone', async () => {
    const members = pages.map((one) => gzipSync(one));
    const [first, second] = [members[0]?.length ?? 0, members[1]?.length ?? 0];
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 12, max: second - 1 }),
        fc.integer({ min: 1, max: 255 }),
        async (at, change) => {
          const bytes = Buffer.concat(members);
          bytes[first + at] = (bytes[first + at] ?? 0) ^ change;
          const found = texts(await read('random.warc.gz', bytes));
          expect([found[0], found.at(-1)]).toEqual([MAYOR, FERRY]);
          expect(found.some((text) => text.startsWith('input-malformed'))).toBe(true);
        },
      ),
      { numRuns: 80 },
    );
  });
});
