import { cypherLiteral, cypherName } from './literal.ts';

/** A node or relationship to be made: what leads to its ends first, then its properties. */
export interface CypherRow {
  readonly keys: readonly string[];
  readonly properties: Readonly<Record<string, unknown>>;
}

/**
 * Rows as one list `v` of literals and nothing else, which a server takes for one parameter: so it plans statements that
 * differ in their values alone once. A row begins at `i`; where a property is a list, it has the two places between which
 * the list stands behind the rows.
 */
export interface FlatRows {
  /** `WITH […] AS v UNWIND … AS i`. */
  readonly beginning: string;
  /** Of a key of the row, by its number. */
  readonly keyAt: (index: number) => string;
  /** The properties as a map, or nothing where there are none. */
  readonly properties: string;
}

/** Rows with as many keys, whose properties of one name are all lists, or none. */
export function flatRows(rows: readonly CypherRow[]): FlatRows {
  const names = [...new Set(rows.flatMap(({ properties }) => namesIn(properties)))].sort();
  const lists = new Set(rows.flatMap(({ properties }) => listsIn(properties)));
  const keys = rows[0]?.keys.length ?? 0;
  const width = names.reduce((sum, name) => sum + (lists.has(name) ? 2 : 1), keys);
  const behind: string[] = [];
  const cells = rows.flatMap((row) => [
    ...row.keys.map(cypherLiteral),
    ...names.flatMap((name) => {
      const value = row.properties[name];
      if (!lists.has(name)) return cypherLiteral(value);
      if (!Array.isArray(value)) return ['null', 'null'];
      const start = rows.length * width + behind.length;
      behind.push(...value.map(cypherLiteral));
      return [String(start), String(start + value.length)];
    }),
  ]);
  let at = keys;
  const fields = names.map((name) => {
    const place = at;
    at += lists.has(name) ? 2 : 1;
    const value = lists.has(name) ? `[x IN v[${cell(place)}..${cell(place + 1)}] | x]` : cell(place);
    return `${cypherName(name)}: ${value}`;
  });
  return {
    beginning: `WITH [${[...cells, ...behind].join(', ')}] AS v UNWIND range(0, ${rows.length * width - 1}, ${width}) AS i`,
    keyAt: cell,
    properties: fields.length === 0 ? '' : `{${fields.join(', ')}}`,
  };
}

/** What rows must have in common to stand together. */
export function shapeOf({ properties }: CypherRow): string {
  return listsIn(properties).sort().join(' ');
}

/** How long a row is about. */
export function lengthOf({ keys, properties }: CypherRow): number {
  return JSON.stringify([keys, Object.values(properties)]).length;
}

function cell(place: number): string {
  return place === 0 ? 'v[i]' : `v[i+${place}]`;
}

function namesIn(properties: CypherRow['properties']): string[] {
  return Object.keys(properties).filter((name) => properties[name] !== null && properties[name] !== undefined);
}

function listsIn(properties: CypherRow['properties']): string[] {
  return Object.keys(properties).filter((name) => Array.isArray(properties[name]));
}
