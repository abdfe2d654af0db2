import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { wiregraph } from '../support/command.ts';

/**
 * Two of one name, the coach and the minister, of whom nobody can be sure: two articles speak of the one, one of the
 * other. Two judges of one name, whom two articles each speak of. And an inspector, once with a name more.
 */
const ARTICLES = {
  'coach-wins': `Chess club wins in Turku

Published: 2 June 2024

TURKU, Finland - The chess club of Turku won the northern championship on Sunday. Coach Tomas Ruelle said his players had slept badly. "They played well all the same," Tomas Ruelle said.
`,
  'minister-resigns': `Peru minister resigns

Published: 11 June 2024

LIMA, Peru - Peruvian Foreign Minister Tomas Ruelle resigned on Tuesday after a dispute over fishing rights. Tomas Ruelle had been in office for a year.
`,
  'coach-retires': `Turku mourns coach

Published: 9 June 2024

TURKU, Finland - Players in Turku thanked coach Tomas Ruelle, who retires this summer. Tomas Ruelle led the club for nine years.
`,
  ivory: `Customs seize ivory at Tema harbour

Published: 4 March 2024

TEMA, Ghana - Customs officers in the Ghanaian port of Tema seized 12 tonnes of ivory on Monday, Inspector Abena Quartey said.
`,
  trial: `Ivory trial opens in Accra

Published: 6 May 2024

ACCRA, Ghana - The trial of four men accused of smuggling ivory opened in Accra on Monday. Inspector Abena Quartey Mensah told the court that the ivory had come by sea.
`,
  'judge-rules': `Court rules on fees

Published: 3 April 2024

QUITO, Ecuador - Judge Ines Valdarrama ruled in Quito on Wednesday that the fees were unlawful. Ines Valdarrama gave the ministry a month.
`,
  'judge-waits': `Judge wants more papers

Published: 9 April 2024

QUITO, Ecuador - Judge Ines Valdarrama asked for more papers in Quito on Tuesday. Ines Valdarrama will go on in May.
`,
  'general-reads': `General reads in Porto

Published: 5 April 2024

PORTO, Portugal - General Ines Valdarrama read from her memoirs in Porto on Friday. Ines Valdarrama left the army last year.
`,
  'general-wins': `Prize for memoirs

Published: 19 April 2024

PORTO, Portugal - General Ines Valdarrama won the harbour prize in Porto on Friday. Ines Valdarrama thanked her readers.
`,
} as const;

const NAMES =
  'MATCH (p:Person)<-[:MENTIONS]-(a:Article) RETURN p.name AS name, p.id AS id, count(a) AS articles ORDER BY name, articles';
const QUESTION = /^\?\t/mu;

let news: string;
let read: string;
let folder: string;
let graph: string;
/** The two profiles of each open question. */
let ruelle: [minister: string, coach: string];
let valdarrama: [string, string];

beforeAll(async () => {
  const home = mkdtempSync(join(tmpdir(), 'wiregraph-review-'));
  news = join(home, 'news');
  read = join(home, 'graph');
  mkdirSync(news);
  for (const [name, text] of Object.entries(ARTICLES)) writeFileSync(join(news, `${name}.txt`), text);
  await ingest(read);
  const { output } = await wiregraph(['review', '--graph', read, '--format', 'json']);
  const asked = (name: string): [string, string] => {
    const { proposals } = JSON.parse(output);
    const { one, other } = proposals.find((proposal: { one: { name: string } }) => proposal.one.name === name);
    return one.country === null ? [other.id, one.id] : [one.id, other.id];
  };
  ruelle = asked('tomas ruelle');
  valdarrama = asked('ines valdarrama');
});

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wiregraph-review-'));
  graph = join(folder, 'graph');
  cpSync(read, graph, { recursive: true });
});

const ingest = (into: string) => wiregraph(['ingest', news, '--graph', into, '--engine', 'fast', '--format', 'json']);
const run = (...parameters: string[]) => wiregraph([...parameters, '--graph', graph]);
const json = async (...parameters: string[]) => JSON.parse((await run(...parameters, '--format', 'json')).output);
const hash = async () => {
  const { hash, ungrounded } = await json('verify');
  expect(ungrounded).toEqual([]);
  return hash;
};
/** How many articles speak of each person of this name. */
const named = async (name: string): Promise<number[]> =>
  (await json('query', NAMES)).rows.flatMap(([found, , articles]: [string, string, number]) =>
    found === name ? [articles] : [],
  );
