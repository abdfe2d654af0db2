import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startNeo4j, whyNeo4jCannotStart } from '../../scripts/neo4j/server.mjs';
import { feed, newsSite, PAGES, page } from '../read/web/news-site.ts';
import { plain, startSite } from '../read/web/site.ts';
import { wiregraph } from '../support/command.ts';
import { type Running, start } from '../support/watching.ts';

let folder: string;
let news: string;
let graph: string;
let running: Running | null;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wiregraph-watch-'));
  news = join(folder, 'news');
  graph = join(folder, 'graph');
  mkdirSync(news);
  running = null;
});
afterEach(async () => {
  running?.kill('SIGKILL');
  await running?.ended;
});

const FAST = ['--engine', 'fast', '--workers', '1'];
const watch = (inputs: readonly string[], target = graph, more: readonly string[] = []): Running => {
  running = start(['ingest', '--watch', ...inputs, '--every', '0.3', '--graph', target, ...FAST, ...more]);
  return running;
};
const TOWNS = ['Mwanza', 'Arusha', 'Tanga', 'Dodoma', 'Iringa'];
const report = (number: number) =>
  `Police in ${TOWNS[number % 5]} arrested ${number + 2} people on Monday, said Inspector Ana Cruz-${number}. `;
const write = (name: string, text: string) => writeFileSync(join(news, name), text);
const lines = (count: number) =>
  Array.from({ length: count }, (_, at) => JSON.stringify({ id: `report-${at}`, text: report(at).repeat(5) })).join(
    '\n',
  );
const asked = async (cypher: string, target = graph) =>
  JSON.parse((await wiregraph(['query', cypher, '--graph', target, '--format', 'json'])).output).rows;
const verified = async (target = graph) =>
  JSON.parse((await wiregraph(['verify', '--graph', target, '--format', 'json'])).output);
/** The hash of the graph into which the inputs are ingested in one go. */
const hashOf = async (...inputs: readonly string[]) => {
  const target = join(folder, 'in-one-go');
  await wiregraph(['ingest', ...inputs, '--graph', target, ...FAST]);
  return (await verified(target)).hash;
};
const COUNT = 'MATCH (a:Article) RETURN count(a)';
const TIMEOUT = 240_000;

describe('ingest --watch', { timeout: TIMEOUT }, () => {
  it('takes files that appear in a folder and that change, leaves the graph to others meanwhile, and ends at SIGTERM', async () => {
    const { hasSaid, said, kill, ended } = watch([news], graph, ['--format', 'json']);
    await hasSaid('Watching');
    write('one.txt', report(1));
    await hasSaid('"created":1');
    expect(await asked(COUNT)).toEqual([[1]]);
    write('two.jsonl', JSON.stringify({ id: 'two', text: report(2) }));
    await hasSaid('"created":1', 2);
    write('two.jsonl', JSON.stringify({ id: 'two', text: report(3) }));
    await hasSaid('"updated":1');
    rmSync(join(news, 'one.txt'));
    await pause(1000);
    kill('SIGTERM');
    expect(await ended).toEqual({ code: 0, signal: null });
    expect(said()).toContain('Stopped: 2 created, 1 updated');
    expect(said().match(/^\{.*\}$/gmu)).toHaveLength(3);
    expect(await asked(COUNT)).toEqual([[2]]);
  });

  it('leaves a file that is being written until it stands still', async () => {
    const { hasSaid, said, kill, ended } = watch([news]);
    await hasSaid('Watching');
    for (let sentence = 0; sentence < 12; sentence += 1) {
      appendFileSync(join(news, 'growing.txt'), report(sentence));
      await pause(100);
    }
    await hasSaid('created  ');
    kill('SIGINT');
    expect(await ended).toEqual({ code: 0, signal: null });
    expect(said()).toContain('1 created, 0 updated');
    expect((await verified()).hash).toBe(await hashOf(news));
  });

  it('told to stop in the middle writes what is in work and begins nothing more; run again it completes the graph', async () => {
    write('many.jsonl', lines(80));
    const first = watch([news]);
    await first.hasSaid('created  ', 10);
    first.kill('SIGTERM');
    expect(await first.ended).toEqual({ code: 0, signal: null });
    const [[articles]] = await asked(COUNT);
    expect(articles).toBeGreaterThanOrEqual(10);
    expect(articles).toBeLessThan(80);
    expect(first.said()).toContain(`Stopped: ${articles} created`);
    expect(await verified()).toMatchObject({ ungrounded: [] });
    const second = watch([news]);
    await second.hasSaid('80 articles in');
    second.kill('SIGTERM');
    expect((await second.ended).code).toBe(0);
    expect((await verified()).hash).toBe(await hashOf(news));
  });

  it('is ended at once by a second signal, and the graph holds whole articles', async () => {
    write('many.jsonl', lines(80));
    const { hasSaid, kill, ended } = watch([news]);
    await hasSaid('created  ', 5);
    kill('SIGINT');
    await hasSaid('Stopping');
    kill('SIGINT');
    expect((await ended).signal).toBe('SIGINT');
    expect(await verified()).toMatchObject({ ungrounded: [] });
  });

  it('asks a feed again and again, takes what is new in it, and does not wait for it when it is to stop', async () => {
    const answers = newsSite();
    const site = await startSite(answers);
    try {
      const address = `${site.origin}/feed.xml`;
      const { hasSaid, kill, ended } = watch([address], graph, ['--delay', '0', '--allow-private']);
      await hasSaid(`${PAGES} articles in`);
      answers[`/news/${PAGES + 1}`] = plain('text/html', page(PAGES + 1));
      answers['/feed.xml'] = plain('application/rss+xml', feed(site.origin, PAGES + 1));
      await hasSaid('1 created');
      const silent = new Promise<void>((resolve) => {
        answers['/feed.xml'] = () => resolve();
      });
      await silent;
      kill('SIGTERM');
      expect(await ended).toEqual({ code: 0, signal: null });
      expect(await asked(COUNT)).toEqual([[PAGES + 1]]);
    } finally {
      await site.close();
    }
  });

  it.each([
    ['what is not there', ['missing-folder']],
    ['standard input', ['-']],
  ])('refuses %s', async (_, inputs) => {
    const { code, errors } = await wiregraph(['ingest', '--watch', ...inputs, '--graph', graph]);
    expect(code).toBe(2);
    expect(errors).toContain('watched');
  });

  it('says that a graph is not there from the beginning, with exit code 3', async () => {
    const { code } = await wiregraph(['ingest', '--watch', news, '--graph', 'bolt://127.0.0.1:9']);
    expect(code).toBe(3);
  });

  const whyNot = whyNeo4jCannotStart();
  it.skipIf(whyNot !== null)('goes on when Neo4j crashes in the middle of its work and comes back', async () => {
    const server = await startNeo4j();
    try {
      write('many.jsonl', lines(24));
      const { hasSaid, said, kill, ended } = watch([news], server.uri);
      await hasSaid('created  ', 5);
      await server.crash();
      write('late.txt', report(200));
      await hasSaid('tried again');
      await pause(2000);
      await server.restart([]);
      await hasSaid('there again');
      kill('SIGTERM');
      expect(await ended).toEqual({ code: 0, signal: null });
      expect(said().split('tried again')).toHaveLength(2);
      expect(await asked(COUNT, server.uri)).toEqual([[25]]);
      const { ungrounded, hash } = await verified(server.uri);
      expect([ungrounded, hash]).toEqual([[], await hashOf(news)]);
    } finally {
      await server.stop();
    }
  });
});
