import type { Article } from '../../../article/index.ts';
import { composeArticle, type Stated } from '../../compose.ts';
import type { ReadOptions } from '../../options.ts';
import { foldedName } from '../items/field-names.ts';
import { type Item, isItem } from '../items/fields.ts';
import { type ItemPlace, malformedItem } from '../items/item.ts';
import { cleanField, cleanMarkup } from '../items/markup.ts';
import { dateIn, firstAddress, keywordsIn, languageIn, lineIn, namesIn } from '../items/values.ts';

/** Whether an object is an item of ninjs, the IPTC's news in JSON: 1.x has `body_*`, 2.x and 3.x have `bodies`. */
export function isNinjs(item: Item): boolean {
  const names = new Set(Object.keys(item).map(foldedName));
  if (!names.has('uri')) return false;
  if (Array.isArray(item.bodies) || Array.isArray(item.headlines)) return true;
  const isNews = ['versioncreated', 'usageterms', 'pubstatus', 'representationtype', 'profile', 'urgency', 'located'];
  return (
    ['bodytext', 'bodyhtml', 'bodyxhtml'].some((name) => names.has(name)) && isNews.some((name) => names.has(name))
  );
}

/** An item of ninjs 1.x, 2.x or 3.x as an article. */
export function readNinjs(item: Item, place: ItemPlace, options: ReadOptions): Article {
  const fields = new Map(Object.entries(item).map(([name, value]) => [foldedName(name), value]));
  const body = bodyOf(fields);
  if (body === undefined) {
    const type = lineIn(fields.get('type')) ?? 'item';
    throw malformedItem(place, `this ninjs ${type} has no body`, Object.keys(item));
  }
  const stated = statedBy(fields);
  const headline = stated.headline ?? null;
  const source = `${place.path}#${lineIn(fields.get('uri')) ?? place.number}`;
  const clean =
    body.isMarkup && !options.asIs
      ? cleanMarkup(body.text, headline, source)
      : cleanField(body.text, headline, source, options);
  return composeArticle(source, clean, stated, options);
}

interface Body {
  readonly text: string;
  readonly isMarkup: boolean;
}

/** Marked-up bodies know their paragraphs, so they go before plain ones. */
function bodyOf(fields: ReadonlyMap<string, unknown>): Body | undefined {
  const bodies = listOf(fields.get('bodies')).map((one) => ({
    text: textOf(one.value),
    isMarkup: /html|xml/i.test(String(one.contenttype ?? one.contentType ?? '')),
  }));
  const older = ['bodyxhtml', 'bodyhtml', 'bodytext'].map((name) => ({
    text: textOf(fields.get(name)),
    isMarkup: name !== 'bodytext',
  }));
  const stated = [...bodies, ...older].filter((body) => body.text !== '');
  return stated.find((body) => body.isMarkup) ?? stated[0];
}

function statedBy(fields: ReadonlyMap<string, unknown>): Stated {
  const uri = lineIn(fields.get('uri')) ?? undefined;
  const url = firstAddress([fields.get('canonicalurl'), fields.get('url'), uri]);
  const subjects = listOf(fields.get('subjects') ?? fields.get('subject'));
  return {
    id: uri === url ? undefined : uri,
    headline:
      lineIn(fields.get('headline')) ??
      withRole(fields.get('headlines'), /main|headline/i) ??
      lineIn(fields.get('title')),
    standfirst:
      lineIn(fields.get('descriptiontext')) ?? withRole(fields.get('descriptions'), /summary|standfirst|lead|dek/i),
    section: lineIn(subjects.map((one) => one.name).filter((name) => name !== undefined)),
    publisher: publisherOf(fields),
    byline: bylineOf(fields),
    url,
    publishedAt:
      dateIn(fields.get('firstcreated')) ??
      dateIn(fields.get('versioncreated')) ??
      dateIn(fields.get('contentcreated')),
    modifiedAt: fields.has('firstcreated') ? dateIn(fields.get('versioncreated')) : null,
    keywords: keywordsIn(fields.get('keywords') ?? fields.get('keyword') ?? []),
    language: languageIn(fields.get('language')),
  };
}

function publisherOf(fields: ReadonlyMap<string, unknown>): string | null {
  const sources = listOf(fields.get('infosources') ?? fields.get('infosource'));
  return lineIn(fields.get('provider')) ?? lineIn(sources) ?? lineIn(fields.get('copyrightholder'));
}

function bylineOf(fields: ReadonlyMap<string, unknown>): readonly string[] {
  const names = namesIn(fields.get('byline') ?? fields.get('by'));
  if (names.length > 0) return names;
  const people = listOf(fields.get('people') ?? fields.get('person'));
  return people
    .filter((one) => /author|creator|byline|writer/i.test(String(one.rel ?? '')))
    .flatMap((one) => namesIn(one));
}

function withRole(value: unknown, role: RegExp): string | null {
  const stated = listOf(value);
  return lineIn((stated.find((one) => role.test(String(one.role ?? ''))) ?? stated[0])?.value ?? null);
}

function listOf(value: unknown): readonly Item[] {
  return [value].flat().filter(isItem);
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}
