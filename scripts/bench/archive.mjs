// A web archive of invented pages, each record compressed for itself as archives of crawls are.
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { page, randomFrom } from './pages.mjs';

/** Writes so many records, and gives how many of them are pages: two of five, as `pageOf` makes them. */
export async function writeArchive(path, records, seed, pageOf = page) {
  const random = randomFrom(seed);
  const file = createWriteStream(path);
  let pages = 0;
  for (let number = 0; number < records; number += 1) {
    const [isPage, bytes] = record(random, number, pageOf);
    if (isPage) pages += 1;
    if (!file.write(gzipSync(bytes, { level: 1 }))) await once(file, 'drain');
  }
  file.end();
  await once(file, 'close');
  return pages;
}

function record(random, number, pageOf) {
  const address = `https://example.org/news/${number}`;
  const kind = number === 0 ? 'warcinfo' : ['request', 'page', 'page', 'picture', 'redirect'][number % 5];
  if (kind === 'warcinfo')
    return [false, warc('warcinfo', address, 'application/warc-fields', Buffer.from('software: bench\r\n'))];
  if (kind === 'request')
    return [
      false,
      warc('request', address, 'application/http; msgtype=request', Buffer.from('GET / HTTP/1.1\r\n\r\n')),
    ];
  if (kind === 'redirect')
    return [false, answer(address, '301 Moved Permanently', 'text/html', Buffer.from('<p>Moved</p>'))];
  if (kind === 'picture')
    return [
      false,
      answer(address, '200 OK', 'image/jpeg', Buffer.alloc(20_000 + Math.floor(random() * 80_000), number)),
    ];
  const html = Buffer.from(pageOf(random, number));
  return number % 3 === 0
    ? [true, answer(address, '200 OK', 'text/html; charset=utf-8', gzipSync(html), 'Content-Encoding: gzip\r\n')]
    : [true, answer(address, '200 OK', 'text/html; charset=utf-8', html)];
}

function answer(address, status, contentType, body, more = '') {
  const head = `HTTP/1.1 ${status}\r\nContent-Type: ${contentType}\r\n${more}\r\n`;
  return warc('response', address, 'application/http; msgtype=response', Buffer.concat([Buffer.from(head), body]));
}

function warc(type, address, contentType, block) {
  const head = `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Target-URI: ${address}\r\nWARC-Date: 2023-06-01T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000000>\r\nContent-Type: ${contentType}\r\nContent-Length: ${block.length}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), block, Buffer.from('\r\n\r\n')]);
}
