import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnnotatedArticle } from '../../src/article/index.ts';
import { changesOf } from '../../src/graph/index.ts';
import { openGraph } from '../../src/store/index.ts';
import { ingestUntil } from '../kill/killing.ts';
import { wiregraph } from '../support/command.ts';
import { invented, sentences } from '../support/invented.ts';
import { reports } from '../support/reports.ts';

const folder = () => mkdtempSync(join(tmpdir(), 'wiregraph-storage-'));
const articles = fc
  .sample(sentences(12), { numRuns: 80, seed: 3 })
  .map((told, index) => invented({ id: `article-${index}`, url: null, headline: null, sentences: told }));

function articleFile(): string {
  const file = join(folder(), 'articles.jsonl');
  writeFileSync(file, articles.map((article) => JSON.stringify(article)).join('\n'));
  return file;
}

async function written(place: string, given: readonly AnnotatedArticle[] = articles): Promise<string> {
  const graph = await openGraph(place);
  for (const article of given) await graph.write(changesOf(article));
  const { hash, ungrounded } = await graph.verify();
  await graph.close();
  expect(ungrounded).toEqual([]);
  return hash;
}

describe('an embedded graph that a process has open', () => {
  it('is refused to a second one, and goes on undamaged in the first', async () => {
    const graph = await openGraph(folder());
    for (const report of reports.slice(0, 2)) await graph.write(changesOf(report));
    const { code, output, errors } = await wiregraph(['retract', 'raid', '--graph', graph.place]);
    expect([code, output]).toEqual([3, '']);
    expect(errors).toMatch(/^wiregraph: The graph in \S+ is open in another process\. Wait for the other [^\n]+\.\n$/u);
    for (const report of reports) await graph.write(changesOf(report));
    await graph.close();
    expect(await written(graph.place, reports)).toBe(await written(folder(), reports));
  });

  it('is whole when several try to make it at the same time', async () => {
    const place = folder();
    const runs = await Promise.all([1, 2, 3].map(() => ingestUntil(place, articleFile(), null)));
    for (const { hasEnded, errors } of runs) expect(errors).toMatch(hasEnded ? /^$/u : /graph-locked/u);
    expect(runs.map(({ hasEnded }) => hasEnded)).toContain(true);
    expect(await written(place)).toBe(await written(folder()));
  });
});

describe('an embedded graph in a folder without rights', () => {
  // Rights do not bind the superuser, unless he lays down the power that exempts him.
  const asUser =
    process.getuid?.() === 0
      ? ['setpriv', '--inh-caps=-dac_override,-dac_read_search', '--bounding-set=-dac_override,-dac_read_search']
      : [];
  const canDropRights = asUser.length === 0 || spawnSync('setpriv', [...asUser.slice(1), 'true']).status === 0;

  it.each([
    ['that nobody may write to', 0o555, 0o444],
    ['that nobody may look into', 0o000, 0o444],
    ['whose file nobody may read', 0o755, 0o000],
  ])('%s is left as it is, and the reason given', async (_, folderMode, fileMode) => {
    if (!canDropRights) throw new Error('this test needs setpriv (util-linux) when it is run as root');
    const place = folder();
    const hash = await written(place, reports);
    const files = readdirSync(place).map((name) => join(place, name));
    for (const file of files) chmodSync(file, fileMode);
    chmodSync(place, folderMode);
    const result = await wiregraph(['ingest', 'articles', '--engine', 'fast', '--graph', place], { under: asUser });
    chmodSync(place, 0o755);
    for (const file of files) chmodSync(file, 0o644);
    expect([result.code, result.output]).toEqual([3, '']);
    expect(result.errors).toMatch(
      /^wiregraph: The graph in \S+ may not be written\. Give yourself the right [^\n]+\.\n$/u,
    );
    expect(await written(place, reports)).toBe(hash);
  });
});

describe('an embedded graph on a disk that fills up', () => {
  const mount = (place: string, options: string) => spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', place]);

  it('keeps what was written, says what to do, and is completed once there is room', {
    timeout: 90_000,
  }, async (test) => {
    const disk = folder();
    test.skip(mount(disk, 'size=256k').status !== 0, 'a small disk can be mounted here by root only');
    try {
      const place = join(disk, 'graph');
      const { hasEnded, errors, acknowledged } = await ingestUntil(place, articleFile(), null);
      expect(hasEnded).toBe(false);
      expect(errors).toContain('graph-unwritable');
      expect(acknowledged.length).toBeGreaterThan(5);
      const command = await wiregraph(['ingest', 'articles', '--engine', 'fast', '--graph', place]);
      expect(command.code).toBe(3);
      expect(command.errors).toMatch(
        /^wiregraph: The disk of the graph in \S+ is full\. [^\n]+ run the same command again\.$/mu,
      );
      execFileSync('mount', ['-o', 'remount,size=64m', disk]);
      const roomy = await openGraph(place);
      const held = (await roomy.articles()).map(({ id }) => id);
      expect(held).toEqual(expect.arrayContaining([...acknowledged]));
      // What was in work when the disk filled up may be whole in the graph and its writer not yet told.
      expect(held.length - acknowledged.length).toBeLessThan(roomy.writesInFlight);
      expect((await roomy.verify()).ungrounded).toEqual([]);
      await roomy.close();
      expect(await written(place)).toBe(await written(folder()));
    } finally {
      spawnSync('umount', ['-l', disk]);
    }
  });
});
