import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ErrorAnswer, ReviewAnswer } from '../../src/explore/answers.ts';
import { type Explorer, serveExplorer } from '../../src/explore/index.ts';
import type { GraphStore } from '../../src/store/index.ts';
import { stores } from '../support/stores.ts';
import { asked } from './client.ts';
import { openNewsroom, partners } from './newsroom.ts';

describe('the server of the explorer', () => {
  let graph: GraphStore;
  let explorer: Explorer;
  beforeAll(async () => {
    const embedded = stores.find(({ name }) => name === 'embedded');
    if (embedded === undefined) throw new Error('no embedded graph');
    graph = await openNewsroom(await embedded.open(), [partners]);
    explorer = await serveExplorer(graph);
  });
  afterAll(async () => {
    await explorer.close();
    await graph.close();
  });
  const statusOf = async (path: string, options: Parameters<typeof asked>[2]) =>
    (await asked<ErrorAnswer>(explorer, path, options)).status;

  it('answers by its own names alone: a name made to point here gets nothing', async () => {
    const port = Number(new URL(explorer.origin).port);
    expect(await statusFor(port, `127.0.0.1:${port}`)).toBe(200);
    expect(await statusFor(port, `localhost:${port}`)).toBe(200);
    expect(await statusFor(port, `news.example:${port}`)).toBe(403);
    expect(await statusFor(port, '127.0.0.1')).toBe(403);
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

  it('serves no file but those of the page', async () => {
    for (const path of ['/assets/..%2f..%2fpackage.json', '/assets/../../package.json', '/assets/none.js']) {
      const response = await fetch(explorer.origin + path);
      expect(await response.text()).not.toContain('devDependencies');
    }
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

function statusFor(port: number, host: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path: '/api/overview', headers: { Host: host } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    sent.on('error', reject).end();
  });
}
