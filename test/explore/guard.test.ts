import { request } from 'node:http';
import { networkInterfaces } from 'node:os';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ErrorAnswer, ReviewAnswer } from '../../src/explore/answers.ts';
import { type Explorer, serveExplorer } from '../../src/explore/index.ts';
import type { GraphStore } from '../../src/store/index.ts';
import { asked } from './client.ts';
import { partners } from './newsroom.ts';
import { type Opened, openedExplorer } from './opened.ts';

describe('the server of the explorer', () => {
  let opened: Opened;
  let graph: GraphStore;
  let explorer: Explorer;
  beforeAll(async () => {
    opened = await openedExplorer([partners]);
    ({ graph, explorer } = opened);
  });
  afterAll(() => opened?.close());
  const statusOf = async (path: string, options: Parameters<typeof asked>[2]) =>
    (await asked<ErrorAnswer>(explorer, path, options)).status;

  it('answers by its own names alone: a name made to point here gets nothing', async () => {
    const port = Number(new URL(explorer.origin).port);
    expect(await statusFor(port, `127.0.0.1:${port}`)).toBe(200);
    expect(await statusFor(port, `localhost:${port}`)).toBe(200);
    expect(await statusFor(port, `news.example:${port}`)).toBe(403);
    expect(await statusFor(port, '127.0.0.1')).toBe(403);
  });

  it('listens to this machine alone', () => {
    const addresses = Object.values(networkInterfaces()).flatMap((all) => all ?? []);
    const outer = addresses.filter(({ internal, family }) => !internal && family === 'IPv4');
    const port = Number(new URL(explorer.origin).port);
    return Promise.all(
      [...outer.map(({ address }) => address), '127.0.0.2'].map((address) =>
        expect(statusFor(port, `127.0.0.1:${port}`, address)).rejects.toMatchObject({ code: 'ECONNREFUSED' }),
      ),
    );
  });

  it('answers no page of another site', async () => {
    expect(await statusOf('/api/overview', { headers: { Origin: 'https://news.example' } })).toBe(403);
    expect(await statusOf('/api/overview', { headers: { Origin: 'null' } })).toBe(403);
    expect(
      await statusOf('/api/query', {
        body: { cypher: 'RETURN 1 AS one' },
        headers: { Origin: 'https://news.example' },
      }),
    ).toBe(403);
    expect(await statusOf('/api/query', { body: { cypher: 'RETURN 1 AS one' } })).toBe(200);
  });

  it('takes no form of another page for a question', async () => {
    const headers = { 'Content-Type': 'text/plain' };
    expect(await statusOf('/api/query', { body: { cypher: 'RETURN 1 AS one' }, headers })).toBe(400);
  });

  it('changes nothing without the token', async () => {
    const body = { one: 'a'.repeat(24), other: 'b'.repeat(24), verdict: 'same' };
    expect(await statusOf('/api/review', { body, headers: { 'X-Wiregraph-Token': 'guessed' } })).toBe(403);
    expect(await statusOf('/api/review', { body, headers: { 'X-Wiregraph-Token': '' } })).toBe(403);
    expect(await statusOf('/api/review/x', { method: 'DELETE', headers: { 'X-Wiregraph-Token': '' } })).toBe(403);
    expect(await statusOf('/api/review', { body })).toBe(404);
    expect((await asked<ReviewAnswer>(explorer, '/api/review')).body.decisions).toEqual([]);
  });

  it('lets a page run nothing but its own', async () => {
    const { headers } = await asked(explorer, '/api/overview');
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toContain('unsafe');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
  });

  it('answers nothing that the browser says another page asks for', async () => {
    const port = Number(new URL(explorer.origin).port);
    const statusFrom = async (site: string, path = '/api/overview') =>
      (await raw(port, path, { 'Sec-Fetch-Site': site })).status;
    expect(await statusFrom('same-origin')).toBe(200);
    expect(await statusFrom('none')).toBe(200);
    for (const site of ['cross-site', 'same-site', 'whatever'])
      for (const path of ['/api/overview', '/', '/assets/none.js']) expect(await statusFrom(site, path)).toBe(403);
  });

  it('serves no file but those of the page', async () => {
    const port = Number(new URL(explorer.origin).port);
    const files = ['package.json', 'dist/explore/saved-queries.json', 'etc/passwd'];
    const ways = ['/assets/..%2f..%2f', '/assets/../../', '/../../../', '/assets/..\\..\\', '/%2e%2e/%2e%2e/', '//'];
    for (const path of ways.flatMap((way) => files.map((file) => way + file))) {
      const { status, type, body } = await raw(port, path);
      const isPage = status === 200 && type.startsWith('text/html') && body.includes('<div id="app">');
      expect([path, isPage || status === 404 || status === 400]).toEqual([path, true]);
    }
    expect((await raw(port, '/assets/none.js')).status).toBe(404);
  });

  it('refuses what is too long, and what is no request of its own', async () => {
    expect(await statusOf('/api/query', { body: { cypher: 'x'.repeat(300_000) } })).toBe(400);
    expect(await statusOf('/api/network', { body: { expand: 'all' } })).toBe(400);
    expect(await statusOf('/api/query', { body: null })).toBe(400);
  });

  it('says so when its port is taken', async () => {
    const port = Number(new URL(explorer.origin).port);
    await expect(serveExplorer(graph, { port })).rejects.toMatchObject({
      code: 'usage',
      message: `Port ${port} is taken`,
    });
  });
});

async function statusFor(port: number, host: string, address?: string): Promise<number> {
  return (await raw(port, '/api/overview', { Host: host }, address)).status;
}

interface RawAnswer {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

/** Asks for a path as it is written: `fetch` would fold `/../` away. */
function raw(
  port: number,
  path: string,
  headers: Record<string, string> = {},
  address = '127.0.0.1',
): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: address, port, path, headers }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (part: string) => {
        body += part;
      });
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, type: response.headers['content-type'] ?? '', body }),
      );
    });
    sent.on('error', reject).end();
  });
}
