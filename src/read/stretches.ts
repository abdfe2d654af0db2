import { resolve } from 'node:path';
import type { ArticleId } from '../article/index.ts';
import type { Known, ReadMemory } from './memory.ts';
import type { PassingOptions, ReadResult, RememberingOptions } from './options.ts';
import { NOTHING, stillHolds } from './web/recalled.ts';

/** So many items of a collection are remembered together. */
export const STRETCH = 50;
/** A smaller file is read again as fast as the memory is asked. */
const LEAST_BYTES = 16_384;
const ASKED_TOGETHER = 100;

/** A file with what tells that it was written to. */
export interface StandingFile {
  readonly path: string;
  readonly size: number;
  readonly mtimeMs: number;
}

/**
 * Gives the results of a file but for what earlier runs took of it, which is passed over unparsed, stretch by stretch. What
 * could not be read is read again, and so is a stretch that holds an article which this run has read elsewhere (`again`):
 * of two with one id, the later is to be written last.
 */
export async function* inStretches(
  file: StandingFile,
  again: ReadonlySet<ArticleId>,
  options: RememberingOptions,
  read: (options: PassingOptions) => AsyncIterable<ReadResult>,
): AsyncGenerator<ReadResult> {
  const { memory } = options;
  if (memory === undefined || file.size < LEAST_BYTES) return yield* read(options);
  const stretches = await stretchesOf(file, memory, again);
  let isWhole = false;
  try {
    for await (const result of read({ ...options, passes: stretches.passes })) {
      if ('error' in result) stretches.failed();
      yield result;
    }
    isWhole = true;
  } finally {
    stretches.close(isWhole);
  }
}

async function stretchesOf(file: StandingFile, memory: ReadMemory, again: ReadonlySet<ArticleId>) {
  const path = resolve(file.path);
  const version = `${file.size} ${file.mtimeMs}`;
  const known = await knownOf(path, memory);
  let items = 0;
  /** The stretch in which the reader is: as it is known, or, of one that is read, its items that failed. */
  let passed: Known | null = null;
  let unread: number[] | null = null;
  const end = () => {
    const key = keyOf(path, Math.ceil(items / STRETCH) - 1);
    if (unread !== null) memory.end({ ...NOTHING, key, version, unread });
    unread = null;
  };
  const begin = () => {
    const before = known.get(keyOf(path, items / STRETCH));
    const isTaken = before?.version === version && !before.articles.some((article) => again.has(article));
    passed = isTaken ? before : null;
    if (passed !== null) return stillHolds(memory, file.path, passed);
    unread = [];
    memory.begin();
  };
  return {
    passes(): boolean {
      if (items % STRETCH === 0) {
        end();
        begin();
      }
      items += 1;
      return passed !== null && passed.unread?.includes((items - 1) % STRETCH) !== true;
    },
    failed(): void {
      unread?.push((items - 1) % STRETCH);
    },
    /** The last stretch of a file is remembered beside others, and only where nothing may follow it. */
    close(isWhole: boolean): void {
      if (isWhole && items > STRETCH) end();
      else if (unread !== null) memory.end(null);
    },
  };
}

/** What is known of a file, whatever it held then. */
async function knownOf(path: string, memory: ReadMemory): Promise<ReadonlyMap<string, Known>> {
  const known = new Map<string, Known>();
  for (let from = 0, isMore = true; isMore; from += ASKED_TOGETHER) {
    const keys = Array.from({ length: ASKED_TOGETHER }, (_, at) => keyOf(path, from + at));
    const found = await memory.recall(keys);
    for (const [key, one] of found) known.set(key, one);
    isMore = found.size > 0;
  }
  return known;
}

function keyOf(path: string, stretch: number): string {
  return `${path}#${stretch}`;
}
