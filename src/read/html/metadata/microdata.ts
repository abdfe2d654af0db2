import type { Cheerio, CheerioAPI } from 'cheerio';
import type { Node } from './json-ld.ts';

const SCOPES = '[itemscope][itemtype], [typeof]';
const MOST_SCOPES = 300;
const MOST_PROPERTIES = 2000;

type Box = Cheerio<ReturnType<CheerioAPI>[number]>;

/** The items that a page marks with microdata or RDFa, in the shape of JSON-LD. */
export function markedItems($: CheerioAPI): readonly Node[] {
  const fieldsOf = new Map<unknown, Map<string, unknown[]>>();
  const scopes = $(SCOPES).toArray().slice(0, MOST_SCOPES);
  for (const scope of scopes) {
    const type = $(scope).attr('itemtype') ?? $(scope).attr('typeof') ?? '';
    const id = $(scope).attr('itemid') ?? $(scope).attr('resource');
    const fields = new Map<string, unknown[]>([['@type', type.split(/\s+/)]]);
    if (id !== undefined) fields.set('@id', [id]);
    fieldsOf.set(scope, fields);
  }
  const nested = new Set<unknown>();
  // From the inside out, so that an inner item is whole before it becomes the value of an outer one.
  for (const element of $('[itemprop], [property]').toArray().slice(0, MOST_PROPERTIES).reverse()) {
    if (element.tagName === 'meta' && $(element).parent().is('head')) continue;
    const own = fieldsOf.get(element);
    const holder = fieldsOf.get(($(element).parent().closest(SCOPES) as Box)[0]);
    if (holder === undefined) continue;
    const names = ($(element).attr('itemprop') ?? $(element).attr('property') ?? '').split(/\s+/);
    const value = own === undefined ? markedValue($, $(element)) : Object.fromEntries(own);
    if (own !== undefined) nested.add(element);
    for (const name of names.map((one) => one.replace(/^.*[/#:]/, ''))) {
      holder.set(name, [value, ...(holder.get(name) ?? [])]);
    }
  }
  return scopes.map((scope) => ({
    fields: Object.fromEntries(fieldsOf.get(scope) ?? []),
    isAside: nested.has(scope) || $(scope).closest('aside, nav, footer').length > 0,
  }));
}

function markedValue($: CheerioAPI, element: Box): string {
  const stated = element.attr('content') ?? element.attr('datetime');
  if (stated !== undefined) return stated;
  const text = element.text().slice(0, 5000);
  const link = element.attr('href') ?? element.attr('src');
  return link !== undefined && (text.trim() === '' || $(element).is('link, img')) ? link : text;
}
