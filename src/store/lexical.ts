import {
  chunksAt,
  LEXICAL_FORMS,
  type LexicalChunk,
  type LexicalDocument,
  type LexicalForm,
  lexicalDocument,
  type Properties,
} from '../graph/index.ts';
import type { GraphRelationship, Transaction } from './connection.ts';
import {
  CHUNKS_OF_ARTICLES,
  CREATE_DOCUMENTS,
  CREATE_FIRST_CHUNKS,
  CREATE_NEXT_CHUNKS,
  createChunkEntities,
  createChunks,
  DELETE_CHUNKS,
  DELETE_LEXICAL,
  deleteChunkEntities,
  LEXICAL_FORM,
  MENTIONS_OF_ARTICLES,
} from './cypher/index.ts';
import { grouped, numberOf, numbersOf, rowsOf, textOf } from './rows.ts';

/** The id of the node that keeps the form. */
export const LEXICAL_FORM_ID = 'the form of documents and chunks';

/** What becomes of articles; their mentions stand in the graph as they are to be. */
export interface LexicalChange {
  /** Ids of those that go, or that come again with another text. */
  readonly gone: readonly string[];
  /** What the nodes of those hold that come. */
  readonly come: readonly Properties[];
  /** Ids of others that mention somebody else now, as who is whom has changed. */
  readonly moved: readonly string[];
}

/** In whose words the graph has documents and chunks; null where it has none. */
export async function lexicalForm(transaction: Transaction): Promise<LexicalForm | null> {
  const [row] = await rowsOf(transaction, LEXICAL_FORM, { id: LEXICAL_FORM_ID });
  return LEXICAL_FORMS.find((form) => form === row?.form) ?? null;
}

/**
 * Keeps the documents and chunks of articles true, where the graph has any. It reads the form, and what others have
 * moved, so that it belongs where one writer works at a time.
 */
export async function updateLexical(transaction: Transaction, change: LexicalChange): Promise<void> {
  const form = await lexicalForm(transaction);
  if (form !== null) await writeLexical(transaction, form, change);
}

export async function writeLexical(transaction: Transaction, form: LexicalForm, change: LexicalChange): Promise<void> {
  const { gone, come, moved } = change;
  if (gone.length > 0) await deleteLexical(transaction, gone);
  const documents = come.map((article) => lexicalDocument(form, article));
  if (documents.length > 0) await createDocuments(transaction, form, documents);
  const fresh = new Map(documents.map(({ id, chunks }) => [id, chunks] as const));
  const standing = await standingChunks(
    transaction,
    moved.filter((id) => !fresh.has(id) && !gone.includes(id)),
  );
  const ids = [...standing.values()].flatMap((chunks) => chunks.map(({ id }) => id));
  if (ids.length > 0) await transaction.run(deleteChunkEntities(form), { ids });
  await createEntityLinks(transaction, form, new Map([...fresh, ...standing]));
}

/** Takes the documents of articles out, with their chunks. */
export async function deleteLexical(transaction: Transaction, ids: readonly string[]): Promise<void> {
  await transaction.run(DELETE_CHUNKS, { ids });
  await transaction.run(DELETE_LEXICAL, { ids });
}

async function createDocuments(
  transaction: Transaction,
  form: LexicalForm,
  documents: readonly LexicalDocument[],
): Promise<void> {
  await transaction.run(CREATE_DOCUMENTS, { rows: documents.map(({ properties }) => ({ properties })) });
  const rows = documents.flatMap(({ id, chunks }) => chunks.map(({ properties }) => ({ document: id, properties })));
  if (rows.length > 0) await transaction.run(createChunks(form), { rows });
  const next = documents.flatMap(({ chunks }) =>
    chunks.slice(1).map(({ id }, before) => ({ from: chunks[before]?.id, to: id })),
  );
  if (next.length > 0) await transaction.run(CREATE_NEXT_CHUNKS, { rows: next });
  const first = documents.flatMap(({ id, chunks }) => chunks.slice(0, 1).map((chunk) => ({ from: id, to: chunk.id })));
  if (form === 'llm-graph-builder' && first.length > 0) await transaction.run(CREATE_FIRST_CHUNKS, { rows: first });
}

type Chunk = Pick<LexicalChunk, 'id' | 'start' | 'end'>;
type ChunksByArticle = ReadonlyMap<string, readonly Chunk[]>;

async function standingChunks(transaction: Transaction, articles: readonly string[]): Promise<ChunksByArticle> {
  if (articles.length === 0) return new Map();
  const rows = await rowsOf(transaction, CHUNKS_OF_ARTICLES, { ids: articles });
  const chunkOf = (row: (typeof rows)[number]): Chunk => ({
    ...{ id: textOf(row.id), start: numberOf(row.start), end: numberOf(row.until) },
  });
  return new Map([...grouped(rows, (row) => textOf(row.article))].map(([id, held]) => [id, held.map(chunkOf)]));
}

/** From chunks to those whom the article mentions in them, by whatever words. */
async function createEntityLinks(transaction: Transaction, form: LexicalForm, chunks: ChunksByArticle): Promise<void> {
  if (chunks.size === 0) return;
  const mentions = await rowsOf(transaction, MENTIONS_OF_ARTICLES, { ids: [...chunks.keys()] });
  const rows = mentions.flatMap((row) => {
    const starts = numbersOf((row.m as GraphRelationship).properties.starts);
    const mentioning = chunksAt(chunks.get(textOf(row.article)) ?? [], starts);
    return mentioning.map(({ id }) => ({ chunk: id, entity: textOf(row.entity) }));
  });
  if (rows.length > 0) await transaction.run(createChunkEntities(form), { rows });
}
