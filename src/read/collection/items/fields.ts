import type { FieldMapping, FieldName } from './field-mapping.ts';
import { aliasesOf, foldedName } from './field-names.ts';

export type Item = Readonly<Record<string, unknown>>;

/** The values of an item that could be the field: that of the mapping alone, else of each usual name that it has. */
export function valuesOf(item: Item, field: FieldName, mapping: FieldMapping = {}): readonly unknown[] {
  const mapped = mapping[field];
  if (mapped !== undefined) return [valueAt(item, mapped)].filter(isStated);
  const names = foldedNames(item);
  return aliasesOf(field)
    .map((name) => fieldValue(names, name))
    .filter(isStated);
}

/** The value by which an item is the same article wherever it stands: its `id`, or what the mapping names. */
export function idOf(item: Item, { id }: FieldMapping = {}): unknown {
  return id === undefined ? fieldValue(foldedNames(item), 'id') : valueAt(item, id);
}

/** Whether an item has the column or path that a mapping names, be it empty. */
export function hasPath(item: Item, path: string): boolean {
  return valueAt(item, path) !== undefined;
}

export function isItem(value: unknown): value is Item {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A column may have a dot in its name, so the whole path is tried first; then key by key, letters of either case. */
function valueAt(item: Item, path: string): unknown {
  if (Object.hasOwn(item, path)) return item[path];
  let value: unknown = item;
  for (const key of path.split('.')) {
    const inside = isItem(value) ? value : undefined;
    if (inside === undefined) return undefined;
    const found = Object.hasOwn(inside, key)
      ? key
      : Object.keys(inside).find((one) => one.toLowerCase() === key.toLowerCase());
    if (found === undefined) return undefined;
    value = inside[found];
  }
  return value;
}

const cache = new WeakMap<Item, ReadonlyMap<string, unknown>>();

function foldedNames(item: Item): ReadonlyMap<string, unknown> {
  const known = cache.get(item);
  if (known !== undefined) return known;
  const names = new Map<string, unknown>();
  for (const [name, value] of Object.entries(item)) {
    const folded = foldedName(name);
    if (!isStated(names.get(folded))) names.set(folded, value);
  }
  cache.set(item, names);
  return names;
}

function fieldValue(names: ReadonlyMap<string, unknown>, name: string): unknown {
  if (names.has(name)) return names.get(name);
  const dot = name.indexOf('.');
  const inside = dot < 0 ? undefined : names.get(name.slice(0, dot));
  return isItem(inside) ? fieldValue(foldedNames(inside), name.slice(dot + 1)) : undefined;
}

function isStated(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '';
}
