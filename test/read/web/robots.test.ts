import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { robotsRules } from '../../../src/read/web/robots-rules.ts';
import { page } from './news-site.ts';
import { errorOf, readWeb, textOf } from './reading.ts';
import { type Answer, plain, redirect, type Site, startSite } from './site.ts';

const allows = (robots: string, path: string) => robotsRules(robots).allows(path);

describe('a robots.txt', () => {
  it.each([
    ['nothing in it', '', '/a', true],
    ['all forbidden', 'User-agent: *\nDisallow: /', '/a', false],
    ['nothing forbidden', 'User-agent: *\nDisallow:', '/a', true],
    ['others forbidden', 'User-agent: other\nDisallow: /', '/a', true],
    [
      'a group of our own, which alone counts',
      'User-agent: *\nDisallow: /\nUser-agent: WireGraph\nDisallow: /b',
      '/a',
      true,
    ],
    ['our name with a version', 'User-agent: wiregraph/2.0\nDisallow: /', '/a', false],
    ['a longer name than ours', 'User-agent: wiregraph-images\nDisallow: /', '/a', true],
    ['one group for several', 'User-agent: a\nUser-agent: wiregraph\nUser-agent: b\nDisallow: /', '/a', false],
    [
      'two groups of our own',
      'User-agent: wiregraph\nDisallow: /a\n\nUser-agent: wiregraph\nDisallow: /b',
      '/b',
      false,
    ],
    ['lines of other kinds between', 'User-agent: wiregraph\nSitemap: /s\nUser-agent: x\nDisallow: /', '/a', false],
    ['a delay that ends the names', 'User-agent: wiregraph\nCrawl-delay: 1\nUser-agent: x\nDisallow: /', '/a', true],
    ['the longer rule winning', 'User-agent: *\nDisallow: /a\nAllow: /a/b', '/a/b/c', true],
    ['the longer rule winning, forbidden', 'User-agent: *\nAllow: /a\nDisallow: /a/b', '/a/b/c', false],
    ['the allowing one of two as long', 'User-agent: *\nDisallow: /a\nAllow: /a', '/a', true],
    ['a wildcard', 'User-agent: *\nDisallow: /*/print', '/news/1/print?x', false],
    ['a wildcard and an end', 'User-agent: *\nDisallow: /*.pdf$', '/a/b.pdf', false],
    ['an end that is not there', 'User-agent: *\nDisallow: /*.pdf$', '/a/b.pdf?x=1', true],
    ['an end without a wildcard', 'User-agent: *\nDisallow: /a$', '/ab', true],
    ['a wildcard that must not overlap the end', 'User-agent: *\nDisallow: /ab*b$', '/ab', true],
    ['capitals in a path', 'User-agent: *\nDisallow: /News', '/news', true],
    ['escapes spelt otherwise', 'User-agent: *\nDisallow: /caf%c3%a9%2f', '/caf%C3%A9%2Fx', false],
    ['letters not escaped', 'User-agent: *\nDisallow: /café', '/caf%C3%A9', false],
    ['letters escaped without need', 'User-agent: *\nDisallow: /%61', '/a', false],
    ['comments, a mark, old line ends', '\ufeff# hi\rUser-agent: * # all\rDisallow: /a # here\r', '/a', false],
    ['itself', 'User-agent: *\nDisallow: /', '/robots.txt', true],
    ['rules before any name', 'Disallow: /', '/a', true],
    ['HTML in its place', '<!doctype html><html><body>User-agent: *</body></html>', '/a', true],
  ])('with %s is understood', (_, robots, path, allowed) => {
    expect(allows(robots, path)).toBe(allowed);
  });

  it('is understood in little time, whatever is in it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('*', '$', '/', 'a', '%', 'é', '\n', ':', 'Allow:', 'User-agent: *\n')),
        (parts) => {
          expect(typeof allows(parts.join(''), `/${parts.slice(0, 20).join('')}`)).toBe('boolean');
        },
      ),
    );
    const started = performance.now();
    allows(`User-agent: *\nDisallow: /${'*a'.repeat(100_000)}b`, `/${'a'.repeat(100_000)}`);
    expect(performance.now() - started).toBeLessThan(500);
  });

  it('asks for a delay', () => {
    const rules = robotsRules('User-agent: *\nCrawl-delay: 2.5\nUser-agent: x\nCrawl-delay: 9');
    expect(rules.crawlDelayMs).toBe(2500);
  });
});

describe('a site', () => {
  let site: Site;
  afterEach(() => site.close());
  const start = async (robots: Answer) => {
    site = await startSite({
      '/robots.txt': robots,
      '/r': plain('text/html', page(1)),
      '/closed/r': plain('text/html', page(2)),
      '/onward': redirect('/closed/r'),
      '/other.txt': plain('text/plain', 'User-agent: *\nDisallow: /closed'),
    });
  };
  const statusOnly =
    (code: number): Answer =>
    (response) =>
      response.writeHead(code).end();

  it('that forbids a page is not asked for it, nor by a redirect', async () => {
    await start(plain('text/plain', 'User-agent: *\nDisallow: /closed'));
    const results = await readWeb([`${site.origin}/closed/r`, `${site.origin}/onward`, `${site.origin}/r`]);
    expect(results.map((result) => errorOf(result).split(':')[0])).toEqual([
      'address-disallowed',
      'address-disallowed',
      '',
    ]);
    expect(site.asked.map(({ path }) => path)).toEqual(['/robots.txt', '/onward', '/r']);
  });

  it.each([404, 403, 410])('whose robots.txt answers %i allows all', async (code) => {
    await start(statusOnly(code));
    expect(textOf((await readWeb([`${site.origin}/r`]))[0])).toContain('council');
  });

  it.each([500, 503])('whose robots.txt answers %i allows nothing', async (code) => {
    await start(statusOnly(code));
    expect(errorOf((await readWeb([`${site.origin}/r`]))[0])).toMatch(/^address-disallowed: .*robots\.txt/);
    expect(site.asked.map(({ path }) => path)).not.toContain('/r');
  });

  it('whose robots.txt never comes is not read', async () => {
    await start(() => undefined);
    const [result] = await readWeb([`${site.origin}/r`], { timeoutMs: 300 });
    expect(errorOf(result)).not.toBe('');
    expect(site.asked.map(({ path }) => path)).toEqual(['/robots.txt']);
  });

  it('whose robots.txt lies elsewhere is asked there', async () => {
    await start(redirect('/other.txt'));
    expect(errorOf((await readWeb([`${site.origin}/closed/r`]))[0])).toMatch(/^address-disallowed/);
  });

  it('that asks for a longer pause is given it', async () => {
    await start(plain('text/plain', 'User-agent: *\nCrawl-delay: 0.3'));
    await readWeb([`${site.origin}/r`, `${site.origin}/closed/r`]);
    const [, first = 0, second = 0] = site.asked.map(({ at }) => at);
    expect(second - first).toBeGreaterThan(290);
  });
});
