import { WiregraphError } from '../../../article/index.ts';
import type { ReadResult } from '../../options.ts';
import { FIELD_NAMES, type FieldMapping } from './field-mapping.ts';
import { hasPath, type Item } from './fields.ts';

const KEYS_SHOWN = 30;

/** Watches whether a mapping's columns are there at all: an item may lack one, but a name that no item has is a slip. */
export class MappedFields {
  readonly #missing: Map<string, string>;
  readonly #keys = new Set<string>();
  #items = 0;

  constructor(mapping: FieldMapping = {}) {
    // A missing text is told item by item.
    const pairs = FIELD_NAMES.filter((field) => field !== 'text').map((field) => [field, mapping[field]] as const);
    this.#missing = new Map(pairs.flatMap(([field, path]) => (path === undefined ? [] : [[field, path] as const])));
  }

  look(item: Item): void {
    if (this.#missing.size === 0) return;
    this.#items += 1;
    for (const [field, path] of this.#missing) if (hasPath(item, path)) this.#missing.delete(field);
    if (this.#keys.size < KEYS_SHOWN) for (const key of Object.keys(item)) this.#keys.add(key);
  }

  /** An error for each mapped column that no item had. */
  *missing(path: string): Generator<ReadResult> {
    if (this.#items === 0) return;
    for (const [field, column] of this.#missing) {
      yield { source: path, error: missingColumn(path, field, column, [...this.#keys]) };
    }
  }
}

/** The error for a mapping that names a column which is not there. */
export function missingColumn(path: string, field: string, column: string, columns: readonly string[]): WiregraphError {
  const shown = columns.slice(0, KEYS_SHOWN).join(', ');
  return new WiregraphError(
    'input-malformed',
    `there is no ${column}, which --field ${field}=${column} names`,
    `The fields that are there: ${shown}.`,
    { source: path },
  );
}
