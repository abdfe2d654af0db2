import type { ReadOptions, ReadResult } from '../read/index.ts';

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

/** What is known about content beside its characters or bytes. */
export interface ContentOrigin {
  /** The name that the articles bear, for people: an id, an address, a path. */
  readonly source: string;
  /** The web address that it is from. */
  readonly url?: string;
  /** The name of its file; its ending tells the format where the content leaves more than one. */
  readonly name?: string;
  /** As a server states it: `text/html; charset=windows-1252`. */
  readonly contentType?: string;
}

const BYTE_ORDER_MARK = '\ufeff';

/** Reads what is in memory, in every form that `read` knows: most give one article, a feed or a mailbox several. */
export async function* readContent(
  content: string | Uint8Array,
  origin: ContentOrigin,
  options: ReadOptions = {},
): AsyncGenerator<ReadResult, void> {
  const { readDocument } = await import('../read/index.ts');
  const { source, url, name, contentType } = origin;
  // A string is decoded already, whatever encoding a page in it declares.
  const bytes = typeof content === 'string' ? new TextEncoder().encode(BYTE_ORDER_MARK + content) : content;
  yield* readDocument(bytes, source, options, { ...(name === undefined ? {} : { name }), contentType }, url);
}
