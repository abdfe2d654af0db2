import type { Article, WiregraphError } from '../article/index.ts';
import type { FieldMapping } from './collection/items/field-mapping.ts';

export interface ReadOptions {
  /** The publication date of inputs that state none, as an ISO day. */
  readonly published?: string | undefined;
  /** The input's text is the body: nothing is cleaned or split off, so offsets are those of the input. */
  readonly asIs?: boolean | undefined;
  /** Where items of JSON and CSV keep what their usual names do not tell: `{ headline: 'Title', text: 'Body.full' }`. */
  readonly fields?: FieldMapping | undefined;
  /** Told what was passed over without being a failure, such as the images in a web archive. */
  readonly tell?: ((message: string) => void) | undefined;
}

/** One article, or why one input (or one item of it) could not be read. */
export type ReadResult = { readonly article: Article } | { readonly source: string; readonly error: WiregraphError };
