import { lookup } from 'node:dns';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { publicLookup } from '../../../src/read/web/connection.ts';
import { isPublicAddress } from '../../../src/read/web/public-address.ts';
import { page, report } from './news-site.ts';
import { errorOf, readWeb, textOf } from './reading.ts';
import { plain, redirect, type Site, startSite } from './site.ts';

const CLOSED = [
  ...['0.0.0.0', '10.1.2.3', '100.64.0.1', '100.100.100.200', '127.0.0.1', '127.255.255.254', '168.63.129.16'],
  ...['169.254.169.254', '172.16.0.1', '172.31.255.255', '192.0.0.192', '192.168.1.1', '198.18.0.1', '203.0.113.9'],
  ...['224.0.0.1', '239.255.255.250', '240.0.0.1', '255.255.255.255'],
  ...['::', '::1', 'fe80::1', 'fe80::1%eth0', 'fc00::1', 'fd00:ec2::254', 'ff02::1', 'fec0::1', '::127.0.0.1'],
  ...['2001:db8::1', '2002:7f00:1::', '2001::1', '64:ff9b:1::1', '100::1', '3fff::1', '5f00::1'],
];
const OPEN = [
  ...[
    '1.1.1.1',
    '8.8.8.8',
    '100.63.255.255',
    '100.128.0.1',
    '172.15.0.1',
    '172.32.0.1',
    '192.167.1.1',
    '223.255.255.1',
  ],
  ...['2606:4700:4700::1111', '2001:4860:4860::8888', '2a00:1450::1', '2400:cb00::1'],
];

describe('what is of the public internet', () => {
  it.each(CLOSED)('is not %s', (address) => expect(isPublicAddress(address)).toBe(false));
  it.each(OPEN)('is %s', (address) => expect(isPublicAddress(address)).toBe(true));
  it.each(['', 'localhost', '1.2.3', '127.1', '1.2.3.4.5', 'g::1'])('is not %j, which is no address', (words) =>
    expect(isPublicAddress(words)).toBe(false),
  );

  const byte = fc.integer({ min: 0, max: 255 });
  const v4 = fc.tuple(byte, byte, byte, byte);
  const hex = (one: number, other: number) => (one * 256 + other).toString(16);

  it('is the same for an IPv4 address in whatever IPv6 address it is wrapped', () => {
    fc.assert(
      fc.property(fc.oneof(v4, fc.constantFrom(...CLOSED.filter((one) => !one.includes(':'))).map(quad)), (parts) => {
        const [a, b, c, d] = parts as [number, number, number, number];
        const plainly = isPublicAddress(parts.join('.'));
        const [high, low] = [hex(a, b), hex(c, d)];
        for (const wrapped of [
          `::ffff:${parts.join('.')}`,
          `::FFFF:${high}:${low}`,
          `0:0:0:0:0:ffff:${high}:${low}`,
          `0000:0000:0000:0000:0000:ffff:${high.padStart(4, '0')}:${low.padStart(4, '0')}`,
          `64:ff9b::${parts.join('.')}`,
          `64:ff9b:0:0:0:0:${high}:${low}`,
        ]) {
          expect(isPublicAddress(wrapped), wrapped).toBe(plainly);
        }
      }),
    );
  });

  it('is never loopback, private or link-local, however a URL writes it', () => {
    const closed = fc.oneof(
      fc.tuple(fc.constant(127), byte, byte, byte),
      fc.tuple(fc.constant(10), byte, byte, byte),
      fc.tuple(fc.constant(192), fc.constant(168), byte, byte),
      fc.tuple(fc.constant(169), fc.constant(254), byte, byte),
      fc.tuple(fc.constant(172), fc.integer({ min: 16, max: 31 }), byte, byte),
    );
    fc.assert(
      fc.property(closed, fc.integer({ min: 0, max: 7 }), (parts, spelling) => {
        const { hostname } = new URL(`http://${spelt(parts, spelling)}/`);
        expect(isPublicAddress(hostname.replace(/^\[|\]$/g, '')), hostname).toBe(false);
      }),
    );
  });
});

function quad(address: string): [number, number, number, number] {
  return address.split('.').map(Number) as [number, number, number, number];
}

