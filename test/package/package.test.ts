import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundledModules } from './bundle.ts';
import { install, npm, type Packed, type Project, pack, projectIn } from './installed.ts';
import { promisedNodes } from './nodes.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const compiler = join(root, 'node_modules/typescript/bin/tsc');
const temporary = mkdtempSync(join(tmpdir(), 'wiregraph-package-'));
const examples = examplesOf(readFileSync(join(root, 'docs/library.md'), 'utf8'));
const MEGABYTE = 1e6;
const MINUTES = 60_000;
/** A project of the strictest kind, which checks the declarations of its packages too, and has no types of Node. */
const STRICT = {
  compilerOptions: {
    ...{ module: 'NodeNext', target: 'ES2022', outDir: 'made', types: [] },
    ...{ strict: true, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true, skipLibCheck: false },
  },
  include: ['*.ts'],
};

const nodes = promisedNodes();
const projects = new Map<string, Project>();
let packed: Packed;
let checkout: readonly string[];

beforeAll(async () => {
  packed = pack(temporary);
  for (const { line, folder } of nodes) {
    const [first] = projects.values();
    if (folder !== null) projects.set(line, await install(join(temporary, line), folder, packed.file, first));
  }
  checkout = await answersOf(projectIn(root, dirname(process.execPath)), 'dist/cli/main.js');
}, 5 * MINUTES);

afterAll(() => rmSync(temporary, { recursive: true, force: true }));

describe('the tarball', () => {
  it('is under 60 MB', () => {
    expect(packed.bytes).toBeLessThan(60 * MEGABYTE);
  });

  it('holds what runs and what explains it, and nothing of how it is made or tested', () => {
    const kinds = new Set(packed.paths.map((path) => (path.includes('/') ? path.replace(/\/.*/u, '/') : path)));
    expect([...kinds].sort()).toEqual(
      ['CHANGELOG.md', 'LICENSE', 'NOTICE', 'README.md', 'dist/', 'docs/', 'neo4j/', 'package.json'].sort(),
    );
    expect(packed.paths.filter((path) => /\.map$|\.tsx?$|\.test\.|\/\./u.test(path))).toEqual(['dist/wiregraph.d.ts']);
  });
});

describe.concurrent.each(nodes)('installed on a clean Node $line', ({ line, folder }) => {
  const project = () => projects.get(line) as Project;

  it.skipIf(folder === null)(
    'gives every answer of the command that the checkout gives',
    async () => {
      expect(await project().run('node', '-p', 'process.versions.node')).toMatch(new RegExp(`^${line}\\.`, 'u'));
      const version = await project().run('node', npm(), 'exec', '--offline', '--', 'wiregraph', '--version');
      expect(version.trim()).toBe(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version);
      expect(await answersOf(project(), 'node_modules/wiregraph/dist/cli/main.js')).toEqual(checkout);
    },
    4 * MINUTES,
  );

  it.skipIf(folder === null)(
    'serves the explorer',
    async () => {
      const { environment, folder: cwd } = project();
      const view = spawn('wiregraph', ['view', '--no-open', '--graph', 'seen'], { cwd, env: environment });
      const page = await fetch(await addressFrom(view));
      expect(page.status).toBe(200);
      expect(await page.text()).toContain('<title>');
      view.kill('SIGINT');
      expect(await once(view, 'close')).toEqual([0, null]);
    },
    4 * MINUTES,
  );

  it.skipIf(folder === null)(
    'runs the examples of the library, in plain JavaScript and in strict TypeScript',
    async () => {
      const { folder: cwd, run } = project();
      for (const [name, text] of examples) writeFileSync(join(cwd, name), text);
      writeFileSync(join(cwd, 'tsconfig.json'), JSON.stringify(STRICT));
      await run('node', compiler, '-p', '.');
      expect(await run('node', 'quotes.mjs')).toContain('Devika Ranbhise, in “Indian and Kenyan Police');
      expect(await run('node', 'made/sponsors.js')).toContain(
        "[ [ 'Lake Victoria Bank', 'Kisumu United' ] ] 0 facts are not",
      );
    },
    4 * MINUTES,
  );

  it.skipIf(folder === null)('lets nothing be imported but what is public', async () => {
    const script = "await import('wiregraph/dist/store/index.js')";
    await expect(project().run('node', '--input-type=module', '-e', script)).rejects.toThrow(
      'ERR_PACKAGE_PATH_NOT_EXPORTED',
    );
  });
});

describe('in a bundle', () => {
  const folder = () => (projects.values().next().value as Project).folder;

  it('is only what is imported', async () => {
    expect(await bundledModules(folder(), 'WiregraphError')).toEqual(['article/errors.js']);
  });

  it('has no reader and no model where a graph alone is asked', async () => {
    const rooms = (await bundledModules(folder(), 'openGraph')).map((path) => path.replace(/\/.*/u, ''));
    expect(rooms).toContain('store');
    expect(rooms.filter((room) => ['read', 'language', 'extract', 'cli'].includes(room))).toEqual([]);
  });
});

/** What the command prints and writes of two articles, of which nothing hangs on the time or the place. */
async function answersOf({ run, folder }: Project, main: string): Promise<readonly string[]> {
  const home = mkdtempSync(join(temporary, 'answers-'));
  const [graph, file] = [join(home, 'graph'), join(home, 'graph.csv')];
  const news = join(projects.values().next().value?.folder ?? folder, 'news');
  const wiregraph = (...parameters: readonly string[]) => run('node', main, ...parameters, '--graph', graph);
  const ingested = JSON.parse(
    await wiregraph('ingest', news, '--engine', 'fast', '--workers', '0', '--format', 'json', '--quiet'),
  );
  await wiregraph('export', '--to', 'gkg', file);
  return [
    JSON.stringify(ingested.articles),
    await wiregraph(
      'query',
      'MATCH (p:Person)-[r:HOLDS_ROLE]->(o) RETURN p.name, r.title, o.name ORDER BY p.name, o.name',
    ),
    await wiregraph('verify'),
    await wiregraph('report', 'Devika Ranbhise'),
    readFileSync(file, 'utf8'),
  ];
}

/** The address that the explorer prints when it serves. */
function addressFrom({ stdout, stderr }: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    let printed = '';
    for (const output of [stdout, stderr]) {
      output?.setEncoding('utf8').on('data', (part: string) => {
        printed += part;
        const address = /http:\/\/\S+(?=\s)/u.exec(printed);
        if (address !== null) resolve(address[0]);
      });
    }
  });
}

/** The programs of a page, by the names in their first lines. */
function examplesOf(page: string): ReadonlyMap<string, string> {
  const blocks = [...page.matchAll(/^```[jt]s\n\/\/ (\S+)\n(.*?)^```$/gmsu)];
  return new Map(blocks.map(([, name = '', text = '']) => [name, text]));
}
