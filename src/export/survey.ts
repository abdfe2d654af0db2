import { WiregraphError } from '../article/index.ts';
import type { GraphStore, NODE_KINDS, ScannedNode, ScannedRelationship } from '../store/index.ts';

export type ScalarType = 'string' | 'boolean' | 'long' | 'double';

/** What a property holds wherever it stands; `null` for a list that is always empty. */
export interface PropertyType {
  readonly scalar: ScalarType | null;
  readonly isList: boolean;
}

/** What a form must know of the graph before its first line. */
export interface Survey {
  /** By the name of a table: the properties in the order of their names, with their types. */
  readonly tables: ReadonlyMap<string, ReadonlyMap<string, PropertyType>>;
  /** Of each table, the properties that hold an empty list somewhere. */
  readonly emptyLists: ReadonlyMap<string, readonly string[]>;
  /** A character that stands in no list. */
  readonly listDelimiter: string;
}

export interface SurveyPlan {
  readonly kinds: readonly (typeof NODE_KINDS)[number][];
  readonly nodeTable: (node: ScannedNode) => string;
  /** Null for a relationship that the form leaves out. */
  readonly relationshipTable: (relationship: ScannedRelationship) => string | null;
}

const DELIMITERS = ['\u001F', '\u001E', '\u001D', '\u001C', '\u0001', '\u0002', '\u0003', '\uE000', '\uE001'];

/** Reads the whole graph once, and keeps the names and types of its properties. `usage` where they cannot be told. */
export async function surveyGraph(
  graph: GraphStore,
  { kinds, nodeTable, relationshipTable }: SurveyPlan,
): Promise<Survey> {
  const tables = new Map<string, Map<string, PropertyType>>();
  const used = new Set<string>();
  const empty = new Map<string, Set<string>>();
  const see = (name: string, properties: Readonly<Record<string, unknown>>) => {
    const table = tables.get(name) ?? new Map<string, PropertyType>();
    tables.set(name, table);
    for (const [key, value] of Object.entries(properties)) {
      if (value === null || value === undefined) continue;
      table.set(key, widened(name, key, table.get(key), typeOf(value)));
      if (!Array.isArray(value)) continue;
      noteDelimiters(value, used);
      if (value.length === 0) empty.set(name, (empty.get(name) ?? new Set<string>()).add(key));
    }
  };
  for (const kind of kinds) {
    for await (const page of graph.nodes(kind)) for (const node of page) see(nodeTable(node), node.properties);
    for await (const page of graph.relationships(kind)) {
      for (const relationship of page) {
        const table = relationshipTable(relationship);
        if (table !== null) see(table, relationship.properties);
      }
    }
  }
  const listDelimiter = DELIMITERS.find((character) => !used.has(character));
  if (listDelimiter === undefined) {
    throw new WiregraphError(
      'usage',
      'The texts of this graph use every character that could part lists',
      'Export it as cypher',
    );
  }
  const emptyLists = new Map([...empty].sort(byName).map(([name, keys]) => [name, [...keys].sort()]));
  return { tables: sortedTables(tables), emptyLists, listDelimiter };
}

function noteDelimiters(values: readonly unknown[], used: Set<string>): void {
  for (const value of values) {
    if (typeof value !== 'string') continue;
    for (const character of DELIMITERS) if (value.includes(character)) used.add(character);
  }
}

function typeOf(value: unknown): PropertyType {
  if (!Array.isArray(value)) return { scalar: scalarOf(value), isList: false };
  const scalars = value.map(scalarOf);
  const [first = null] = scalars;
  return { scalar: scalars.every((one) => one === first) ? first : 'double', isList: true };
}

function scalarOf(value: unknown): ScalarType {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? 'long' : 'double';
  return typeof value === 'boolean' ? 'boolean' : 'string';
}

function widened(table: string, key: string, known: PropertyType | undefined, seen: PropertyType): PropertyType {
  if (known === undefined || known.scalar === null) {
    if (known === undefined || known.isList === seen.isList) return seen;
  } else if (known.isList === seen.isList) {
    if (seen.scalar === null || seen.scalar === known.scalar) return known;
    if (isNumber(seen.scalar) && isNumber(known.scalar)) return { scalar: 'double', isList: known.isList };
  }
  throw new WiregraphError(
    'usage',
    `${key} of ${table} holds values of different types, and this form has one type for each`,
    'Export it as cypher, or make its values alike with query --write',
  );
}

function isNumber(type: ScalarType): boolean {
  return type === 'long' || type === 'double';
}

function sortedTables(tables: ReadonlyMap<string, ReadonlyMap<string, PropertyType>>): Survey['tables'] {
  return new Map([...tables].sort(byName).map(([name, table]) => [name, new Map([...table].sort(byName))]));
}

function byName([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  return one < other ? -1 : 1;
}
