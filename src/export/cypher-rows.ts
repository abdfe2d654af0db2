import { cypherName, cypherString } from './literal.ts';

/** A node or relationship to be made: what leads to its ends first, then its properties. */
export interface CypherRow {
  readonly keys: readonly string[];
  readonly properties: Readonly<Record<string, unknown>>;
}

/**
 * Rows as one text that is split into the list `v`, of which a row begins at `i`. A server reads one long text ten times
 * as fast as many literals, and plans statements that differ in their texts alone once.
 */
export interface FlatRows {
  /** `WITH split(…) AS v UNWIND … AS i`. */
  readonly beginning: string;
  /** Of a key of the row, by its number. */
  readonly keyAt: (index: number) => string;
  /** The properties as a map, or nothing where there are none. */
  readonly properties: string;
}

/** How the text of a value becomes the value again. */
const READ: Readonly<Record<string, (text: string) => string>> = {
  string: (text) => text,
  integer: (text) => `toInteger(${text})`,
  float: (text) => `toFloat(${text})`,
  boolean: (text) => `toBoolean(${text})`,
};

/** Rows of one shape, with as many keys. Where a property is a list, a row has the places between which it stands behind the rows. */
export function flatRows(rows: readonly CypherRow[]): FlatRows {
  const kinds = new Map(rows.flatMap(({ properties }) => kindsOf(properties)));
  const columns = [...kinds].sort(([one], [other]) => (one < other ? -1 : 1));
  const keys = rows[0]?.keys.length ?? 0;
  const width = columns.reduce((sum, [, kind]) => sum + (isList(kind) ? 2 : 1), keys);
  const absent = notAmong(rows.flatMap(({ properties }) => Object.values(properties)));
  const behind: string[] = [];
  const cells = rows.flatMap((row) => [
    ...row.keys,
    ...columns.flatMap(([name]) => {
      const value = row.properties[name];
      if (!Array.isArray(value)) return String(value ?? absent);
      const start = rows.length * width + behind.length;
      behind.push(...value.map(String));
      return [String(start), String(start + value.length)];
    }),
  ]);
  let at = keys;
  const fields = columns.map(([name, kind]) => {
    const place = at;
    at += isList(kind) ? 2 : 1;
    const mayLack = rows.some(({ properties }) => properties[name] === undefined || properties[name] === null);
    return `${cypherName(name)}: ${reading(kind, place, mayLack ? absent : null)}`;
  });
  const all = [...cells, ...behind];
  const separator = notIn(all);
  return {
    beginning: `WITH split(${cypherString(all.join(separator))}, ${cypherString(separator)}) AS v UNWIND range(0, ${rows.length * width - 1}, ${width}) AS i`,
    keyAt: cell,
    properties: fields.length === 0 ? '' : `{${fields.join(', ')}}`,
  };
}

/** What rows must have in common to stand together: texts may be absent, all else is in each of them or in none. */
export function shapeOf({ properties }: CypherRow): string {
  const typed = kindsOf(properties).filter(([, kind]) => kind !== 'string');
  return JSON.stringify(typed.sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** How long a row is about. */
export function lengthOf({ keys, properties }: CypherRow): number {
  return JSON.stringify([keys, Object.values(properties)]).length;
}

function reading(kind: string, place: number, absent: string | null): string {
  if (isList(kind)) {
    const items = `v[toInteger(${cell(place)})..toInteger(${cell(place + 1)})]`;
    return `[x IN ${items} | ${READ[kind.slice(0, -2)]?.('x')}]`;
  }
  return absent === null ? `${READ[kind]?.(cell(place))}` : `nullIf(${cell(place)}, ${cypherString(absent)})`;
}

function cell(place: number): string {
  return place === 0 ? 'v[i]' : `v[i+${place}]`;
}

function isList(kind: string): boolean {
  return kind.endsWith('[]');
}

/** The name and kind of each property that has a value: `string`, `integer`, `float[]`. */
function kindsOf(properties: CypherRow['properties']): [name: string, kind: string][] {
  const held = Object.entries(properties).filter(([, value]) => value !== null && value !== undefined);
  return held.map(([name, value]) => [name, Array.isArray(value) ? `${kindOfAll(value)}[]` : kindOf(value)]);
}

/** Of numbers, some of which are no whole ones, Neo4j keeps all as fractions. */
function kindOfAll(values: readonly unknown[]): string {
  const kinds = new Set(values.map(kindOf));
  return kinds.size > 1 ? 'float' : ([...kinds][0] ?? 'string');
}

function kindOf(value: unknown): string {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? 'integer' : 'float';
  return typeof value === 'boolean' ? 'boolean' : 'string';
}

/** A text that is none of the values. */
function notAmong(values: readonly unknown[]): string {
  const known = new Set(values);
  let text = 'null';
  for (let number = 1; known.has(text); number += 1) text = `null ${number}`;
  return text;
}

/** A text that stands in none of the others, nor across the seam of two: its first character comes in it once. */
function notIn(texts: readonly string[]): string {
  let separator = '\u001F';
  for (let number = 1; texts.some((text) => text.includes(separator)); number += 1) separator = `\u001F${number}`;
  return separator;
}
