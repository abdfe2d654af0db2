import { type ArticleId, contentId } from '../article/index.ts';
import type { GraphNode, Transaction } from './connection.ts';
import { ARTICLES_THERE, SET_SOURCES, SOURCES } from './cypher/index.ts';
import { numbersOf, rowsOf, textOf, textOrNull, textsOf } from './rows.ts';

/** What was read of an address, of an item of a feed, or of a stretch of a file: bookkeeping, and no part of what the graph says. */
export interface SourceMemory {
  readonly key: string;
  /** The address, after redirects, whose the validators are. */
  readonly address: string | null;
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly version: string | null;
  /** The numbers of what could not be read of it, where it is remembered all the same. */
  readonly unread?: readonly number[];
  /** How it was read: read otherwise, it would have given something else. */
  readonly settings: string;
  readonly articles: readonly ArticleId[];
}

/** What is remembered of the keys, where all articles that came of it are still in the graph. */
export async function recallSources(transaction: Transaction, keys: readonly string[]): Promise<SourceMemory[]> {
  const memories = (await rowsOf(transaction, SOURCES, { ids: [...new Set(keys)].map(idOf) })).map(memoryOf);
  const ids = [...new Set(memories.flatMap(({ articles }) => articles))];
  const there = new Set((await rowsOf(transaction, ARTICLES_THERE, { ids })).map((row) => textOf(row.id)));
  return memories.filter(({ articles }) => articles.every((article) => there.has(article)));
}

/** Keeps what was read, in place of what was known of it. */
export async function rememberSources(transaction: Transaction, memories: readonly SourceMemory[]): Promise<void> {
  // A key that comes twice is remembered as it came last.
  const rows = new Map(
    memories.map((memory) => [memory.key, { id: idOf(memory.key), properties: propertiesOf(memory) }]),
  );
  await transaction.run(SET_SOURCES, { rows: [...rows.values()] });
}

function idOf(key: string): string {
  return contentId('source', key);
}

function propertiesOf({ key, ...memory }: SourceMemory) {
  const properties = { id: idOf(key), name: key, ...memory };
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== null && value !== undefined));
}

function memoryOf(row: Readonly<Record<string, unknown>>): SourceMemory {
  const { properties } = row.s as GraphNode;
  return {
    key: textOf(properties.name),
    address: textOrNull(properties.address),
    etag: textOrNull(properties.etag),
    lastModified: textOrNull(properties.lastModified),
    version: textOrNull(properties.version),
    ...(properties.unread === undefined ? {} : { unread: numbersOf(properties.unread) }),
    settings: textOf(properties.settings),
    articles: textsOf(properties.articles),
  };
}
