import type { ArticleId } from '../article/index.ts';

/** What is kept of an address, of an item of a list, or of a stretch of a file, so that it is not read twice. */
export interface Remembered {
  /** The address as it was given; of an item, the address of its list, `#`, and its id there; of a stretch, its file, `#`, and its number. */
  readonly key: string;
  /** Where redirects led, whose answer the validators belong to. */
  readonly address: string | null;
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** By which a change of an item is told: when it says that it was last changed, or else a sum of its text. */
  readonly version: string | null;
  /** Of a stretch of a file, which is remembered without those of its items that could not be read: their numbers in it. */
  readonly unread?: readonly number[];
}

/** What was read before, with the articles that came of it. */
export interface Known extends Remembered {
  readonly articles: readonly ArticleId[];
}

/**
 * What earlier runs have read. The reader only says what it does, in order, between the results that it gives; to
 * remember a thing once its articles are safe, and not where one of them failed, is for whoever keeps the articles.
 */
export interface ReadMemory {
  /** Those of the keys that were read whole, and whose articles are all still there. */
  recall(keys: readonly string[]): Promise<ReadonlyMap<string, Known>>;
  /** The results from here to its end come of one thing, which may lie within another. */
  begin(): void;
  /** With null, where there is nothing to remember. */
  end(remembered: Remembered | null): void;
  /** An article that is in no need of being read anew. */
  unchanged(source: string, article: ArticleId): void;
}
