import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { WiregraphError } from '../../../src/article/index.ts';
import { readSources } from '../../../src/read/index.ts';
import { all, COUNCIL, FERRY, MAYOR, temporaryFolder } from './reading.ts';

const { write } = temporaryFolder();
const lines = [MAYOR, COUNCIL, FERRY].map((text) => JSON.stringify({ title: 'Bridge', text })).join('\n');
const warc = [MAYOR, COUNCIL].map((text) => {
  const block = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html><body><article><p>${text}</p></article></body></html>`;
  const head = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/\r\nContent-Length: ${Buffer.byteLength(block)}`;
  return Buffer.from(`${head}\r\n\r\n${block}\r\n\r\n`);
});

const SEEDS: Readonly<Record<string, Buffer>> = {
  'lines.jsonl': Buffer.from(lines),
  'lines.jsonl.gz': gzipSync(lines),
  'list.json': Buffer.from(`[${lines.replaceAll('\n', ',')}]`),
  'answer.json': Buffer.from(`{"status": "ok",\n "articles": [${lines.replaceAll('\n', ',')}]}`),
  'table.csv': Buffer.from(`title,text\nA,"${MAYOR}\n${COUNCIL}"\nB,"${FERRY}"\n`),
  'pages.warc': Buffer.concat(warc),
  'pages.warc.gz': Buffer.concat(warc.map((record) => gzipSync(record))),
  'news.zip': Buffer.from(zipSync({ 'a.txt': Buffer.from(MAYOR), 'b.jsonl': Buffer.from(lines) })),
  'mail.eml': Buffer.from(
    `From: Ana <a@example.org>\nSubject: Bridge\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n--x\n\n${MAYOR}\n--x--\n`,
  ),
  'box.mbox': Buffer.from(
    `From a@example.org Fri Apr  2 10:00:00 2021\nSubject: Bridge\n\n${MAYOR}\n\nFrom a@example.org Fri Apr  2 2021\nSubject: B\n\n${COUNCIL}\n`,
  ),
  'story.xml': Buffer.from(
    `<?xml version="1.0"?><nitf><body><body.head><hedline><hl1>Bridge</hl1></hedline></body.head><body.content><p>${MAYOR}</p></body.content></body></nitf>`,
  ),
  'item.xml': Buffer.from(
    `<newsItem guid="a"><contentMeta><headline>Bridge</headline></contentMeta><contentSet><inlineData>${MAYOR}</inlineData></contentSet></newsItem>`,
  ),
  'labels.txt': Buffer.from(`---\ntitle: Bridge\nauthor: [Ana, &a Li, *a]\n---\n${MAYOR}\n\n${COUNCIL}`),
  'page.wiki': Buffer.from(
    `{{date|April 2, 2021}}\n'''${MAYOR}''' [[File:x|y [[z]]]]\n== Sources ==\n* {{source|a=b}}\n`,
  ),
};

/** Bytes changed, cut out, doubled or put in at random places. */
const damage = fc.array(
  fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), cut: fc.nat(40), put: fc.uint8Array({ maxLength: 12 }) }),
  { minLength: 1, maxLength: 4 },
);

describe('damaged at random', () => {
  it.each(Object.entries(SEEDS))(
    '%s gives articles and errors that say what to do, and never ends otherwise',
    async (name, seed) => {
      await fc.assert(
        fc.asyncProperty(damage, async (changes) => {
          let bytes: Buffer = seed;
          for (const { at, cut, put } of changes) {
            const start = Math.floor(at * bytes.length);
            bytes = Buffer.concat([bytes.subarray(0, start), put, bytes.subarray(start + cut)]);
          }
          const results = await all([write(name, bytes)]);
          expect(results.length + (name.includes('warc') ? 1 : 0)).toBeGreaterThan(0);
          for (const result of results) {
            if ('error' in result)
              expect([result.error instanceof WiregraphError, result.error.advice]).toEqual([
                true,
                expect.stringMatching(/\w/),
              ]);
            else expect(result.article.text).not.toBe('');
          }
        }),
        { numRuns: 60 },
      );
    },
  );
});

it.each(Object.keys(SEEDS))('%s can be left after its first article', async (name) => {
  const path = write(name, SEEDS[name] ?? '');
  for await (const result of readSources([path], {})) {
    expect(result).toHaveProperty('article');
    break;
  }
  expect(await all([path])).not.toEqual([]);
});
