import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { wiregraph } from '../support/command.ts';

const REPORT = `Police arrest 14 in Mombasa port raid

MOMBASA, Kenya - Kenyan police arrested 14 people in a raid on a warehouse at the port of Mombasa on Tuesday, officials said.

"We seized over 300 crates of stolen medicine," said Inspector Wanjiru Odhiambo of the Kenya Ports Authority.
`;

let folder: string;
let graph: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wiregraph-command-'));
  graph = join(folder, 'graph');
  writeFileSync(join(folder, 'report.txt'), REPORT);
});

const json = (text: string) => JSON.parse(text);

describe('wiregraph ingest', () => {
  it('writes an article to the embedded graph, and finds it unchanged the second time', async () => {
    const input = [join(folder, 'report.txt'), '--graph', graph, '--published', '2021-03-03', '--format', 'json'];
    const first = await wiregraph(['ingest', ...input]);
    expect(first.code).toBe(0);
    expect(json(first.output).articles).toMatchObject([
      { status: 'created', headline: 'Police arrest 14 in Mombasa port raid' },
    ]);
    const second = await wiregraph(['ingest', ...input]);
    expect(json(second.output).totals).toMatchObject({ created: 0, unchanged: 1, failed: 0 });
  });

  it('names a bad input, ingests the rest, and exits 1', async () => {
    writeFileSync(join(folder, 'empty.txt'), '');
    const result = await wiregraph([
      'ingest',
      folder,
      join(folder, 'missing.txt'),
      '--graph',
      graph,
      '--format',
      'json',
    ]);
    expect(result.code).toBe(1);
    expect(json(result.output).totals).toMatchObject({ created: 1, failed: 2 });
    expect(result.errors).toContain('empty.txt');
    expect(result.errors).toContain('missing.txt');
  });

  it('reads standard input', async () => {
    const result = await wiregraph(['ingest', '-', '--graph', graph, '--format', 'json'], { input: REPORT });
    expect(json(result.output).totals.created).toBe(1);
  });
});

describe('wiregraph annotate', () => {
  it('prints one JSON object an article, whose offsets are true', async () => {
    const { code, output } = await wiregraph(['annotate', join(folder, 'report.txt'), '--published', '2021-03-03']);
    expect(code).toBe(0);
    const article = json(output);
    const facts = [...article.mentions, ...article.quantities, ...article.dates, ...article.quotes, ...article.claims];
    expect(facts.length).toBeGreaterThan(5);
    for (const fact of facts) expect(article.text.slice(fact.start, fact.end)).toBe(fact.text);
  });
});

