import { type Article, WiregraphError } from '../../../article/index.ts';
import { composeArticle, type Stated } from '../../compose.ts';
import { MAX_ARTICLE_CHARACTERS, tooLarge } from '../../limits.ts';
import type { ReadOptions } from '../../options.ts';
import { type Item, idOf, valuesOf } from './fields.ts';
import { cleanField, withoutMarkup } from './markup.ts';
import { dateIn, firstAddress, keywordsIn, languageIn, lineIn, namesIn } from './values.ts';

/** Where an item stands in its collection: the file, and the number of its line or item from 1. */
export interface ItemPlace {
  readonly path: string;
  readonly number: number;
  /** What the number counts; a line where it is not given. */
  readonly unit?: 'line' | 'item';
}

/** One item of a collection as an article: its fields by their usual names, or by the mapping of the options. */
export function readItem(item: Item, place: ItemPlace, options: ReadOptions): Article {
  const text = textOf(item, place, options);
  const id = lineIn(idOf(item, options.fields)) ?? undefined;
  // Numbers of rows and the like tell an item from others of its file alone: they name it for people.
  const name = id ?? lineIn(valuesOf(item, 'id', options.fields)[0]);
  const source = name === null ? `${place.path}:${place.number}` : `${place.path}#${name}`;
  if (text.length > MAX_ARTICLE_CHARACTERS) throw tooLarge(source, `${text.length} characters`, lineNumber(place));
  const stated = statedBy(item, id, source, options);
  return composeArticle(source, cleanField(text, stated.headline ?? null, source, options), stated, options);
}

function textOf(item: Item, place: ItemPlace, options: ReadOptions): string {
  const values = valuesOf(item, 'text', options.fields);
  for (const value of values) {
    if (typeof value === 'string') return value;
    if (Array.isArray(value) && value.length > 0 && value.every((part) => typeof part === 'string')) {
      return value.join('\n\n');
    }
  }
  const sought = options.fields?.text;
  const why = sought === undefined ? 'it has no text, body or content' : `it has no text in ${sought}`;
  throw malformedItem(place, values.length === 0 ? why : `${why} that is made of words`, Object.keys(item));
}

/** What the fields of an item state; `source` names it in errors. */
export function statedBy(item: Item, id: string | undefined, source: string, options: ReadOptions): Stated {
  const values = (field: Parameters<typeof valuesOf>[1]) => valuesOf(item, field, options.fields);
  const line = (field: Parameters<typeof valuesOf>[1]) =>
    values(field)
      .map((value) => lineIn(typeof value === 'string' ? withoutMarkup(value, source) : value))
      .find((one) => one !== null) ?? null;
  return {
    id,
    headline: line('headline'),
    standfirst: line('standfirst'),
    section: line('section'),
    publisher: line('publisher'),
    byline:
      values('byline')
        .map(namesIn)
        .find((names) => names.length > 0) ?? [],
    url: firstAddress(values('url')),
    publishedAt:
      values('published')
        .map(dateIn)
        .find((date) => date !== null) ?? null,
    modifiedAt:
      values('modified')
        .map(dateIn)
        .find((date) => date !== null) ?? null,
    keywords:
      values('keywords')
        .map(keywordsIn)
        .find((words) => words.length > 0) ?? [],
    statedBy: 'item',
    language:
      values('language')
        .map(languageIn)
        .find((tag) => tag !== null) ?? null,
  };
}

const KEYS_SHOWN = 20;

/** The error for an item that is no article, with the names of the fields that it has. */
export function malformedItem(place: ItemPlace, why: string, keys: readonly string[], cause?: unknown): WiregraphError {
  const shown = keys.slice(0, KEYS_SHOWN).join(', ') + (keys.length > KEYS_SHOWN ? ', …' : '');
  const has = keys.length === 0 ? '' : ` (its fields: ${shown})`;
  return new WiregraphError(
    'input-malformed',
    `${place.unit ?? 'line'} ${place.number} is no article: ${why}${has}`,
    'An item needs a text and may have id, headline, url, published, publisher, section, byline; name others as --field text=Body.',
    lineNumber(place) === undefined ? { source: place.path } : { source: place.path, line: place.number },
    cause,
  );
}

/** Rows and items of a list have no line that anyone could look up. */
function lineNumber({ number, unit = 'line' }: ItemPlace): number | undefined {
  return unit === 'line' ? number : undefined;
}