const answered = (file: string, verdict: string, name: string) => {
  const lines = readFileSync(file, 'utf8').split('\n');
  const changed = lines.map((line) => (line.includes(name) ? line.replace(QUESTION, `${verdict}\t`) : line));
  writeFileSync(file, changed.join('\n'));
};

describe('wiregraph review', () => {
  it('asks what is open in the order of its effect, with what speaks for and against', async () => {
    const { code, output } = await run('review');
    expect(code).toBe(0);
    const [first = '', second = ''] = output.split(/^2 of 2\. /mu);
    expect(first).toMatch(/^1 of 2\. Two entities\. Are they one\? It touches 2 articles\./u);
    expect(first).toContain('ines valdarrama');
    expect(second).toContain('tomas ruelle');
    expect(second).toMatch(/same name \+4, field: \w+ and \w+ -1\.8/u);
    expect(second).toContain('2 questions are open.');
  });

  it('writes the questions to a file, and applies those that are answered in it', async () => {
    const file = join(folder, 'questions.tsv');
    const { code, errors } = await run('review', '--out', file);
    expect([code, errors]).toEqual([0, expect.stringContaining('2 questions')]);
    answered(file, 'same', 'tomas ruelle');
    const applied = await run('review', '--apply', file);
    expect([applied.code, applied.errors]).toEqual([0, expect.stringContaining('1 decision applied')]);
    expect(await named('Tomas Ruelle')).toEqual([3]);
    expect((await json('review')).proposals).toHaveLength(1);
  });

  it('makes two entities one, with all that articles say of either', async () => {
    const [minister, coach] = ruelle;
    expect(await named('Tomas Ruelle')).toEqual([1, 2]);
    expect((await run('review', 'same', minister, coach)).code).toBe(0);
    expect(await named('Tomas Ruelle')).toEqual([3]);
    expect((await json('explain', minister)).id).toBe((await json('explain', coach)).id);
    await hash();
  });

  it('parts two that were one', async () => {
    await run('review', 'same', ...valdarrama);
    expect(await named('Ines Valdarrama')).toEqual([4]);
    expect((await run('review', 'different', ...valdarrama)).code).toBe(0);
    expect(await named('Ines Valdarrama')).toEqual([2, 2]);
    expect((await json('review')).proposals).toHaveLength(1);
  });

  it('takes the latest decision back, or the one that is named: the graph is as it was before', async () => {
    const before = await hash();
    await run('review', 'same', ...ruelle);
    const between = await hash();
    await run('review', 'different', ...valdarrama);
    expect(await hash()).not.toBe(between);
    expect((await run('review', '--undo')).errors).toContain('Taken back: different, ines valdarrama');
    expect(await hash()).toBe(between);
    const { judgements } = await json('explain', 'Tomas Ruelle');
    expect((await run('review', '--undo', judgements[0].id)).code).toBe(0);
    expect(await hash()).toBe(before);
  });

  it('says that there is nothing to take back', async () => {
    expect(await run('review', '--undo')).toMatchObject({ code: 1, errors: expect.stringContaining('Nothing') });
  });

  it('prints its decisions as a log that makes another graph of the same articles the same', async () => {
    await run('review', 'same', ...ruelle, '--by', 'Noor');
    await run('review', 'different', ...valdarrama, '--by', 'Noor');
    const { output: log } = await run('review', '--log', '-');
    expect(log.split('\n').filter((line) => line.includes('\tNoor\t'))).toHaveLength(2);
    const decided = await hash();
    graph = join(folder, 'fresh');
    await ingest(graph);
    const applied = await wiregraph(['review', '--apply', '-', '--graph', graph], { input: log });
    expect([applied.code, applied.errors]).toEqual([0, expect.stringContaining('2 decisions applied')]);
    expect(await hash()).toBe(decided);
  });

  it('keeps to a decision when articles go and come again', async () => {
    await run('review', 'same', ...ruelle);
    const decided = await hash();
    const { rows } = await json('query', "MATCH (a:Article) WHERE a.name STARTS WITH 'Peru' RETURN a.id");
    await run('retract', rows[0][0]);
    expect(await named('Tomas Ruelle')).toEqual([2]);
    await ingest(graph);
    expect(await named('Tomas Ruelle')).toEqual([3]);
    expect(await hash()).toBe(decided);
  });

  it('tells a line that is no judgement with file and line, and applies nothing', async () => {
    const [one, other] = ruelle;
    const file = join(folder, 'wrong.tsv');
    writeFileSync(file, `# read me\nsame\t${one}\t${other}\nperhaps\t${one}\t${other}\n`);
    const before = await hash();
    const { code, errors } = await run('review', '--apply', file);
    expect([code, errors]).toEqual([1, expect.stringContaining(`${file}:3: `)]);
    expect(errors).toContain('same, different, unsure');
    expect(await hash()).toBe(before);
  });

  it.each([
    ['a verdict that is none', ['perhaps', 'x', 'y']],
    ['one profile alone', ['same', 'x']],
    ['a profile and itself', ['different', 'x', 'x']],
    ['a file that cannot be read', ['--apply', 'no/such/file.tsv']],
    ['a file that cannot be written', ['--out', 'no/such/folder/questions.tsv']],
  ])('exits 2 for %s, and says what to give', async (_what, parameters) => {
    const { code, errors } = await run('review', ...parameters);
    expect([code, errors]).toEqual([2, expect.stringMatching(/\. Give .+\.\n$/u)]);
  });

  it('exits 1 for a profile that is not there', async () => {
    expect(await run('review', 'same', 'nobody', 'no-one')).toMatchObject({
      code: 1,
      errors: expect.stringContaining("'nobody'"),
    });
  });
});

