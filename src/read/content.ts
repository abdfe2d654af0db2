import { asReadError } from './attempt.ts';
import { readDocument } from './document.ts';
import type { ReadOptions, ReadResult } from './options.ts';

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

/** What content that is in memory holds, in any form; where it cannot be read, its error. */
export async function* readContent(
  content: string | Uint8Array,
  { source, url, name, contentType }: ContentOrigin,
  options: ReadOptions,
): AsyncGenerator<ReadResult, void> {
  // A string is decoded already, whatever encoding a page in it declares.
  const bytes = typeof content === 'string' ? new TextEncoder().encode(BYTE_ORDER_MARK + content) : content;
  const hint = { ...(name === undefined ? {} : { name }), contentType };
  try {
    yield* readDocument(bytes, source, options, hint, url);
  } catch (error) {
    yield { source, error: asReadError(error, source) };
  }
}
