import type { Article, WiregraphError } from '../article/index.ts';
import type { FieldMapping } from './collection/items/field-mapping.ts';
import type { ReadMemory } from './memory.ts';

/** How inputs are read. All may be left out. */
export interface ReadOptions {
  /** The publication date of inputs that state none, as an ISO day. */
  readonly published?: string | undefined;
  /** The input's text is the body: nothing is cleaned or split off, so offsets are those of the input. */
  readonly asIs?: boolean | undefined;
  /** Where items of JSON and CSV keep what their usual names do not tell: `{ headline: 'Title', text: 'Body.full' }`. */
  readonly fields?: FieldMapping | undefined;
  /** Told what was passed over without being a failure, such as the images in a web archive. */
  readonly tell?: ((message: string) => void) | undefined;
  readonly web?: WebOptions | undefined;
}

/** For the readers of collections. */
export interface PassingOptions extends ReadOptions {
  /** Asked before each item: whether it is to be passed over. */
  readonly passes?: (() => boolean) | undefined;
}

/** For whoever keeps the articles, and knows what was read before. */
export interface RememberingOptions extends ReadOptions {
  /** Without one, all that an address, a feed or a file holds is read each time. */
  readonly memory?: ReadMemory | undefined;
}

/** How addresses are fetched. */
export interface WebOptions {
  /** Also from loopback, private and other addresses that are not of the public internet. */
  readonly allowPrivate?: boolean | undefined;
  /** Between two requests to one host: 1,000 where not given. A host's robots.txt may ask for more. */
  readonly delayMs?: number | undefined;
  /** The longest that one answer may take, from the connection to its last byte: 60,000 where not given. */
  readonly timeoutMs?: number | undefined;
}

/** One article, or why one input (or one item of it) could not be read. */
export type ReadResult = { readonly article: Article } | { readonly source: string; readonly error: WiregraphError };
