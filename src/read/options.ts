import type { Article, WiregraphError } from '../article/index.ts';

export interface ReadOptions {
  /** The publication date of inputs that state none, as an ISO day. */
  readonly published?: string | undefined;
  /** The input's text is the body: nothing is cleaned or split off, so offsets are those of the input. */
  readonly asIs?: boolean | undefined;
}

/** One article, or why one input (or one item of it) could not be read. */
export type ReadResult = { readonly article: Article } | { readonly source: string; readonly error: WiregraphError };
