import { mkdtempSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { writeArchive } from '../../scripts/bench/archive.mjs';
import { wiregraph } from '../support/command.ts';
import { start } from '../support/watching.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wiregraph-resumed-'));
});

const FAST = ['--engine', 'fast', '--workers', '1'];
const ingest = async (file: string, graph = 'graph') => {
  const target = ['--graph', join(folder, graph), '--format', 'json'];
  const { output } = await wiregraph(['ingest', file, ...target, ...FAST]);
  const { articles, totals } = JSON.parse(output);
  // What is passed over is not read, and so has no counts of what it holds.
  const read = articles.filter(({ counts, status }: Article) => counts.mentions > 0 || status === 'failed').length;
  return { totals, read };
};
interface Article {
  readonly status: string;
  readonly counts: { readonly mentions: number };
}
const hashOf = async (graph = 'graph') => {
  const { output } = await wiregraph(['verify', '--graph', join(folder, graph), '--format', 'json']);
  const { ungrounded, hash } = JSON.parse(output);
  expect(ungrounded).toEqual([]);
  return hash;
};
const command = (name: string, ...parameters: readonly string[]) =>
  wiregraph([name, ...parameters, '--graph', join(folder, 'graph')]);
const text = (number: number) =>
  `Police in Mwanza arrested ${number + 2} people on Monday, said Inspector Ana Cruz-${number}. `.repeat(3);
const pageOf = (_: () => number, number: number) =>
  `<html><head><title>Arrests ${number}</title></head><body><article><h1>Arrests ${number}</h1><p>${text(number)}</p></article></body></html>`;
const line = (number: number) => JSON.stringify({ id: `report-${number}`, text: text(number) });
const lines = (count: number) => Array.from({ length: count }, (_, at) => line(at));

describe('a large file', { timeout: 240_000 }, () => {
  it('whose ingest was killed is gone on with where it was left, and the graph is that of one that was not', async () => {
    const archive = join(folder, 'crawl.warc.gz');
    const pages = await writeArchive(archive, 300, 7, pageOf);
    const killed = start(['ingest', archive, '--graph', join(folder, 'graph'), ...FAST]);
    await killed.hasSaid('created  ', 75);
    killed.kill('SIGKILL');
    await killed.ended;
    const { totals, read } = await ingest(archive);
    expect(totals.created + totals.unchanged).toBe(pages);
    expect(totals.unchanged).toBeGreaterThanOrEqual(75);
    // At most one stretch of fifty was under way, beside what was in work.
    expect(read - totals.created).toBeLessThan(50 + 20);
    expect(read).toBeLessThanOrEqual(pages - 50);
    expect(await ingest(archive)).toMatchObject({ totals: { created: 0, unchanged: pages }, read: 0 });
    await ingest(archive, 'in-one-go');
    expect(await hashOf()).toBe(await hashOf('in-one-go'));
  });

  it('brings back an article that was retracted, and reads again what could not be read and what was changed', async () => {
    const file = join(folder, 'many.jsonl');
    const written = [...lines(55), '{"text": ', ...lines(70).slice(55)];
    writeFileSync(file, written.join('\n'));
    expect(await ingest(file)).toMatchObject({ totals: { created: 70, failed: 1 }, read: 71 });
    expect(await ingest(file)).toMatchObject({ totals: { unchanged: 70, failed: 1 }, read: 1 });
    await command('retract', 'report-60');
    expect(await ingest(file)).toMatchObject({ totals: { created: 1, unchanged: 69, failed: 1 }, read: 21 });
    utimesSync(file, 1, 1);
    expect(await ingest(file)).toMatchObject({ totals: { unchanged: 70, failed: 1 }, read: 71 });
  });

  it('in which an article comes twice ends with the later one, whatever of it was retracted', async () => {
    const file = join(folder, 'many.jsonl');
    const later = JSON.stringify({ id: 'report-3', text: text(900) });
    writeFileSync(file, [...lines(52), later, ...lines(60).slice(52)].join('\n'));
    await ingest(file);
    await command('retract', 'report-4');
    await ingest(file);
    await ingest(file, 'in-one-go');
    expect(await hashOf()).toBe(await hashOf('in-one-go'));
  });
});