describe('wiregraph explain', () => {
  it('says in words as whom articles speak of an entity, and who else it might be', async () => {
    const [minister, coach] = ruelle;
    const { code, output } = await run('explain', coach);
    expect(code).toBe(0);
    expect(output).toContain(`Tomas Ruelle  ${coach}`);
    expect(output).toMatch(/Articles speak of it as:\n {2}tomas ruelle \(Person, \w+\): 2 articles, 2024, coach/u);
    expect(output).toMatch(/Not taken for the same, nor ruled out:\n {2}tomas ruelle \(Person, PE, politics\)/u);
    expect(output).toContain(minister);
    expect(output).toMatch(/2\.2: same name \+4, field: \w+ and \w+ -1\.8/u);
  });

  it('says why its mentions are one, and who judged it', async () => {
    await run('review', 'same', ...ruelle, '--by', 'Noor');
    const { output } = await run('explain', 'Tomas Ruelle');
    expect(output).toMatch(/These are one because of:\n.+judged the same \+100/u);
    expect(output).toMatch(/Judged:\n {2}same: .+, by Noor, \d{4}-/u);
  });

  it('prints one JSON document', async () => {
    const [minister, coach] = ruelle;
    const { name, profiles, others, judgements } = await json('explain', coach);
    expect(name).toBe('Tomas Ruelle');
    expect(profiles).toMatchObject([{ id: coach, type: 'Person', name: 'tomas ruelle', articles: 2 }]);
    expect(others).toMatchObject([{ id: minister, nearest: coach, outcome: 'unsure', score: 2.2 }]);
    expect(judgements).toEqual([]);
  });

  it('knows an agency by its letters too, whatever its full name', async () => {
    const own = mkdtempSync(join(tmpdir(), 'wiregraph-explain-'));
    const report = join(own, 'report.txt');
    writeFileSync(report, 'HOUSTON, Texas - The FBI arrested two men in Houston on Monday, the FBI said.\n');
    const target = ['--graph', join(own, 'graph')];
    await wiregraph(['ingest', report, '--engine', 'fast', '--published', '2024-05-06', ...target]);
    const { code, output } = await wiregraph(['explain', 'FBI', ...target]);
    expect([code, output.split('\n')[0]]).toEqual([0, expect.stringMatching(/^Federal Bureau of Investigation {2}/u)]);
  });

  it('tells what to give where it knows nobody, or two', async () => {
    expect(await run('explain', 'Nobody')).toMatchObject({
      code: 1,
      errors: expect.stringMatching(/'Nobody'.+Give /u),
    });
    const { code, errors } = await run('explain', 'Tomas Ruelle');
    expect([code, errors.match(/[0-9a-f]{24}/gu)?.toSorted()]).toEqual([2, ruelle.toSorted()]);
  });
});
