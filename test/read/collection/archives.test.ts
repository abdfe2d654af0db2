import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { ByteReader } from '../../../src/read/collection/bytes/byte-reader.ts';
import { gunzip } from '../../../src/read/collection/bytes/gzip.ts';
import { all, articleIn, COUNCIL, errorIn, FERRY, MAYOR, temporaryFolder, texts } from './reading.ts';

const { folder, read, write } = temporaryFolder();
const line = (text: string) => `${JSON.stringify({ text })}\n`;

describe('gzip', () => {
  it.each([
    ['text.txt.gz', MAYOR],
    ['lines.jsonl.gz', line(MAYOR)],
    ['table.csv.gz', `title,text\nA,"${MAYOR}"\n`],
    ['page.html.gz', `<html><body><article><p>${MAYOR}</p></article></body></html>`],
    ['no-name', line(MAYOR)],
  ])('of any format is read as that format: %s', async (name, content) => {
    expect(texts(await read(name, gzipSync(content)))).toEqual([MAYOR]);
  });

  it('of many members is read to the last', async () => {
    const members = [MAYOR, COUNCIL, FERRY].map((text) => gzipSync(line(text)));
    expect(texts(await read('members.jsonl.gz', Buffer.concat(members)))).toEqual([MAYOR, COUNCIL, FERRY]);
  });

  it('that ends in the middle gives what was whole, then an error that says so', async () => {
    const lines = Array.from({ length: 4000 }, (_, at) => line(`${MAYOR} ${Math.sin(at)}`));
    const bytes = gzipSync(lines.join(''));
    const results = await read('cut.jsonl.gz', bytes.subarray(0, Math.floor(bytes.length * 0.6)));
    expect(results.length).toBeGreaterThan(2000);
    expect(texts(results.slice(0, -1)).every((text) => text.startsWith(MAYOR))).toBe(true);
    expect(errorIn(results)).toMatchObject({
      code: 'input-malformed',
      message: expect.stringContaining('end in the middle'),
    });
  });

  it('that was tampered with is found out by its checksum', async () => {
    const bytes = gzipSync(line(MAYOR), { level: 0 });
    const at = bytes.indexOf('mayor');
    bytes.write('Mayor', at, 'latin1');
    expect(errorIn(await read('changed.jsonl.gz', bytes)).message).toContain('damaged');
  });

  it('that unfolds to hundreds of megabytes is given up, or its one line is', async () => {
    const zeros = gzipSync(Buffer.alloc(300_000_000));
    expect(errorIn(await read('bomb.txt.gz', zeros)).code).toBe('input-too-large');
    const members = Buffer.concat([zeros, gzipSync(`\n${line(MAYOR)}`)]);
    expect(texts(await read('bomb.jsonl.gz', members))).toEqual([expect.stringContaining('too large'), MAYOR]);
  });

  it('in gzip without end is not followed', async () => {
    let bytes: Uint8Array = Buffer.from(MAYOR);
    for (let depth = 0; depth < 8; depth += 1) bytes = gzipSync(bytes);
    expect(errorIn(await read('deep.gz', bytes)).message).toContain('too many');
  });

  it('gives the same bytes however it is cut into members and chunks', async () => {
    const parts = fc.array(fc.uint8Array({ maxLength: 300 }), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(parts, fc.integer({ min: 1, max: 40 }), async (members, step) => {
        const bytes = Buffer.concat(members.map((member) => gzipSync(member)));
        async function* chunks() {
          for (let at = 0; at < bytes.length; at += step) yield bytes.subarray(at, at + step);
        }
        const found: Uint8Array[] = [];
        for await (const part of gunzip(new ByteReader(chunks()), 'test')) found.push(part);
        expect(Buffer.concat(found)).toEqual(Buffer.concat(members));
      }),
      { numRuns: 60 },
    );
  });
});

