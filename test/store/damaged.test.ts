import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { WiregraphError } from '../../src/article/index.ts';
import { changesOf } from '../../src/graph/index.ts';
import { openGraph } from '../../src/store/index.ts';
import { wiregraph } from '../support/command.ts';
import { reports } from '../support/reports.ts';

/** A healthy folder: as it lies after it was closed, or as a killed process left it, once early and once late. */
interface Healthy {
  readonly folder: string;
  /** Paths within the folder. */
  readonly files: readonly string[];
}

let hash: string;
let closed: Healthy;
let folders: readonly Healthy[];

beforeAll(async () => {
  const home = folder();
  const first = await openGraph(home);
  for (const report of reports.slice(0, 2)) await first.write(changesOf(report));
  await first.close();
  const graph = await openGraph(home);
  for (const report of reports) await graph.write(changesOf(report));
  const late = copyOf(home);
  hash = (await graph.verify()).hash;
  await graph.close();
  closed = healthy(home);
  const fresh = await openGraph(folder());
  for (const report of reports) await fresh.write(changesOf(report));
  const early = copyOf(fresh.place);
  await fresh.close();
  folders = [closed, healthy(late), healthy(early)];
});

const folder = () => mkdtempSync(join(tmpdir(), 'wiregraph-damaged-'));

function copyOf(original: string): string {
  const copy = folder();
  cpSync(original, copy, { recursive: true });
  return copy;
}

function healthy(place: string): Healthy {
  const files = readdirSync(place, { recursive: true, encoding: 'utf8' });
  return { folder: place, files: files.filter((name) => statSync(join(place, name)).isFile()).sort() };
}

/** What went wrong with a file: cut off, some bits turned over, a stretch of zeros or noise, or all of it gone. */
type Damage = (path: string) => void;

function overwritten(at: number, bytes: (length: number, old: Buffer) => Uint8Array, longest: number): Damage {
  return (path) => {
    const content = readFileSync(path);
    const start = Math.min(content.length - 1, Math.floor(at * content.length));
    const old = content.subarray(start, start + longest);
    content.set(bytes(old.length, old), start);
    writeFileSync(path, content);
  };
}

/** A place in the file as a share of its length; more often in its first part, where the headers are. */
const place = fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 0.05, noNaN: true }));
const damages: fc.Arbitrary<Damage> = fc.oneof(
  place.map(
    (at): Damage =>
      (path) =>
        truncateSync(path, Math.floor(at * statSync(path).size)),
  ),
  fc
    .tuple(place, fc.integer({ min: 1, max: 255 }))
    .map(([at, bits]) => overwritten(at, (_, old) => old.map((byte) => byte ^ bits), 1)),
  fc
    .tuple(place, fc.integer({ min: 1, max: 5000 }))
    .map(([at, length]) => overwritten(at, (size) => new Uint8Array(size), length)),
  fc
    .tuple(place, fc.uint8Array({ minLength: 1, maxLength: 600 }))
    .map(([at, noise]) => overwritten(at, (size) => noise.subarray(0, size), noise.length)),
  fc.constant<Damage>((path) => rmSync(path)),
);

/** The hash of what the folder holds, or the code of the error that it gives. */
async function opened(place: string): Promise<string> {
  try {
    const graph = await openGraph(place);
    const { hash } = await graph.verify();
    await graph.close();
    return hash;
  } catch (error) {
    if (!(error instanceof WiregraphError)) throw error;
    expect(error.advice).toContain('ingest the sources again');
    return error.code;
  }
}

describe('a damaged embedded graph', () => {
  it('is called damaged at open, or holds all that it held; a killed one that is not damaged opens', async () => {
    for (const { folder } of folders) expect(await opened(copyOf(folder))).toBe(hash);
    const cases = fc.tuple(fc.nat(2), fc.nat(), damages);
    await fc.assert(
      fc.asyncProperty(cases, async ([index, file, damage]) => {
        const { folder, files } = folders[index] ?? closed;
        const victim = copyOf(folder);
        damage(join(victim, files[file % files.length] ?? ''));
        expect([hash, 'graph-damaged']).toContain(await opened(victim));
        rmSync(victim, { recursive: true });
      }),
      { numRuns: 150 },
    );
  }, 120_000);

  it('stays called so when it is opened again', async () => {
    const victim = copyOf(folders[2]?.folder ?? '');
    const log = folders[2]?.files.find((name) => name.endsWith('.log')) ?? '';
    truncateSync(join(victim, log), 9000);
    expect(await opened(victim)).toBe('graph-damaged');
    expect(await opened(victim)).toBe('graph-damaged');
  });

  it('ends the command with exit code 3 and one sentence that says how to rebuild it', async () => {
    const victim = copyOf(closed.folder);
    truncateSync(join(victim, 'graph.grafeo'), 100_000);
    for (const command of [['verify'], ['status'], ['ingest', 'articles', '--engine', 'fast']]) {
      const { code, output, errors } = await wiregraph([...command, '--graph', victim]);
      expect(code).toBe(3);
      expect(output).toBe('');
      expect(errors.trim()).toMatch(/^wiregraph: The graph in \S+ is damaged\. Move the folder away and [^\n]+\.$/u);
    }
  });

  it('of an earlier version, without the mark of its commits, opens and gets one', async () => {
    const victim = copyOf(closed.folder);
    rmSync(join(victim, 'graph.commits'));
    expect(await opened(victim)).toBe(hash);
    expect(healthy(victim).files).toContain('graph.commits');
  });
});
