import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { copyOf, type Newcomer, newcomer, PAGES } from '../../scripts/docs/newcomer.mjs';
import {
  areHashesAlike,
  isAsPrinted,
  printedAnew,
  type Ran,
  runPage,
  stepsOf,
} from '../../scripts/docs/transcript.mjs';
import { EVENT_TYPES, PREDICATES } from '../../src/article/index.ts';
import { ANNOTATION_LABELS, relationshipOf, SUBTYPE_LABELS } from '../../src/graph/labels.ts';
import { graphStore } from '../../src/store/index.ts';
import { openConnection } from '../../src/store/open.ts';
import { stores } from '../support/stores.ts';

const textOf = (page: string) => readFileSync(fileURLToPath(new URL(`../../${page}`, import.meta.url)), 'utf8');
/** Every word of the page on the model. */
const named = new Set([...textOf('docs/model.md').matchAll(/\w+/gu)].map(([word]) => word));
/** Two at a time: each command takes one processor. */
const HALVES = [0, 1].map((half) => [PAGES.filter((_, at) => at % 2 === half)] as const);
const MINUTE = 60_000;
const REPAIR = 'If what is printed now is right: node scripts/docs/print.mjs';

describe("a newcomer's commands", { timeout: 5 * MINUTE }, () => {
  let visitor: Newcomer;
  let readme: readonly Ran[];
  beforeAll(async () => {
    visitor = newcomer();
    const server = stores.find(({ name, isAvailable }) => name === 'neo4j' && isAvailable);
    // Empty, as a server is that has just been started.
    await (await server?.open())?.close();
    const neo4jUri = server === undefined ? null : inject('neo4jUri');
    readme = await runPage(textOf('README.md'), { ...visitor, neo4jUri });
  }, 5 * MINUTE);
  afterAll(() => rmSync(visitor.home, { recursive: true, force: true }));

  it('print what the README says', () => {
    expect(readme.length).toBeGreaterThan(4);
    expect(printedAnew(textOf('README.md'), readme), REPAIR).toBe(textOf('README.md'));
    expect(areHashesAlike(readme), REPAIR).toBe(true);
  });

  it.concurrent.each(HALVES)('print what %j say', async (pages) => {
    for (const page of pages) {
      const results = await runPage(textOf(page), { ...copyOf(visitor, basename(page)), neo4jUri: null });
      expect(results.length, page).toBeGreaterThan(0);
      expect(printedAnew(textOf(page), results), REPAIR).toBe(textOf(page));
      expect(areHashesAlike(results), `the hashes of ${page}; ${REPAIR}`).toBe(true);
    }
  });

  it('are found by npx in the folder of the checkout', () => {
    const { PATH: _, ...environment } = visitor.environment;
    const asked = { cwd: visitor.folder, env: { ...environment, PATH: process.env.PATH }, encoding: 'utf8' } as const;
    expect(execFileSync('npx', ['wiregraph', '--version'], asked).trim()).toMatch(/^\d+\.\d+\.\d+$/u);
  });

  it('make a graph of which docs/model.md names every label, relationship and property', async () => {
    const graph = graphStore(await openConnection(join(visitor.folder, 'graph')), () => new Date());
    const { rows } = await graph.read('MATCH (n) OPTIONAL MATCH (n)-[r]->() RETURN n, r');
    await graph.close();
    const words = new Set(rows.flatMap((row) => row.flatMap(namesIn)));
    expect(words.size).toBeGreaterThan(100);
    // `band7` stands between `band0` and `band19`.
    expect([...words].filter((word) => !named.has(word) && !named.has(word.replace(/\d+$/u, '0')))).toEqual([]);
  });
});

it('docs/model.md names every type, label and predicate that there may be', () => {
  const types = PREDICATES.map((predicate) => relationshipOf(predicate) ?? '');
  const words = [...EVENT_TYPES, ...PREDICATES, ...types, ...SUBTYPE_LABELS, ...ANNOTATION_LABELS];
  expect(words.filter((word) => !named.has(word))).toEqual([]);
});

describe('the test of a page', () => {
  const page =
    '```console\n$ say one \\\n> two\n12 articles\n…\nthe end\n$ wait\n3 articles in 1.5 s (2 a second): done\n```\n';
  const [say, wait] = stepsOf(page).flatMap((step) => ('command' in step ? [step] : []));

  it('reads its commands with what each prints', () => {
    expect([say?.command, say?.printed]).toEqual(['say one \\\ntwo', '12 articles\n…\nthe end\n']);
    expect([wait?.command, wait?.printed]).toEqual(['wait', '3 articles in 1.5 s (2 a second): done\n']);
  });

  it('lets lines be left out and speeds differ, and nothing else', () => {
    const isRight = (printed = '', output = '') => isAsPrinted({ printed, output });
    expect(isRight(say?.printed, '12 articles\nmore\nand more\nthe end\n')).toBe(true);
    expect(isRight(say?.printed, '13 articles\nmore\nand more\nthe end\n')).toBe(false);
    expect(isRight(say?.printed, '12 articles\nthe end\nof all\n')).toBe(false);
    expect(isRight(wait?.printed, '3 articles in 71.2 s (0.1 a second): done\n')).toBe(true);
    expect(isRight(wait?.printed, '4 articles in 1.5 s (2 a second): done\n')).toBe(false);
  });

  it('lets hashes differ, but not where the page has the same one twice', () => {
    const [one, two, three] = ['a', 'b', 'c'].map((letter) => letter.repeat(64));
    const alike = (...pairs: readonly (readonly [string | undefined, string | undefined])[]) =>
      areHashesAlike(pairs.map(([printed, output]) => ({ printed: `hash ${printed}\n`, output: `hash ${output}\n` })));
    expect(alike([one, two], [one, two], [three, one])).toBe(true);
    expect(alike([one, two], [one, three])).toBe(false);
    expect(alike([one, two], [three, two])).toBe(false);
  });
});

/** The labels, types and properties that a value of an answer has. */
function namesIn(value: unknown): string[] {
  if (value === null || typeof value !== 'object') return [];
  const {
    labels = [],
    type = [],
    properties = {},
  } = value as {
    readonly labels?: readonly string[];
    readonly type?: string;
    readonly properties?: object;
  };
  return [...labels, ...[type].flat(), ...Object.keys(properties)];
}
