import { WiregraphError } from '../article/index.ts';

/** Longer than any article, or a long book: beyond it an input is a dump that should be split. */
export const MAX_ARTICLE_CHARACTERS = 4_000_000;
/** A page or text file of more bytes is not worth decoding: markup and four-byte characters included. */
export const MAX_FILE_BYTES = 32_000_000;
/** One item of JSON Lines. */
export const MAX_LINE_BYTES = 16_000_000;

/** A bound on bytes, for people. */
export function overMegabytes(bytes: number): string {
  return `over ${Math.round(bytes / 1e6)} MB`;
}

/** The error for an input that is no single article by its size; `line` is its line where it is one of a file. */
export function tooLarge(source: string, size: string, line?: number): WiregraphError {
  return new WiregraphError(
    'input-too-large',
    `this input is too large to be one article (${size})`,
    'Split it into articles, or give them as JSON Lines with one article on a line.',
    line === undefined ? { source } : { source, line },
  );
}
