import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { type GraphStore, openGraph } from '../../src/store/index.ts';
import { headline, invented, sentences } from '../support/invented.ts';
import { ingestUntil, type Moment } from './killing.ts';

/**
 * An ingesting process is killed at 50 random moments of each store's life, in a chain on one graph: run, kill, look,
 * run the same again, until it comes to its end. The graph goes through two commands: one writes articles, the other
 * writes corrections of them all. After each kill the graph must open, hold whole articles only and all that were
 * acknowledged; at the end of each command it must be the graph of a process that nobody killed. Then it is emptied
 * and the chain begins anew. `WIREGRAPH_KILL_SEED` gives other moments.
 */
const KILLS = 50;
const SEED = Number(process.env.WIREGRAPH_KILL_SEED ?? 20260304);
const ARTICLES = 60;

const neo4jUri = inject('neo4jUri');
const folder = () => mkdtempSync(join(tmpdir(), 'wiregraph-killed-'));

interface Home {
  readonly name: string;
  readonly isAvailable: boolean;
  /** The time in which some two articles are written. */
  readonly longestWait: number;
  empty(): Promise<string>;
}

const homes: readonly Home[] = [
  { name: 'embedded', isAvailable: true, longestWait: 15, empty: async () => folder() },
  {
    name: 'neo4j',
    isAvailable: neo4jUri !== null,
    longestWait: 60,
    async empty() {
      const target = neo4jUri ?? '';
      await using(target, (graph) => graph.execute('MATCH (n) DETACH DELETE n'));
      return target;
    },
  },
];

/** The files of the two commands, with the hash of the graph after each. */
interface Command {
  readonly file: string;
  readonly hash: string;
}
let commands: readonly Command[];

beforeAll(async () => {
  const undisturbed = folder();
  commands = [];
  for (const seed of [1, 2]) {
    const file = join(folder(), 'articles.jsonl');
    writeFileSync(file, articles(seed));
    await ingestUntil(undisturbed, file, null);
    commands = [...commands, { file, hash: (await using(undisturbed, (graph) => graph.verify())).hash }];
  }
}, 120_000);

/** The same ids for every seed, and other texts. */
function articles(seed: number): string {
  const told = fc.sample(fc.record({ headline, sentences: sentences(12) }), { numRuns: ARTICLES, seed });
  const lines = told.map((content, index) =>
    JSON.stringify(invented({ id: `article-${index}`, url: `https://example.org/${index}`, ...content })),
  );
  return lines.join('\n');
}

async function using<Result>(target: string, work: (graph: GraphStore) => Promise<Result>): Promise<Result> {
  const graph = await openGraph(target);
  try {
    return await work(graph);
  } finally {
    await graph.close();
  }
}

/** What the server was still doing for the dead process, it ends by itself: until then a reader may see it come. */
async function settled(graph: GraphStore): Promise<void> {
  for (;;) {
    const { rows } = await graph.read('SHOW TRANSACTIONS YIELD transactionId');
    if (rows.length === 1) return;
  }
}

function momentsOf({ longestWait }: Home): Moment[] {
  const moment = fc.record({ lines: fc.nat(11), milliseconds: fc.nat(longestWait) });
  return fc.sample(moment, { numRuns: KILLS * 10, seed: SEED });
}

describe.each(homes)('an ingest into $name', (home) => {
  it(`killed ${KILLS} times leaves whole articles, and ends as one that was not`, {
    timeout: 900_000,
  }, async (test) => {
    test.skip(!home.isAvailable, 'this store is not to be had here');
    const moments = momentsOf(home).values();
    let kills = 0;
    while (kills < KILLS) {
      const target = await home.empty();
      for (const { file, hash } of commands) {
        for (let hasEnded = false; !hasEnded; ) {
          const moment = kills < KILLS ? (moments.next().value ?? null) : null;
          const run = await ingestUntil(target, file, moment);
          hasEnded = run.hasEnded;
          if (!hasEnded) kills += 1;
          const where = `kill ${kills}, ${JSON.stringify(moment)}, WIREGRAPH_KILL_SEED=${SEED}`;
          expect(run.errors, where).toBe('');
          const { ids, ungrounded, reached } = await using(target, lookAt);
          expect(ungrounded, where).toEqual([]);
          expect(ids, where).toEqual(expect.arrayContaining([...run.acknowledged]));
          if (hasEnded) expect(reached, where).toBe(hash);
        }
      }
      if (home.name === 'embedded') rmSync(target, { recursive: true });
    }
    expect(kills).toBe(KILLS);
  });
});

async function lookAt(graph: GraphStore) {
  if (graph.place.includes('://')) await settled(graph);
  const ids = (await graph.articles()).map(({ id }) => id);
  const { ungrounded, hash } = await graph.verify();
  return { ids, ungrounded, reached: hash };
}