/** One address in the spellings that browsers understand. */
function spelt(parts: readonly [number, number, number, number], spelling: number): string {
  const [a, b, c, d] = parts;
  const number = ((a * 256 + b) * 256 + c) * 256 + d;
  const hex = `${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`;
  return (
    [
      String(number),
      `0x${number.toString(16)}`,
      `0${number.toString(8)}`,
      `${a}.${(b * 256 + c) * 256 + d}`,
      parts.map((part) => `0x${part.toString(16)}`).join('.'),
      parts.map((part) => `0${part.toString(8)}`).join('.'),
      parts
        .map((part) => [...String(part)].map((digit) => String.fromCodePoint(0xff10 + Number(digit))).join(''))
        .join('。'),
      `[::ffff:${hex}]`,
    ][spelling] ?? parts.join('.')
  );
}

describe('private addresses', () => {
  let site: Site;
  beforeAll(async () => {
    site = await startSite({
      '/report': plain('text/html', page(1)),
      '/to-loopback': redirect('{origin}/report'),
      '/to-metadata': redirect('http://169.254.169.254/latest/meta-data/'),
    });
  });
  afterAll(() => site.close());
  beforeEach(() => void site.asked.splice(0));
  const port = () => new URL(site.origin).port;

  it.each(['127.0.0.1', '0x7f.1', '2130706433', '[::ffff:127.0.0.1]', 'localhost'])(
    'are asked for nothing unless that is allowed: %s',
    async (host) => {
      const [result] = await readWeb([`http://${host}:${port()}/report`], { allowPrivate: false });
      expect(errorOf(result)).toMatch(/^address-private: .*--allow-private/);
      expect(site.asked).toEqual([]);
    },
  );

  it('are fetched from where that is allowed', async () => {
    const [result] = await readWeb([`http://localhost:${port()}/report`]);
    expect(textOf(result)).toBe(report(1).paragraphs.join('\n\n'));
  });

  it('are not connected to when a name that was public a moment ago now leads there', async () => {
    const answers = [[{ address: '93.184.215.14', family: 4 }], [{ address: '127.0.0.1', family: 4 }]];
    const changing = publicLookup((_host, _options, done) => done(null, answers.shift() ?? []));
    const found = () =>
      new Promise((settled) => {
        changing('rebound.example', { all: true }, (error, addresses) => settled(error?.message ?? addresses));
      });
    expect(await found()).toEqual([{ address: '93.184.215.14', family: 4 }]);
    expect(await found()).toContain('127.0.0.1');
  });

  it('are left out where a name has public ones too', async () => {
    const mixed = [
      { address: '10.0.0.1', family: 4 },
      { address: '2606:4700::1', family: 6 },
    ];
    const resolve = publicLookup((_host, _options, done) => done(null, mixed));
    const addresses = await new Promise((settled) =>
      resolve('two.example', { all: true }, (_, found) => settled(found)),
    );
    expect(addresses).toEqual([mixed[1]]);
  });

  it('are known by the look-up that connections use', async () => {
    const message = await new Promise((settled) => {
      publicLookup(lookup)('localhost', {}, (error) => settled(error?.message));
    });
    expect(message).toMatch(/localhost \((?:127\.0\.0\.1|::1)\) is not an address of the public internet/);
  });
});

describe('behind a proxy', () => {
  let proxy: Site;
  beforeAll(async () => {
    // It answers for every host, as a proxy does, and is itself on loopback.
    proxy = await startSite({
      'http://news.invalid/report': plain('text/html', page(2)),
      'http://news.invalid/to-loopback': redirect('http://127.0.0.1:9/'),
      'http://news.invalid/to-name': redirect('http://localhost:9/'),
    });
    process.env.http_proxy = proxy.origin;
  });
  afterAll(async () => {
    delete process.env.http_proxy;
    delete process.env.no_proxy;
    await proxy.close();
  });

  it('pages come through it, and are asked for by name', async () => {
    const [result] = await readWeb(['http://news.invalid/report'], { allowPrivate: false });
    expect(textOf(result)).toBe(report(2).paragraphs.join('\n\n'));
    expect(proxy.asked.map(({ path }) => path)).toEqual([
      'http://news.invalid/robots.txt',
      'http://news.invalid/report',
    ]);
  });

  it.each(['/to-loopback', '/to-name'])('redirects to private addresses are refused: %s', async (path) => {
    const [result] = await readWeb([`http://news.invalid${path}`], { allowPrivate: false });
    expect(errorOf(result)).toMatch(/^address-private: /);
  });

  it('hosts that the environment exempts are asked directly', async () => {
    process.env.no_proxy = 'news.invalid';
    proxy.asked.splice(0);
    const [result] = await readWeb(['http://news.invalid/report']);
    expect(errorOf(result)).toMatch(/^input-unreadable: /);
    expect(proxy.asked).toEqual([]);
  });
});
