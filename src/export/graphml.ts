import type { GraphStore, NodeKind, ScannedNode, ScannedRelationship } from '../store/index.ts';
import { type PropertyType, surveyGraph } from './survey.ts';

/** What the articles say and what is read off from it; what the graph keeps for itself means nothing elsewhere. */
const KINDS: readonly NodeKind[] = ['Article', '__Entity__', '__Annotation__'];
const PREFIX: Readonly<Partial<Record<NodeKind, string>>> = {
  Article: 'article',
  __Entity__: 'entity',
  __Annotation__: 'annotation',
};

/**
 * GraphML with articles, entities, annotations and all that leads from one to another. `labels` and `label` (a
 * relationship's type) stand beside the properties; a list is JSON text.
 */
export async function* asGraphml(graph: GraphStore): AsyncGenerator<string> {
  const plan = {
    kinds: KINDS,
    nodeTable: () => 'node',
    relationshipTable: ({ to }: ScannedRelationship) => (isIn(to.kind) ? 'edge' : null),
  };
  const { tables } = await surveyGraph(graph, plan);
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n';
  yield* keys('node', 'labels', tables.get('node') ?? new Map());
  yield* keys('edge', 'label', tables.get('edge') ?? new Map());
  yield '<graph id="wiregraph" edgedefault="directed">\n';
  for (const kind of KINDS) {
    for await (const page of graph.nodes(kind)) for (const node of page) yield nodeElement(node);
  }
  let count = 0;
  for (const kind of KINDS) {
    for await (const page of graph.relationships(kind)) {
      for (const one of page) {
        if (!isIn(one.to.kind)) continue;
        yield edgeElement(one, count);
        count += 1;
      }
    }
  }
  yield '</graph>\n</graphml>\n';
}

function isIn(kind: NodeKind): boolean {
  return KINDS.includes(kind);
}

function* keys(of: 'node' | 'edge', names: string, properties: ReadonlyMap<string, PropertyType>): Generator<string> {
  yield key(of, names, 'string');
  for (const [name, { scalar, isList }] of properties) yield key(of, name, isList ? 'string' : (scalar ?? 'string'));
}

function key(of: 'node' | 'edge', name: string, type: string): string {
  return `<key id="${of}-${escaped(name)}" for="${of}" attr.name="${escaped(name)}" attr.type="${type}"/>\n`;
}

function nodeElement({ kind, id, labels, properties }: ScannedNode): string {
  const named = labels.toSorted().map((label) => `:${label}`);
  return `<node id="${idOf(kind, id)}">${data('node', 'labels', named.join(''))}${allData('node', properties)}</node>\n`;
}

function edgeElement({ from, to, type, properties }: ScannedRelationship, at: number): string {
  const ends = `source="${idOf(from.kind, from.id)}" target="${idOf(to.kind, to.id)}"`;
  return `<edge id="e${at}" ${ends}>${data('edge', 'label', type)}${allData('edge', properties)}</edge>\n`;
}

/** Ids are of one kind only: an article and an entity may share one. */
function idOf(kind: NodeKind, id: string): string {
  return escaped(`${PREFIX[kind]}:${id}`);
}

function allData(of: 'node' | 'edge', properties: Readonly<Record<string, unknown>>): string {
  const held = Object.entries(properties).filter(([, value]) => value !== null && value !== undefined);
  return held
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, value]) => data(of, name, Array.isArray(value) ? JSON.stringify(value) : String(value)))
    .join('');
}

function data(of: 'node' | 'edge', name: string, value: string): string {
  return `<data key="${of}-${escaped(name)}">${escaped(value)}</data>`;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
const NO_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF\u{D800}-\u{DFFF}]/gu;
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
};

/** XML cannot hold every character: one that it cannot becomes U+FFFD, which has the same length. */
function escaped(text: string): string {
  return text.replace(NO_XML, '\uFFFD').replace(/[&<>"\r]/gu, (character) => ENTITIES[character] ?? character);
}