describe('Zstandard', () => {
  // A frame of one block that is stored as it is: no compressor is needed to write it.
  const frame = (content: Buffer) =>
    Buffer.concat([Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0x20, content.length]), block(content.length), content]);
  const block = (length: number) =>
    Buffer.from([(length << 3) | 1, length >> 5, length >> 13].map((byte) => byte & 0xff));

  it('is read', async () => {
    expect(texts(await read('text.jsonl.zst', frame(Buffer.from(line(MAYOR)))))).toEqual([MAYOR]);
  });
});

it.each([
  ['bzip2', 'BZh91AY&SY'],
  ['xz', '\u00fd7zXZ\0\0'],
])('what is packed with %s is refused with advice to decompress it', async (name, head) => {
  const error = errorIn(await read('packed.bin', Buffer.from(head, 'latin1')));
  expect([error.message, error.advice]).toEqual([expect.stringContaining(name), expect.stringContaining('Decompress')]);
});

describe('a zip archive', () => {
  const files = {
    'a/one.txt': Buffer.from(MAYOR),
    'picture.jpg': Buffer.from([0xff, 0xd8, 0, 0]),
    '../../outside.jsonl': Buffer.from(line(COUNCIL) + line(FERRY)),
  };

  it.each([0, 6] as const)('is read file by file, its names being labels only (level %i)', async (level) => {
    const told: string[] = [];
    const path = write(`news-${level}.zip`, zipSync(files, { level }));
    const results = await all([path], { tell: (message) => told.push(message) });
    expect(texts(results)).toEqual([MAYOR, COUNCIL, FERRY]);
    expect(articleIn(results).source).toBe(`${path}#a/one.txt`);
    expect(told).toEqual([expect.stringMatching(/: 1 file that is no article passed over$/)]);
  });

  it('loses only the file that is damaged', async () => {
    const bytes = Buffer.from(zipSync(files, { level: 6 }));
    bytes.fill(0xff, 45, 60);
    expect(texts(await read('damaged.zip', bytes))).toEqual([expect.stringContaining('damaged'), COUNCIL, FERRY]);
  });

  it('that was cut off says so, wherever it was cut', async () => {
    const two = { 'one.txt': Buffer.from(MAYOR), 'two.txt': Buffer.from(COUNCIL) };
    const bytes = Buffer.from(zipSync(two, { level: 0 }));
    const second = bytes.indexOf('PK\u0003\u0004', 4);
    const list = bytes.indexOf('PK\u0001\u0002');
    for (const end of [second, second + 10, second + 60, list - 1, list]) {
      const results = await read(`cut-${end}.zip`, bytes.subarray(0, end));
      expect(texts(results.slice(0, 1))).toEqual([MAYOR]);
      expect(errorIn(results).message, `cut at byte ${end}`).toContain('damaged');
    }
    const picture = Buffer.from(zipSync({ 'one.txt': two['one.txt'], 'two.jpg': two['two.txt'] }, { level: 0 }));
    const cut = picture.subarray(0, picture.indexOf('PK\u0001\u0002') - 9);
    expect(texts(await read('cut-picture.zip', cut))).toEqual([MAYOR, expect.stringContaining('damaged')]);
    expect(texts(await read('whole.zip', bytes))).toEqual([MAYOR, COUNCIL]);
  });

  it('gives up a packed file in it that unfolds beyond bounds, and goes on with the next', async () => {
    const bomb = gzipSync(Buffer.alloc(100_000_000, 'a'));
    const bytes = zipSync({ 'bomb.txt.gz': bomb, 'two.txt.gz': gzipSync(COUNCIL) }, { level: 0 });
    expect(texts(await read('bomb-in.zip', bytes))).toEqual([expect.stringContaining('too large'), COUNCIL]);
  });

  it('says of an encrypted file that it is', async () => {
    const bytes = Buffer.from(zipSync({ 'one.txt': files['a/one.txt'], 'two.txt': Buffer.from(COUNCIL) }));
    bytes[6] = 1;
    expect(texts(await read('secret.zip', bytes))).toEqual([expect.stringContaining('encrypted'), COUNCIL]);
  });

  it('gives up a file that unfolds beyond bounds, and goes on with the next', async () => {
    const bytes = zipSync({ 'bomb.txt': Buffer.alloc(100_000_000, 'a'), 'two.txt': Buffer.from(COUNCIL) });
    expect(texts(await read('bomb.zip', bytes))).toEqual([expect.stringContaining('too large'), COUNCIL]);
  });

  it('that is a word processor’s document is refused as one', async () => {
    const bytes = zipSync({ '[Content_Types].xml': Buffer.from('<x/>'), 'word/document.xml': Buffer.from('<x/>') });
    expect(errorIn(await read('report.docx', bytes)).advice).toContain('plain text or HTML');
  });
});

