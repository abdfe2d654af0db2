import { type AddressInfo, createServer } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { page, report } from './news-site.ts';
import { errorOf, readWeb, textOf } from './reading.ts';
import { type Answer, plain, redirect, type Site, startSite, unchanging } from './site.ts';

const HTML = 'text/html; charset=utf-8';
const status = (code: number, headers: Record<string, string> = {}): Answer => {
  return (response) => response.writeHead(code, headers).end('no');
};
const forever = (chunk: string, everyMs: number): Answer => {
  return (response) => {
    response.writeHead(200, { 'content-type': HTML });
    const timer = setInterval(() => response.write(chunk), everyMs);
    response.on('close', () => clearInterval(timer));
  };
};
const answers: Record<string, Answer> = {
  '/good': plain(HTML, page(1)),
  '/500': status(500),
  '/403': status(403),
  '/moved': status(302),
  '/image': plain('image/jpeg', 'xx'),
  '/video': plain('video/mp4; codecs=avc1', 'xx'),
  '/download': plain('application/octet-stream', 'xx'),
  '/style': plain('text/css', 'xx'),
  '/circle': redirect('/round'),
  '/round': redirect('/circle', 301),
  '/elsewhere': redirect('ftp://127.0.0.1/news'),
  '/silent': () => undefined,
  '/stuck': (response) => void response.writeHead(200, { 'content-type': HTML }).write('<p>The first of'),
  '/trickle': forever('<p>x', 20),
  '/endless': forever('x'.repeat(4_000_000), 1),
  '/bomb': plain(HTML, gzipSync(Buffer.alloc(400_000_000, 'x')), { 'content-encoding': 'gzip' }),
  '/bad-gzip': plain(HTML, 'this is not packed at all', { 'content-encoding': 'gzip' }),
  '/cut': (response) => {
    response.writeHead(200, { 'content-type': HTML, 'content-length': '5000' }).write('<p>The first of');
    setTimeout(() => response.destroy(), 20);
  },
  '/index': plain(HTML, '<link rel="alternate" type="application/rss+xml" href="/news.rss"><body></body>'),
  '/busy': status(429),
  '/hour': status(503, { 'retry-after': '3600' }),
};
for (let hop = 1; hop <= 12; hop += 1) answers[`/hop/${hop}`] = redirect(hop === 12 ? '/good' : `/hop/${hop + 1}`);

let site: Site;
beforeAll(async () => {
  site = await startSite(answers);
});
afterAll(() => site.close());
beforeEach(() => void site.asked.splice(0));
const read = async (path: string, timeoutMs = 5_000) => (await readWeb([site.origin + path], { timeoutMs }))[0];

