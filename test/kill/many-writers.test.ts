import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, inject, it } from 'vitest';
import { openGraph } from '../../src/store/index.ts';
import { headline, invented, sentences } from '../support/invented.ts';
import { ingestUntil } from './killing.ts';

const WRITERS = 4;
const neo4jUri = inject('neo4jUri');

it('several processes that write the same articles into one Neo4j at once, each in its own order, end with the graph of one', {
  timeout: 180_000,
}, async (test) => {
  test.skip(neo4jUri === null, 'no Neo4j is to be had here');
  const target = neo4jUri ?? '';
  const folder = mkdtempSync(join(tmpdir(), 'wiregraph-writers-'));
  const lines = fc
    .sample(fc.record({ headline, sentences: sentences(12) }), { numRuns: 60, seed: 7 })
    .map((content, index) => invented({ id: `article-${index}`, url: `https://example.org/${index}`, ...content }))
    .map((article) => JSON.stringify(article));
  const fileOf = (writer: number): string => {
    const from = (writer * lines.length) / WRITERS;
    const file = join(folder, `${writer}.jsonl`);
    writeFileSync(file, [...lines.slice(from), ...lines.slice(0, from)].join('\n'));
    return file;
  };
  const files = Array.from({ length: WRITERS }, (_, writer) => fileOf(writer));

  const alone = join(folder, 'alone');
  await ingestUntil(alone, files[0] ?? '', null);
  await empty(target);
  const runs = await Promise.all(files.map((file) => ingestUntil(target, file, null)));

  for (const { errors, hasEnded, acknowledged } of runs) {
    expect(errors).toBe('');
    expect({ hasEnded, articles: acknowledged.length }).toEqual({ hasEnded: true, articles: lines.length });
  }
  expect(await verified(target)).toEqual(await verified(alone));
});

async function empty(target: string): Promise<void> {
  const graph = await openGraph(target);
  await graph.execute('MATCH (n) DETACH DELETE n');
  await graph.close();
}

async function verified(target: string): Promise<object> {
  const graph = await openGraph(target);
  const result = await graph.verify();
  await graph.close();
  return result;
}
