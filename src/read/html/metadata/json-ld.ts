import { rawText } from './element-words.ts';
import { type Fields, isFields, valuesOf } from './fields.ts';
import { looseJson } from './mend-json.ts';
import type { PageElements } from './page-elements.ts';

/** An object of the page's linked data. `isAside`: it stands where pages put what else they link to. */
export interface Node {
  readonly fields: Fields;
  readonly isAside: boolean;
}

const LONGEST_SCRIPT = 1_000_000;
const MOST_NODES = 5000;
const DEEPEST = 16;
/** Properties that lead from a page or an article to other things than itself. */
const ASIDE =
  /^(?:itemListElement|related|relatedLink|mentions|citation|comment|hasPart|isPartOf|isBasedOn|liveBlogUpdate|about|subjectOf|video|image|review|potentialAction|workExample|author|publisher|associatedMedia|significantLink|blogPost)$/;

/** Every object in the page's JSON-LD, outer ones first. What lies too deep, or comes after thousands, is left. */
export function jsonLdNodes(elements: PageElements): readonly Node[] {
  const nodes: Node[] = [];
  for (const script of elements.named('script').filter(({ attribs }) => /ld\+json/i.test(attribs.type ?? ''))) {
    const text = rawText(script);
    if (text.length <= LONGEST_SCRIPT) collect(looseJson(text), false, 0, nodes);
  }
  return withReferences(nodes);
}

function collect(data: unknown, isAside: boolean, depth: number, nodes: Node[]): void {
  if (depth > DEEPEST || nodes.length >= MOST_NODES) return;
  if (Array.isArray(data)) for (const one of data) collect(one, isAside, depth + 1, nodes);
  if (!isFields(data)) return;
  nodes.push({ fields: data, isAside });
  for (const [key, value] of Object.entries(data)) {
    if (typeof value === 'object') collect(value, isAside || ASIDE.test(key), depth + 1, nodes);
  }
}

/** `{"@id": "#ana"}` stands for the object of that id, which another part of the graph holds. */
function withReferences(nodes: readonly Node[]): readonly Node[] {
  const byId = new Map<string, Fields>();
  for (const { fields } of nodes) {
    const [id] = valuesOf(fields, '@id');
    const size = Object.keys(fields).length;
    if (typeof id === 'string' && size > Object.keys(byId.get(id) ?? {}).length && size > 1) byId.set(id, fields);
  }
  const resolved = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(resolved);
    const [id] = isFields(value) ? valuesOf(value, '@id') : [];
    return typeof id === 'string' ? (byId.get(id) ?? value) : value;
  };
  return nodes.map(({ fields, isAside }) => ({
    fields: Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, resolved(value)])),
    isAside,
  }));
}
