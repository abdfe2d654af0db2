import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defaultModel, Model } from '@alephdata/followthemoney';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runReader } from '../../scripts/exports/python.mjs';
import { asFtm } from '../../src/export/ftm.ts';
import { changesOf } from '../../src/graph/index.ts';
import { type GraphStore, graphStore } from '../../src/store/index.ts';
import { python, whyNoPython } from '../support/python.ts';
import { harvest, reports } from '../support/reports.ts';
import { writeSamples } from '../support/samples.ts';
import { stores } from '../support/stores.ts';
import { textOfAll } from './pieces.ts';

interface Line {
  readonly id: string;
  readonly schema: string;
  readonly properties: Readonly<Record<string, readonly string[]>>;
}

const model = new Model(defaultModel as ConstructorParameters<typeof Model>[0]);

describe('a graph as FollowTheMoney entities', () => {
  let graph: GraphStore;
  let lines: readonly Line[];
  let text: string;

  beforeAll(async () => {
    const connection = await stores[0]?.open();
    if (connection === undefined) throw new Error('there is no embedded store');
    await writeSamples(connection);
    graph = graphStore(connection);
    const odd = {
      ...harvest,
      id: `Given_by_“someone”,_of_${'any'.repeat(80)}_length`,
      meta: { ...harvest.meta, url: null },
    };
    for (const article of [...reports, odd]) await graph.write(changesOf(article));
    text = await textOfAll(asFtm(graph));
    lines = text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Line);
  }, 300_000);
  afterAll(() => graph.close());

  it('has only schemata and properties of the model, and no empty ones', () => {
    expect(lines.length).toBeGreaterThan(300);
    for (const line of lines) {
      const schema = model.getSchema(line.schema);
      const unknown = Object.keys(line.properties).filter((name) => !schema.hasProperty(name));
      expect([line.schema, unknown]).toEqual([line.schema, []]);
      expect(Object.values(line.properties).every((values) => values.length > 0)).toBe(true);
      expect(model.getEntity({ ...line, properties: line.properties as never }).schema.name).toBe(line.schema);
    }
  });

  it('has what each schema requires, and links to what may stand there', () => {
    const byId = new Map(lines.map((line) => [line.id, line]));
    expect(byId.size).toBe(lines.length);
    let links = 0;
    for (const { schema: name, properties } of lines) {
      const schema = model.getSchema(name);
      for (const [key, values] of Object.entries(properties)) {
        const property = schema.getProperty(key);
        if (property.type.name !== 'entity') continue;
        for (const value of values) {
          const range = property.getRange().name;
          const end = byId.get(value)?.schema ?? 'nothing';
          expect([name, key, end, model.getSchema(end).isA(range)]).toEqual([name, key, end, true]);
          links += 1;
        }
      }
    }
    expect(links).toBeGreaterThan(300);
  });

  it('has people, bodies, posts and who holds them, events and their proof', async () => {
    const count = (schema: string) => lines.filter((line) => line.schema === schema).length;
    const { articles, people } = await graph.status();
    expect(count('Article')).toBe(articles);
    expect(count('Person')).toBe(people);
    for (const schema of ['PublicBody', 'Organization', 'Position', 'Occupancy', 'Mention', 'Address']) {
      expect([schema, count(schema)]).not.toEqual([schema, 0]);
    }
    const events = lines.filter(({ schema }) => schema === 'Event');
    expect(events.length).toBeGreaterThan(30);
    expect(events.filter(({ properties }) => properties.proof === undefined)).toEqual([]);
    const holders = lines.filter(({ schema }) => schema === 'Occupancy');
    expect(holders.every(({ properties }) => properties.holder?.length === 1 && properties.post?.length === 1)).toBe(
      true,
    );
  });

  it.skipIf(python === null)(
    `is valid, each value of it, for the Python package${whyNoPython === null ? '' : ` (skipped: ${whyNoPython})`}`,
    () => {
      const file = join(mkdtempSync(join(tmpdir(), 'wiregraph-export-')), 'graph.ftm.json');
      writeFileSync(file, text);
      expect(runReader(python ?? '', 'read_ftm.py', file)).toMatchObject({ entities: lines.length, faults: [] });
    },
  );
});
