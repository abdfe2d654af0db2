import {
  type Article,
  type ArticleMeta,
  type Block,
  contentId,
  type MetaSource,
  type StatedBy,
  type StatedField,
  WiregraphError,
} from '../article/index.ts';
import type { CleanText } from './clean.ts';
import { languageOf } from './language/language.ts';
import { MAX_ARTICLE_CHARACTERS, tooLarge } from './limits.ts';
import type { ReadOptions } from './options.ts';
import { isoDate } from './published.ts';

/** What a format states about an article beside its text; it goes before what the text itself says. */
export interface Stated {
  readonly id?: string | undefined;
  readonly headline?: string | null | undefined;
  readonly standfirst?: string | null | undefined;
  readonly section?: string | null | undefined;
  readonly publisher?: string | null | undefined;
  readonly byline?: readonly string[] | undefined;
  readonly url?: string | null | undefined;
  readonly publishedAt?: string | null | undefined;
  readonly language?: string | null | undefined;
  readonly modifiedAt?: string | null | undefined;
  readonly keywords?: readonly string[] | undefined;
  /** The one source of all that is stated, or that of each field. */
  readonly statedBy?: MetaSource | StatedBy | undefined;
}

/** Puts an article together from its cleaned text and what its format states. */
export function composeArticle(source: string, clean: CleanText, stated: Stated, options: ReadOptions): Article {
  const { header, text } = clean;
  if (text.length > MAX_ARTICLE_CHARACTERS) throw tooLarge(source, `${text.length} characters`);
  if (text.trim() === '') {
    throw new WiregraphError('input-empty', 'this input holds no article text', 'Give the full text of the article.', {
      source,
    });
  }
  const url = stated.url ?? header.url;
  const headline = stated.headline ?? header.headline;
  const meta: Omit<ArticleMeta, 'statedBy'> = {
    headline,
    standfirst: stated.standfirst ?? header.standfirst,
    section: stated.section ?? header.section,
    publisher: stated.publisher ?? header.publisher,
    byline: stated.byline !== undefined && stated.byline.length > 0 ? stated.byline : header.byline,
    dateline: header.dateline,
    language: languageOf(text, stated.language ?? null),
    url,
    ...publication(header.publishedAt, stated, options),
    modifiedAt: stated.modifiedAt ?? null,
    keywords: stated.keywords ?? [],
  };
  const id = stated.id ?? (url === null ? contentId('text', headline, text) : contentId('url', url));
  return wellFormed({
    id,
    source,
    meta: { ...meta, statedBy: sourcesOf(meta, stated) },
    text,
    blocks: blocksOf(clean),
    captions: clean.captions ?? [],
    removed: clean.removed,
    notices: [],
  });
}

const LONE_SURROGATE = /\p{Cs}/gu;

/** Half a character, as JSON may hold, is none: stores and terminals refuse it. Its replacement is as long. */
function wellFormed<Value>(value: Value): Value {
  if (typeof value === 'string') return value.replace(LONE_SURROGATE, '\ufffd') as Value & string;
  if (Array.isArray(value)) return value.map(wellFormed) as Value & unknown[];
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, wellFormed(one)])) as Value & object;
}

/** The stretches of a text between its blank lines. */
function blocksOf({ text, kinds }: CleanText): readonly Block[] {
  const found = [...text.matchAll(/\S[^\n]*(?:\n[^\n]*\S[^\n]*)*/g)];
  return found.map((match, at) => {
    const { length } = match[0].trimEnd();
    return { start: match.index, end: match.index + length, kind: kinds?.[at] ?? 'paragraph' };
  });
}

function publication(fromText: string | null, stated: Stated, options: ReadOptions) {
  const metadata = stated.publishedAt ?? null;
  if (metadata !== null) return { publishedAt: metadata, publishedFrom: 'metadata' } as const;
  if (fromText !== null) return { publishedAt: fromText, publishedFrom: 'text' } as const;
  if (options.published !== undefined) {
    return { publishedAt: isoDate(options.published) ?? options.published, publishedFrom: 'option' } as const;
  }
  return { publishedAt: null, publishedFrom: null } as const;
}

const STATED: readonly StatedField[] = [
  'headline', 'standfirst', 'section', 'publisher', 'byline', 'language', 'url', 'publishedAt', 'modifiedAt', 'keywords',
]; // biome-ignore format: a list

/** What the format did not state was read in the text, or given by the user. */
function sourcesOf(meta: Omit<ArticleMeta, 'statedBy'>, stated: Stated): StatedBy {
  const sources: Partial<Record<StatedField, MetaSource>> = {};
  for (const field of STATED) {
    if (!hasValue(meta[field])) continue;
    // A language that is claimed counts for nothing where the text is in another.
    const isTaken = hasValue(stated[field]) && (field !== 'language' || stated.language === meta.language);
    if (isTaken) sources[field] = sourceIn(stated.statedBy, field);
    else sources[field] = field === 'publishedAt' && meta.publishedFrom === 'option' ? 'option' : 'text';
  }
  return sources;
}

function hasValue(value: string | readonly string[] | null | undefined): boolean {
  return value !== null && value !== undefined && value.length > 0;
}

function sourceIn(statedBy: Stated['statedBy'], field: StatedField): MetaSource {
  return typeof statedBy === 'string' ? statedBy : (statedBy?.[field] ?? 'item');
}

/** The text unchanged, with nothing read from it. */
export function untouched(text: string): CleanText {
  const nothing = { headline: null, standfirst: null, section: null, publisher: null, dateline: null, url: null };
  return { header: { ...nothing, byline: [], publishedAt: null }, text, removed: [] };
}
