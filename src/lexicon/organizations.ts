import type { EntitySubtype } from '../article/index.ts';
import { readTable } from './table.ts';

/** A well-known organisation. `acronym` is '' where it has none. */
export interface Organization {
  readonly name: string;
  readonly acronym: string;
  readonly subtype: EntitySubtype | null;
  readonly countryCode: string;
}

let byName: ReadonlyMap<string, Organization> | undefined;

/** The organisation of that name or acronym, with its capitals as they stand. */
export function organizationNamed(name: string): Organization | undefined {
  byName ??= load();
  return byName.get(name.replaceAll('’', "'"));
}

function load(): ReadonlyMap<string, Organization> {
  const found = new Map<string, Organization>();
  for (const row of readTable('organizations')) {
    const organization: Organization = {
      name: row.name ?? '',
      acronym: row.acronym ?? '',
      subtype: row.subtype ? (row.subtype as EntitySubtype) : null,
      countryCode: row.countryCode ?? '',
    };
    for (const form of [organization.name, organization.acronym])
      if (form !== '' && !found.has(form)) found.set(form, organization);
  }
  return found;
}
