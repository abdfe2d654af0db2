import { contentId, type Span } from '../article/index.ts';
import type { Properties } from './changes.ts';
import { caption, propertiesOf, wellFormed } from './properties.ts';

/** The tools that search a graph by its passages, in whose words documents and chunks can be written. */
export const LEXICAL_FORMS = ['neo4j-graphrag', 'llm-graph-builder'] as const;
export type LexicalForm = (typeof LEXICAL_FORMS)[number];

/** A paragraph of an article, with its place in the article's `text`. */
export interface LexicalChunk extends Span {
  readonly id: string;
  readonly properties: Properties;
}

/** An article as those tools see it: a document, and its chunks in the order of the text. */
export interface LexicalDocument {
  /** That of the article. */
  readonly id: string;
  readonly properties: Properties;
  readonly chunks: readonly LexicalChunk[];
}

/** What of the document and of a chunk is named in a tool's own words. */
interface Words {
  readonly document: (article: Properties, chunks: number) => Properties;
  readonly chunk: (article: Properties, index: number, span: Span) => Properties;
}

const WORDS: Readonly<Record<LexicalForm, Words>> = {
  'neo4j-graphrag': {
    document: ({ url, source, publishedAt }) =>
      propertiesOf({ path: url ?? source, createdAt: publishedAt, document_type: 'inline_text' }),
    chunk: (_article, index) => ({ index }),
  },
  'llm-graph-builder': {
    document: (article, chunks) =>
      propertiesOf({
        fileName: fileNameOf(article),
        fileType: 'text',
        fileSource: article.url === undefined ? 'local file' : 'web-url',
        fileSize: String(article.text ?? '').length,
        createdAt: article.publishedAt,
        updatedAt: article.publishedAt,
        status: 'Completed',
        errorMessage: '',
        model: 'wiregraph',
        is_cancelled: false,
        total_chunks: chunks,
        processed_chunk: chunks,
      }),
    // It counts chunks from 1.
    chunk: (article, index, { start, end }) => ({
      ...{ fileName: fileNameOf(article), position: index + 1, length: end - start, content_offset: start },
    }),
  },
};

/** A function of what the article's node holds alone. */
export function lexicalDocument(form: LexicalForm, article: Properties): LexicalDocument {
  const [id, text] = [String(article.id), String(article.text ?? '')];
  const spans = paragraphSpans(text);
  const { document, chunk } = WORDS[form];
  const { name, url, publisher, publishedAt } = article;
  return {
    id,
    properties: {
      ...propertiesOf({ id, name, url, publisher, publishedAt, form }),
      ...document(article, spans.length),
    },
    chunks: spans.map(({ start, end }, index) => {
      const own = { id: contentId('chunk', id, index), text: text.slice(start, end), start, end };
      const properties = { ...own, name: caption(own.text), ...chunk(article, index, { start, end }) };
      return { id: own.id, start, end, properties };
    }),
  };
}

/** Which of the chunks hold one of the places in the text: each once, in their order. */
export function chunksAt<Chunk extends Span>(chunks: readonly Chunk[], places: readonly number[]): Chunk[] {
  return chunks.filter(({ start, end }) => places.some((place) => place >= start && place < end));
}

/** The paragraphs of a text, which are parted by blank lines; without the white space around them. */
export function paragraphSpans(text: string): Span[] {
  const gaps = [...text.matchAll(/\n[^\S\n]*\n/gu)].map(({ index }) => index);
  const starts = [0, ...gaps];
  return starts.flatMap((from, at) => {
    const piece = text.slice(from, gaps[at] ?? text.length);
    const start = from + piece.length - piece.trimStart().length;
    return piece.trim() === '' ? [] : [{ start, end: start + piece.trim().length }];
  });
}

/** Chunks and documents find each other by it: so it holds the article's id, and for people its name. */
function fileNameOf({ id, name }: Properties): string {
  return wellFormed(`${name ?? ''} (${id})`);
}
