import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import neo4j from 'neo4j-driver';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startNeo4j, whyNeo4jCannotStart } from '../../scripts/neo4j/server.mjs';
import { exportGraph } from '../../src/export/index.ts';
import { changesOf } from '../../src/graph/index.ts';
import { type GraphStore, graphStore, openGraph } from '../../src/store/index.ts';
import { lexicalLayer } from '../support/lexical.ts';
import { reports } from '../support/reports.ts';
import { writeSamples } from '../support/samples.ts';
import { stores } from '../support/stores.ts';

const reason = whyNeo4jCannotStart();
const folder = join(mkdtempSync(join(tmpdir(), 'wiregraph-export-')), 'csv');
let source: GraphStore;

beforeAll(async () => {
  const connection = await stores[0]?.open();
  if (connection === undefined) throw new Error('there is no embedded store');
  await writeSamples(connection);
  source = graphStore(connection);
  await source.layLexical('neo4j-graphrag');
  // What a cell could not hold were it not quoted, or parted at a common character.
  await source.execute(
    `MATCH (a:Article) WITH a ORDER BY a.id LIMIT 1 SET a.section = $odd, a.keywords = [$odd, 'b;c,d'], a.standfirst = ''`,
    { odd: '=1+1, "quoted"\\\r\n;\u001f \\"' },
  );
  await exportGraph(source, 'csv', folder);
}, 300_000);
afterAll(() => source.close());

describe('a graph as files for neo4j-admin', () => {
  it.skipIf(reason !== null)(
    `are imported as the same graph${reason === null ? '' : ` (${reason})`}`,
    async () => {
      const server = await startNeo4j({ imported: { folder, parameters: importParameters() } });
      await runAfterImport(server.uri);
      const copy = await openGraph(server.uri);
      try {
        const [wanted, found] = [await source.verify(), await copy.verify()];
        expect(wanted.facts).toBeGreaterThan(500);
        expect(found.hash).toBe(wanted.hash);
        expect(found.facts).toBe(wanted.facts);
        expect(await lexicalLayer(copy)).toEqual(await lexicalLayer(source));
        const another = reports[0] as (typeof reports)[number];
        await Promise.all([copy.write(changesOf(another)), source.write(changesOf(another))]);
        expect((await copy.verify()).hash).toBe((await source.verify()).hash);
        expect(await lexicalLayer(copy)).toEqual(await lexicalLayer(source));
      } finally {
        await copy.close();
        await server.stop();
      }
    },
    300_000,
  );

  it('are named in the command of the README, each once', () => {
    const named = importParameters().flatMap((word) => /^--(?:nodes|relationships)=(.*)$/u.exec(word)?.[1] ?? []);
    const files = readdirSync(folder).filter((name) => name.endsWith('.csv'));
    expect(named.sort()).toEqual(files.sort());
    expect(files.length).toBeGreaterThan(10);
  });

  it('are not replaced unless that is asked for', async () => {
    await expect(exportGraph(source, 'csv', folder)).rejects.toMatchObject({
      code: 'usage',
      message: expect.stringContaining('there already'),
    });
    await exportGraph(source, 'csv', folder, { force: true });
    expect(readdirSync(join(folder, '..'))).toEqual(['csv']);
  });

  it('never take the place of what is no export', async () => {
    const own = mkdtempSync(join(tmpdir(), 'wiregraph-export-'));
    writeFileSync(join(own, 'letter.txt'), 'mine');
    const force = { force: true };
    await expect(exportGraph(source, 'csv', own, force)).rejects.toMatchObject({
      code: 'usage',
      message: expect.stringContaining('letter.txt'),
    });
    await expect(exportGraph(source, 'csv', join(own, 'letter.txt'), force)).rejects.toMatchObject({ code: 'usage' });
    await expect(exportGraph(source, 'graphml', own, force)).rejects.toMatchObject({ code: 'usage' });
    expect([readdirSync(own), readFileSync(join(own, 'letter.txt'), 'utf8')]).toEqual([['letter.txt'], 'mine']);
    const words = mkdtempSync(join(tmpdir(), 'wiregraph-export-'));
    writeFileSync(join(words, 'README.md'), 'mine');
    await expect(exportGraph(source, 'csv', words, force)).rejects.toMatchObject({
      code: 'usage',
      message: expect.stringContaining('README.md'),
    });
    await exportGraph(source, 'graphml', join(own, 'letter.txt'), force);
    expect(readdirSync(own)).toEqual(['letter.txt']);
    expect(readFileSync(join(own, 'letter.txt'), 'utf8')).toContain('<graphml');
  });
});

async function runAfterImport(uri: string): Promise<void> {
  const driver = neo4j.driver(uri);
  try {
    const lines = readFileSync(join(folder, 'after-import.cypher'), 'utf8').trimEnd().split('\n');
    for (const line of lines) await driver.executeQuery(line.replace(/;$/u, ''));
  } finally {
    await driver.close();
  }
}

/** The words of the command that the README gives. */
function importParameters(): string[] {
  const readme = readFileSync(join(folder, 'README.md'), 'utf8');
  const command = /^neo4j-admin ((?:.*\\\n)*.*)$/mu.exec(readme)?.[1] ?? '';
  return command.replaceAll('\\\n', ' ').split(/\s+/u);
}
