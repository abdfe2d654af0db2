import { around, type Element, textIn } from './element-words.ts';
import type { Node } from './json-ld.ts';
import type { PageElements } from './page-elements.ts';

const MOST_SCOPES = 300;
const MOST_PROPERTIES = 2000;

/** The items that a page marks with microdata or RDFa, in the shape of JSON-LD. */
export function markedItems({ marked: elements }: PageElements): readonly Node[] {
  const fieldsOf = new Map<Element, Map<string, unknown[]>>();
  for (const scope of elements.filter(isScope).slice(0, MOST_SCOPES)) {
    const { itemtype, typeof: type, itemid, resource } = scope.attribs;
    const fields = new Map<string, unknown[]>([['@type', (itemtype ?? type ?? '').split(/\s+/)]]);
    const id = itemid ?? resource;
    fieldsOf.set(scope, id === undefined ? fields : fields.set('@id', [id]));
  }
  if (fieldsOf.size === 0) return [];
  const nested = new Set<Element>();
  const marked = elements.filter(({ attribs }) => attribs.itemprop !== undefined || attribs.property !== undefined);
  // From the inside out, so that an inner item is whole before it becomes the value of an outer one.
  for (const element of marked.slice(0, MOST_PROPERTIES).reverse()) {
    const scope = around(element, isScope);
    const holder = scope === undefined ? undefined : fieldsOf.get(scope);
    if (holder === undefined) continue;
    const own = fieldsOf.get(element);
    if (own !== undefined) nested.add(element);
    const value = own === undefined ? markedValue(element) : Object.fromEntries(own);
    for (const name of (element.attribs.itemprop ?? element.attribs.property ?? '').split(/\s+/)) {
      const key = name.replace(/^.*[/#:]/, '');
      holder.set(key, [value, ...(holder.get(key) ?? [])]);
    }
  }
  return [...fieldsOf].map(([scope, fields]) => ({
    fields: Object.fromEntries(fields),
    isAside: nested.has(scope) || around(scope, ({ name }) => /^(?:aside|nav|footer)$/.test(name)) !== undefined,
  }));
}

function isScope({ attribs }: Element): boolean {
  return (attribs.itemscope !== undefined && attribs.itemtype !== undefined) || attribs.typeof !== undefined;
}

function markedValue(element: Element): string {
  const { content, datetime, href, src } = element.attribs;
  const stated = content ?? datetime;
  if (stated !== undefined) return stated;
  const text = textIn(element);
  const link = href ?? src;
  return link !== undefined && (text === '' || /^(?:link|img)$/.test(element.name)) ? link : text;
}
