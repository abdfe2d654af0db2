import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Overview } from '../../src/explore/answers.ts';
import { openConnection } from '../../src/store/open.ts';
import { annotated } from '../support/annotated.ts';
import { wiregraph } from '../support/command.ts';
import { landslide, newsroom, openNewsroom, SCRIPT } from './newsroom.ts';

const namedLikeQueries = annotated({
  id: 'named-like-queries',
  meta: { headline: 'Two firms', publishedAt: '2026-02-01' },
  text: 'Match Group and Call Centre (Accra) are firms.',
  entities: [
    { id: 'm', type: 'Organization', name: 'Match Group', subtypes: ['Company'] },
    { id: 'c', type: 'Organization', name: 'Call Centre (Accra)', subtypes: ['Company'] },
  ],
  mentions: [
    ['Match Group', 'm'],
    ['Call Centre (Accra)', 'c'],
  ],
});

const root = fileURLToPath(new URL('../../', import.meta.url));

describe('wiregraph view', () => {
  let folder: string;
  const running: ChildProcess[] = [];
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'wiregraph-view-'));
    const graph = await openNewsroom(await openConnection(folder), landslide);
    await graph.close();
  });
  afterEach(() => {
    for (const child of running.splice(0)) child.kill('SIGKILL');
  });

  /** Starts it, and gives the address that it prints. */
  const view = async (...parameters: string[]) => {
    const child = spawn(process.execPath, ['dist/cli/main.js', 'view', '--no-open', '--graph', folder, ...parameters], {
      cwd: root,
    });
    running.push(child);
    const line = await new Promise<string>((resolve, reject) => {
      child.stdout.setEncoding('utf8').once('data', resolve);
      child.once('exit', (code) => reject(new Error(`it ended with ${code}`)));
    });
    const address = /http:\/\/127\.0\.0\.1:\d+\/#token=[\w-]+/u.exec(line)?.[0] ?? '';
    const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
    return { child, address, ended };
  };

  it.each(['SIGTERM', 'SIGINT'] as const)(
    'serves the graph at the address that it prints, until %s, and leaves it sound',
    async (signal) => {
      const { child, address, ended } = await view();
      const { counts } = (await (await fetch(new URL('/api/overview', address))).json()) as Overview;
      expect(counts.articles).toBe(3);
      expect(await (await fetch(address)).text()).toContain('<div id="app">');
      child.kill(signal);
      expect(await ended).toBe(0);
      const { code, output } = await wiregraph(['verify', '--graph', folder]);
      expect([code, output]).toEqual([0, expect.stringContaining('0 not grounded')]);
    },
  );

  it('and ingest do not meet in one embedded graph: the later is told who has it', async () => {
    const article = join(folder, '..', `article-${process.pid}.txt`);
    writeFileSync(article, 'Harbour opens\n\nPublished: 3 March 2026\n\nThe harbour of Obuasi opened on Tuesday.\n');
    const { child, ended } = await view();
    const met = await wiregraph(['ingest', article, '--graph', folder, '--engine', 'fast']);
    expect(met.code).toBe(3);
    expect(met.errors).toContain('is open in another process');
    expect(met.errors).toContain('wiregraph view');
    child.kill('SIGTERM');
    await ended;
    expect((await wiregraph(['ingest', article, '--graph', folder, '--engine', 'fast'])).code).toBe(0);
  });

  it('says what is wrong with a port', async () => {
    const { code, errors } = await wiregraph(['view', '--no-open', '--graph', folder, '--port', 'high']);
    expect([code, errors]).toEqual([2, expect.stringContaining('65535')]);
  });
});

describe('wiregraph report', () => {
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'wiregraph-report-'));
    const graph = await openNewsroom(await openConnection(folder), [...newsroom, namedLikeQueries]);
    await graph.close();
  });
  const report = (subject: string) => wiregraph(['report', subject, '--graph', folder]);

  it('writes one page of an entity that needs nothing else: picture, passages, sources', async () => {
    const { code, output } = await report('FBI');
    expect(code).toBe(0);
    expect(output).toContain('<h1><bdi>Federal Bureau of Investigation</bdi></h1>');
    expect(output).toContain('<svg');
    expect(output).toContain('<mark>Special Agent Dana Whitlock, who heads the FBI office</mark> in Accra.');
    expect(output).toContain('<bdi>FBI agents visit Obuasi</bdi>');
    expect(output).not.toMatch(/(?:src|href)="(?!#)/u);
    expect(output).not.toContain('<script');
  });

  it('is the same each time', async () => {
    expect((await report('FBI')).output).toBe((await report('FBI')).output);
  });

  it('writes one of an event, with the figures of all reports', async () => {
    const { output: id } = await wiregraph([
      ...['query', "MATCH (e:Event)-[:IN_ARTICLE]->(a:Article {id: 'toll-later'}) RETURN e.id AS id"],
      ...['--format', 'csv', '--graph', folder],
    ]);
    const { code, output } = await report(id.split('\r\n')[1] ?? '');
    expect(code).toBe(0);
    const figures = [...output.matchAll(/<td><div(?: class="bad")?>(.*?)<\/div><\/td>/gu)].map((match) => match[1]);
    expect(figures).toEqual([
      'at least 10',
      '7 <small>contradicts at least 10</small>',
      '14 <small>updates at least 10</small>',
    ]);
  });

  it('writes one of the answer to a query, and takes it from standard input too', async () => {
    const cypher = 'MATCH (p:Person)-[r:HEAD_OF]->(o:Organization) RETURN p, r, o';
    const { output } = await report(cypher);
    expect(output).toContain('<td><bdi>Dana Whitlock</bdi></td><td><bdi>HEAD_OF</bdi></td>');
    expect((await wiregraph(['report', '-', '--graph', folder], { input: cypher })).output).toBe(output);
  });

  it.each(['Match Group', 'Call Centre (Accra)'])(
    'takes %s, which begins like a query, for the name it is',
    async (name) => {
      const { code, output } = await report(name);
      expect(code).toBe(0);
      expect(output).toContain(`<h1><bdi>${name}</bdi></h1>`);
      expect(output).toContain('1 article, 0 events, 0 quotes, 0 claims');
    },
  );

  it('says of a name that begins like a query, and that nobody has, that nobody has it', async () => {
    const { code, errors } = await report('Match Point');
    expect([code, errors]).toEqual([1, expect.stringContaining("No entity 'Match Point'")]);
  });

  it('lets no words of an article become markup', async () => {
    const { output } = await report('الميناء');
    const hostile = await report('MATCH (a:Article) RETURN a.headline AS headline, a.publisher AS publisher');
    for (const page of [output, hostile.output]) expect(page).not.toMatch(/<script|<img|onerror="/u);
    expect(hostile.output).toContain(SCRIPT.replaceAll('<', '&lt;').replaceAll('>', '&gt;'));
  });

  it('says when there is nobody of that name', async () => {
    const { code, errors, output } = await report('Nobody At All');
    expect([code, output]).toEqual([1, '']);
    expect(errors).toContain("No entity 'Nobody At All'");
  });
});
