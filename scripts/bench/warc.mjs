// Reads a web archive of invented pages: node scripts/bench/warc.mjs [--records N] [--seed N]
// It is written to a temporary folder first, each record compressed for itself as archives of crawls are: two of five are
// pages, the others requests, pictures, redirects and errors. Printed are the records and articles a second of reading
// alone, and the most memory that this process held at any time, sampled every 20 ms, writing the archive included.

import { once } from 'node:events';
import { createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { readSources } from '../../dist/read/index.js';
import { page, randomFrom } from './pages.mjs';

const { values } = parseArgs({
  options: { records: { type: 'string', default: '20000' }, seed: { type: 'string', default: '10' } },
});
const records = Number(values.records);
const megabytes = (bytes) => `${Math.round(bytes / 2 ** 20)} MB`;

let peak = 0;
const sample = () => {
  peak = Math.max(peak, process.memoryUsage.rss());
};
const sampling = setInterval(sample, 20);

const folder = mkdtempSync(join(tmpdir(), 'wiregraph-warc-'));
try {
  const path = join(folder, 'crawl.warc.gz');
  const pages = await writeArchive(path);
  console.log(`${records} records, ${pages} of them pages, ${megabytes(statSync(path).size)} compressed`);
  const whileWriting = peak;
  const began = performance.now();
  const before = process.cpuUsage();
  let articles = 0;
  let failures = 0;
  for await (const result of readSources([path], { tell: console.log })) {
    if ('article' in result) articles += 1;
    else failures += 1;
    if ((articles + failures) % 100 === 0) sample();
  }
  const seconds = (performance.now() - began) / 1000;
  const { user, system } = process.cpuUsage(before);
  const busy = (user + system) / 1e6;
  sample();
  console.log(
    `${articles} articles, ${failures} failures in ${seconds.toFixed(1)} s (${busy.toFixed(1)} s of processor time)`,
  );
  console.log(`${Math.round(records / seconds)} records a second, ${Math.round(articles / seconds)} articles a second`);
  console.log(`${Math.round(records / busy)} records a second of processor time`);
  console.log(`peak memory ${megabytes(peak)} over the whole run (${megabytes(whileWriting)} while writing)`);
  if (articles !== pages) process.exitCode = 1;
} finally {
  clearInterval(sampling);
  rmSync(folder, { recursive: true });
}

async function writeArchive(path) {
  const random = randomFrom(Number(values.seed));
  const file = createWriteStream(path);
  let pages = 0;
  for (let number = 0; number < records; number += 1) {
    const [isPage, bytes] = record(random, number);
    if (isPage) pages += 1;
    if (!file.write(gzipSync(bytes, { level: 1 }))) await once(file, 'drain');
  }
  file.end();
  await once(file, 'close');
  return pages;
}

function record(random, number) {
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
  const html = Buffer.from(page(random, number));
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
