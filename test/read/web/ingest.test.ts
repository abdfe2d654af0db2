import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { wiregraph } from '../../support/command.ts';
import { feed, newsSite, PAGES, page } from './news-site.ts';
import { type Answer, plain, redirect, type Site, startSite } from './site.ts';

let site: Site;
let answers: Record<string, Answer>;
let graph: string;
beforeEach(async () => {
  answers = newsSite();
  site = await startSite(answers);
  graph = join(mkdtempSync(join(tmpdir(), 'wiregraph-site-')), 'graph');
});
afterEach(() => site.close());

const FAST = ['--engine', 'fast', '--delay', '0', '--allow-private'];
const ingest = async (paths: readonly string[], more: readonly string[] = FAST) => {
  const addresses = paths.map((path) => site.origin + path);
  const run = await wiregraph(['ingest', ...addresses, '--graph', graph, '--format', 'json', ...more]);
  return { ...run, report: JSON.parse(run.output || '{}') };
};
const rows = async (cypher: string) => {
  const { output } = await wiregraph(['query', cypher, '--graph', graph, '--format', 'json']);
  return JSON.parse(output).rows;
};
const askedFor = () => site.asked.splice(0).map(({ path }) => path);

// Each starts the command several times.
const TIMEOUT = 120_000;

describe('a feed of thirty reports', { timeout: TIMEOUT }, () => {
  it('is read from its pages, and a second run fetches nothing anew', async () => {
    const first = await ingest(['/feed.xml']);
    expect(first.errors).toBe('');
    expect(first.code).toBe(0);
    expect(first.report.totals).toMatchObject({ created: PAGES, failed: 0 });
    const asked = askedFor();
    expect(asked.filter((path) => path === '/robots.txt')).toHaveLength(1);
    expect(asked.filter((path) => path.startsWith('/news/'))).toHaveLength(PAGES - 2);
    expect(new Set(asked).size).toBe(asked.length);
    const second = await ingest(['/feed.xml']);
    expect(second.report.totals).toMatchObject({ created: 0, unchanged: PAGES, failed: 0 });
    expect(askedFor()).toEqual(['/robots.txt', '/feed.xml']);
  });

  it('gives each article its address after redirects, its words in their letters, and the fields of the feed', async () => {
    await ingest(['/feed.xml']);
    const found = await rows('MATCH (a:Article) RETURN a.url, a.text, a.publishedAt, a.publisher');
    expect(found).toHaveLength(PAGES);
    expect(found.map(([url]: string[]) => url)).toContain(`${site.origin}/news/7`);
    for (const [url, text, publishedAt, publisher] of found) {
      expect(text, url).toMatch(/said councillor Señora Ibáñez-\d+\./);
      expect([publishedAt.slice(0, 8), publisher]).toEqual(['2025-04-', 'The Harbour Post']);
    }
  });

  it('that has one item more is asked for that one alone', async () => {
    await ingest(['/feed.xml']);
    askedFor();
    answers['/feed.xml'] = plain('application/rss+xml', feed(site.origin, PAGES + 1));
    answers[`/news/${PAGES + 1}`] = plain('text/html', page(PAGES + 1));
    const { report } = await ingest(['/feed.xml']);
    expect(report.totals).toMatchObject({ created: 1, unchanged: PAGES });
  });

  it('is taken from where it was left by a run that was killed', async () => {
    const page25 = answers['/news/25'];
    const kill = new AbortController();
    // It is left without an answer: those before it are written meanwhile, which the run tells one by one.
    answers['/news/25'] = () => undefined;
    const child = spawn(
      process.execPath,
      ['dist/cli/main.js', 'ingest', `${site.origin}/feed.xml`, '--graph', graph, ...FAST],
      { signal: kill.signal, killSignal: 'SIGKILL' },
    );
    let told = '';
    child.stderr.setEncoding('utf8').on('data', (more: string) => {
      told += more;
      if ((told.match(/^created/gmu)?.length ?? 0) > 8) kill.abort();
    });
    child.on('error', () => undefined);
    await new Promise((closed) => child.on('close', closed));
    if (page25 !== undefined) answers['/news/25'] = page25;
    const before = (await rows('MATCH (a:Article) RETURN count(a)'))[0][0];
    askedFor();
    const { report } = await ingest(['/feed.xml']);
    expect(report.totals.created + report.totals.unchanged).toBe(PAGES);
    const again = askedFor().filter((path) => path.startsWith('/news/')).length;
    expect(before).toBeGreaterThan(8);
    // What was written but not yet remembered when the run was killed is at most what one transaction holds.
    expect(again).toBeLessThanOrEqual(PAGES - 2 - before + 16);
  });

  it('is asked again for an item that failed, and not for the others', async () => {
    const page9 = answers['/news/9'];
    delete answers['/news/9'];
    const first = await ingest(['/feed.xml']);
    expect([first.code, first.report.totals.failed, first.report.totals.created]).toEqual([1, 1, PAGES - 1]);
    expect(first.errors).toContain('/news/9');
    if (page9 !== undefined) answers['/news/9'] = page9;
    askedFor();
    const second = await ingest(['/feed.xml']);
    expect(second.report.totals).toMatchObject({ created: 1, unchanged: PAGES - 1, failed: 0 });
    expect(askedFor()).toEqual(['/robots.txt', '/feed.xml', '/news/9']);
  });
});

describe('addresses', { timeout: TIMEOUT }, () => {
  it('that fail are each named with a reason, and the rest is in the graph', async () => {
    Object.assign(answers, {
      '/busy': (response: ServerResponse) => response.writeHead(429).end(),
      '/picture': plain('image/png', 'xx'),
      '/round': redirect('/round'),
      '/silent': () => undefined,
    });
    const bad = ['/missing', '/busy', '/picture', '/round', '/silent', '/members/1'];
    const { code, report, errors } = await ingest([...bad, '/news/1'], [...FAST, '--timeout', '1']);
    expect(code).toBe(1);
    expect(report.totals).toMatchObject({ created: 1, failed: bad.length });
    for (const path of bad) expect(errors).toContain(site.origin + path);
    for (const why of ['404', '429', 'an image', 'back to itself', '1 seconds', 'robots.txt'])
      expect(errors).toContain(why);
    expect(errors).not.toContain('    at ');
    expect(askedFor()).not.toContain('/members/1');
  });

  it('of this machine are not asked for anything unless that is allowed', async () => {
    const { code, errors } = await ingest(['/feed.xml'], ['--engine', 'fast']);
    expect(code).toBe(1);
    expect(errors).toContain('--allow-private');
    expect(askedFor()).toEqual([]);
  });
});