describe('wiregraph query', () => {
  beforeEach(async () => {
    await wiregraph(['ingest', join(folder, 'report.txt'), '--graph', graph, '--published', '2021-03-03']);
  });

  it('answers with columns and rows as JSON, with parameters', async () => {
    const cypher = 'MATCH (q:Quantity) WHERE q.value = $number RETURN q.modifier AS modifier, q.unit AS unit';
    const { output } = await wiregraph([
      'query',
      cypher,
      '--param',
      'number=300',
      '--graph',
      graph,
      '--format',
      'json',
    ]);
    expect(json(output)).toEqual({ columns: ['modifier', 'unit'], rows: [['over', 'crate']] });
  });

  it('writes CSV and a table', async () => {
    const cypher = "MATCH (a:Article) RETURN a.name AS headline, 'x,y' AS pair";
    const csv = await wiregraph(['query', cypher, '--graph', graph, '--format', 'csv']);
    expect(csv.output).toBe('headline,pair\r\nPolice arrest 14 in Mombasa port raid,"x,y"\r\n');
    const table = await wiregraph(['query', cypher, '--graph', graph]);
    expect(table.output).toContain('Police arrest 14 in Mombasa port raid');
    expect(table.output).toContain('1 row');
  });

  it('refuses to write without --write, and changes nothing', async () => {
    const refused = await wiregraph(['query', 'MATCH (a:Article) SET a.name = "x"', '--graph', graph]);
    expect(refused.code).toBe(2);
    expect(refused.errors).toContain('--write');
    const { output } = await wiregraph([
      'query',
      'MATCH (a:Article) RETURN a.name',
      '--graph',
      graph,
      '--format',
      'json',
    ]);
    expect(json(output).rows).toEqual([['Police arrest 14 in Mombasa port raid']]);
  });

  it('says what is wrong with a query and where, and exits 2 without a stack trace', async () => {
    const { code, errors } = await wiregraph([
      'query',
      'MATCH (a:Article)\nWHERE a.名 = (1 RETURN a',
      '--graph',
      graph,
    ]);
    expect(code).toBe(2);
    expect(errors).toContain('line 2, column');
    expect(errors).toMatch(/\n {2}WHERE a\.名 = \(1 RETURN a\n {2} +\^\n$/u);
    expect(errors).not.toContain('    at ');
  });

  it('reads a query from standard input, shows as many rows as it is told, and says that there are more', async () => {
    const asked = ['query', '-', '--graph', graph, '--limit', '2', '--format', 'json'];
    const cut = await wiregraph(asked, { input: 'UNWIND range(1, 3) AS x RETURN x' });
    expect(json(cut.output).rows).toEqual([[1], [2]]);
    expect(cut.errors).toContain('more rows');
    const whole = await wiregraph(asked, { input: 'UNWIND range(1, 2) AS x RETURN x' });
    expect(json(whole.output).rows).toEqual([[1], [2]]);
    expect(whole.errors).toBe('');
  });

  it('gives up after --timeout seconds', async () => {
    const slow =
      'UNWIND range(1, 3000) AS a UNWIND range(1, 3000) AS b UNWIND range(1, 3000) AS c WITH a, b, c WHERE a + b + c = -1 RETURN count(*) AS n';
    const { code, errors } = await wiregraph(['query', slow, '--graph', graph, '--timeout', '0.5']);
    expect(code).toBe(1);
    expect(errors).toContain('--timeout');
  });

  it.each([
    ['--timeout', 'soon'],
    ['--timeout', '0'],
    ['--limit', '-1'],
    ['--param', 'novalue'],
  ])('takes no %s %s', async (option, value) => {
    expect((await wiregraph(['query', 'RETURN 1 AS n', '--graph', graph, option, value])).code).toBe(2);
  });
});

describe('wiregraph verify, retract and status', () => {
  it('find every fact grounded, take an article out, and count what is left', async () => {
    const ingested = await wiregraph(['ingest', join(folder, 'report.txt'), '--graph', graph, '--format', 'json']);
    const { id } = json(ingested.output).articles[0];
    const verified = await wiregraph(['verify', '--graph', graph, '--format', 'json']);
    expect(verified.code).toBe(0);
    expect(json(verified.output)).toMatchObject({ ungrounded: [] });
    expect(json(verified.output).facts).toBeGreaterThan(5);
    expect((await wiregraph(['retract', id, '--graph', graph])).code).toBe(0);
    const { output } = await wiregraph(['status', '--graph', graph, '--format', 'json']);
    expect(json(output)).toMatchObject({ articles: 0 });
  });

  it('exit 1 for an article that is not there', async () => {
    const { code, errors } = await wiregraph(['retract', 'nowhere', '--graph', graph]);
    expect(code).toBe(1);
    expect(errors).toContain('nowhere');
  });
});

describe('wiregraph', () => {
  it('exits 2 for wrong usage', async () => {
    expect((await wiregraph(['ingest'])).code).toBe(2);
    expect((await wiregraph(['no-such-command'])).code).toBe(2);
  });

  it('exits 3, without the password, when the graph cannot be reached', async () => {
    const environment = { NEO4J_USERNAME: 'neo4j', NEO4J_PASSWORD: 'a-secret' };
    const { code, errors } = await wiregraph(['status', '--graph', 'bolt://127.0.0.1:9'], { environment });
    expect(code).toBe(3);
    expect(errors).toContain('bolt://127.0.0.1:9');
    expect(errors).not.toContain('a-secret');
  });
});
