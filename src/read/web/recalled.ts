import { asReadError } from '../attempt.ts';
import type { Known, ReadMemory, Remembered } from '../memory.ts';
import type { ReadResult } from '../options.ts';

/** Where nothing is known of how a thing is told to have changed. */
export const NOTHING = { address: null, etag: null, lastModified: null, version: null };

/** What is known of one thing. */
export async function recalled(memory: ReadMemory | undefined, key: string): Promise<Known | undefined> {
  return (await memory?.recall([key]))?.get(key);
}

/**
 * Gives the results of `read` as those of one thing, and what is to be remembered of it once they are safe. Where it fails,
 * that is a result of it too.
 */
export async function* within(
  memory: ReadMemory | undefined,
  remembered: Partial<Remembered> & { readonly key: string },
  source: string,
  read: AsyncIterable<ReadResult>,
): AsyncGenerator<ReadResult> {
  memory?.begin();
  try {
    yield* read;
  } catch (error) {
    yield { source, error: asReadError(error, source) };
  }
  memory?.end({ ...NOTHING, ...remembered });
}

/** Says that what came of a thing is still what it holds. */
export function stillHolds(memory: ReadMemory | undefined, source: string, { articles }: Known): void {
  for (const article of articles) memory?.unchanged(source, article);
}