describe('an address that leads to no article', () => {
  it.each([
    ['/missing', 'input-unreadable', 'nothing is there'],
    ['/403', 'input-unreadable', '403'],
    ['/500', 'input-unreadable', 'Try again later'],
    ['/moved', 'input-unreadable', '302'],
    ['/image', 'input-binary', 'an image'],
    ['/video', 'input-binary', 'a video'],
    ['/download', 'input-binary', 'a file to download'],
    ['/style', 'input-binary', 'part of a page'],
    ['/circle', 'input-unreadable', 'leads back to itself'],
    ['/hop/1', 'input-unreadable', 'more than 10 times'],
    ['/elsewhere', 'input-unreadable', 'ftp:'],
    ['/endless', 'input-too-large', '32 MB'],
    ['/bomb', 'input-too-large', '32 MB'],
    ['/bad-gzip', 'input-unreadable', 'not packed as it says'],
    ['/cut', 'input-unreadable', 'the connection was cut'],
    ['/index', 'input-empty', '/news.rss'],
  ])('%s fails with %s, and says so: %s', async (path, code, words) => {
    const error = errorOf(await read(path));
    expect(error).toMatch(new RegExp(`^${code}: `));
    expect(error).toContain(words);
  });

  it.each(['/silent', '/stuck', '/trickle'])('%s fails when its time is over', async (path) => {
    const started = performance.now();
    expect(errorOf(await read(path, 400))).toContain('not complete after 0.4 seconds');
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  it('and holds no article does not keep the next from being read', async () => {
    const results = await readWeb([`${site.origin}/missing`, 'http://', `${site.origin}/good`]);
    expect(results.map(textOf)).toEqual(['', '', report(1).paragraphs.join('\n\n')]);
  });

  it('and has a password in it is not fetched, and the password not shown', async () => {
    const [result] = await readWeb([site.origin.replace('//', '//reader:geheim@')]);
    expect(errorOf(result)).toContain('password');
    expect(JSON.stringify(result)).not.toContain('geheim');
    expect(site.asked).toEqual([]);
  });

  it('at which nothing listens, or which no name server knows, is told apart', async () => {
    const gone = await startSite({});
    await gone.close();
    const results = await readWeb([gone.origin, 'http://no-such-host.invalid/']);
    expect(errorOf(results[0])).toContain('nothing answers there');
    expect(errorOf(results[1])).toMatch(/no host has this name|cannot be looked up/);
  });
});

describe('a host that speaks no HTTP', () => {
  it('is told by its answer', async () => {
    const server = createServer((socket) => void socket.on('error', () => undefined).end('220 mail.example ready\r\n'));
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const { port } = server.address() as AddressInfo;
    const results = await readWeb([`http://127.0.0.1:${port}/`, `https://127.0.0.1:${port}/`]);
    expect(errorOf(results[0])).toContain('not HTTP');
    expect(errorOf(results[1])).toContain('does not speak the protocol');
    server.close();
  });
});

describe('a host that is busy', () => {
  const busyFirst = (times: number, headers: Record<string, string>): Answer => {
    let left = times;
    return (response, request, origin) => {
      left -= 1;
      (left >= 0 ? status(429, headers) : plain(HTML, page(2)))(response, request, origin);
    };
  };

  it('is asked again after the time that it names', async () => {
    answers['/later'] = busyFirst(1, { 'retry-after': '1' });
    const started = performance.now();
    expect(textOf(await read('/later'))).toContain('council');
    expect(performance.now() - started).toBeGreaterThan(990);
  });

  it('is asked again after a pause of its own, twice and no more', async () => {
    answers['/twice'] = busyFirst(2, {});
    expect(textOf(await read('/twice'))).toContain('council');
    site.asked.splice(0);
    expect(errorOf(await read('/busy'))).toContain('asked too often');
    expect(site.asked.filter(({ path }) => path === '/busy')).toHaveLength(3);
  });

  it('is left alone where it asks for more than an answer may take', async () => {
    expect(errorOf(await read('/hour'))).toContain('overloaded');
    expect(site.asked.filter(({ path }) => path === '/hour')).toHaveLength(1);
  });
});

describe('requests', () => {
  it('say who asks, and come one at a time with the pause between them', async () => {
    answers['/slow'] = (response, request, origin) => {
      setTimeout(() => plain(HTML, page(3))(response, request, origin), 50);
    };
    await readWeb([`${site.origin}/slow`, `${site.origin}/good`], { delayMs: 200 });
    expect(site.asked.map(({ path }) => path)).toEqual(['/robots.txt', '/slow', '/good']);
    for (const { headers } of site.asked) expect(headers['user-agent']).toMatch(/^wiregraph\/\d+\.\d+\.\d+/);
    const [robots = 0, slow = 0, good = 0] = site.asked.map(({ at }) => at);
    expect(slow - robots).toBeGreaterThan(195);
    expect(good - slow).toBeGreaterThan(245);
    expect(site.mostAtOnce()).toBe(1);
  });

  it('follow up to ten redirects to the address that the article then has', async () => {
    const result = await read('/hop/3');
    expect(result).toMatchObject({ article: { source: `${site.origin}/hop/3`, meta: { url: `${site.origin}/good` } } });
  });

  it('tell a page by its tag only where the page itself gave it', async () => {
    answers['/tagged'] = unchanging(HTML, page(4));
    const known = { key: '', address: `${site.origin}/other`, etag: '"1"', lastModified: null, version: null };
    const memory = {
      recall: async (keys: readonly string[]) => new Map(keys.map((key) => [key, { ...known, key, articles: ['a'] }])),
      begin: () => undefined,
      end: () => undefined,
      unchanged: () => undefined,
    };
    await readWeb([`${site.origin}/tagged`], {}, { memory });
    expect(site.asked.at(-1)?.headers['if-none-match']).toBeUndefined();
  });
});
