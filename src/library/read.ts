import type { ContentOrigin, ReadOptions, ReadResult } from '../read/index.ts';

/**
 * Reads inputs to articles, in order and one at a time: files, folders, patterns, web addresses, and `-` for standard
 * input, in every form that the command reads (text, HTML, feeds, JSON, JSON Lines, CSV, web archives, mail, PDF, and
 * the agencies' own). An input that cannot be read gives its error in its place, and the others are read.
 */
export async function* read(
  inputs: string | readonly string[],
  options: ReadOptions = {},
): AsyncGenerator<ReadResult, void> {
  const { readSources } = await import('../read/index.ts');
  yield* readSources(typeof inputs === 'string' ? [inputs] : inputs, options);
}

/** Reads what is in memory, in every form that `read` knows: most give one article, a feed or a mailbox several. */
export async function* readContent(
  content: string | Uint8Array,
  origin: ContentOrigin,
  options: ReadOptions = {},
): AsyncGenerator<ReadResult, void> {
  const { readContent: readHeld } = await import('../read/index.ts');
  yield* readHeld(content, origin, options);
}