describe('a tar archive', () => {
  it.each(['news.tar', 'news.tar.gz'])('is read file by file: %s', async (name) => {
    const bytes = Buffer.concat([
      tarFile('one.txt', MAYOR),
      tarFile(`${'x/'.repeat(40)}two.jsonl`, line(COUNCIL) + line(FERRY)),
      Buffer.alloc(1024),
    ]);
    expect(texts(await read(name, name.endsWith('.gz') ? gzipSync(bytes) : bytes))).toEqual([MAYOR, COUNCIL, FERRY]);
  });

  it('that ends in the middle of a file says so after those that were whole', async () => {
    const bytes = Buffer.concat([tarFile('one.txt', MAYOR), tarFile('two.txt', COUNCIL.repeat(20))]);
    expect(texts(await read('cut.tar', bytes.subarray(0, 1700)))).toEqual([
      MAYOR,
      expect.stringContaining('ends in the middle'),
    ]);
  });
});

describe('a tar archive that was cut off', () => {
  const whole = Buffer.concat([tarFile('one.txt', MAYOR), tarFile('two.jpg', COUNCIL.repeat(20)), Buffer.alloc(1024)]);

  it.each([
    ['behind a file', 1024],
    ['in the head of a file', 1300],
    ['in a file that is passed over', 2000],
    ['before the mark of its end', whole.length - 1024],
  ])('%s says so', async (where, end) => {
    const results = await read(`cut ${where}.tar`, whole.subarray(0, end));
    expect(texts(results)).toEqual([MAYOR, expect.stringContaining('this archive ends in the middle')]);
  });

  it('is no such when it is whole', async () => {
    expect(texts(await read('whole.tar', whole))).toEqual([MAYOR]);
    expect(texts(await read('joined.tar', Buffer.concat([whole, whole])))).toEqual([MAYOR, MAYOR]);
  });

  it('and whose packed files are left early goes on with the next', async () => {
    const packed = [gzipSync(Buffer.alloc(100_000_000, 'a')), gzipSync(COUNCIL)].map((bytes) =>
      bytes.toString('latin1'),
    );
    const files = packed.map((bytes, at) => tarFile(`${at}.txt.gz`, bytes, 'latin1'));
    expect(texts(await read('packed.tar', Buffer.concat([...files, Buffer.alloc(1024)])))).toEqual([
      expect.stringContaining('too large'),
      COUNCIL,
    ]);
  });
});

it('a folder is read for every kind of file, packed ones included', async () => {
  write('folder/a.txt', MAYOR);
  write('folder/b.csv.gz', gzipSync(`title,text\nA,"${COUNCIL}"\n`));
  write('folder/deep/c.jsonl', line(FERRY));
  write('folder/notes.json', '{"not": "an article"}');
  expect(texts(await all([`${folder}/folder`]))).toEqual([MAYOR, COUNCIL, FERRY]);
});

function tarFile(name: string, content: string, encoding: 'utf8' | 'latin1' = 'utf8'): Buffer {
  const header = Buffer.alloc(512);
  const body = Buffer.from(content, encoding);
  header.write(name, 0);
  header.write(body.length.toString(8).padStart(11, '0'), 124);
  header.write('        0', 148);
  header.write('ustar\u000000', 257);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return Buffer.concat([header, body, Buffer.alloc((512 - (body.length % 512)) % 512)]);
}
