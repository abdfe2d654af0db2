import { contentId, type EntitySubtype } from '../article/index.ts';
import { readTable } from './table.ts';

/** A well-known organisation. */
export interface Organization {
  /** Made from name and country: the same in every run, and another for every organisation. */
  readonly id: string;
  /** The full official English name. */
  readonly name: string;
  readonly acronyms: readonly string[];
  /** Other forms, full or short, that news uses: `Scotland Yard`, `World Health Organisation`. */
  readonly aliases: readonly string[];
  readonly subtype: EntitySubtype | null;
  /** ISO 3166-1 alpha-2; '' for an international one. */
  readonly countryCode: string;
  /** `Q1065`; '' where it is not certain. */
  readonly wikidata: string;
}

const NOBODY: readonly Organization[] = [];
let table: readonly Organization[] | undefined;
let byId: ReadonlyMap<string, Organization> | undefined;
let byForm: ReadonlyMap<string, readonly Organization[]> | undefined;

/** Every organisation that has that name, acronym or alias, with its capitals as they stand; the order is the table's. */
export function organizationsNamed(form: string): readonly Organization[] {
  byForm ??= indexed(organizations());
  return byForm.get(formKey(form)) ?? NOBODY;
}

/** The first of those, where only the kind is asked for. */
export function organizationNamed(form: string): Organization | undefined {
  return organizationsNamed(form)[0];
}

/** The whole table. */
export function organizations(): readonly Organization[] {
  table ??= readTable('organizations').map(organizationOf);
  return table;
}

/** The organisation with that id. */
export function organizationWithId(id: string): Organization | undefined {
  byId ??= new Map(organizations().map((organization) => [organization.id, organization]));
  return byId.get(id);
}

/** Name, acronyms and aliases. */
export function formsOf(organization: Organization): readonly string[] {
  return [organization.name, ...organization.acronyms, ...organization.aliases];
}

/** What two ways to write one form have in common: `the U.S. Navy` and `US Navy`, `Nestlé` and `Nestle`. Capitals stay: `Who` is no `WHO`. */
export function formKey(form: string): string {
  return form
    .replaceAll('’', "'")
    .replace(/^[Tt]he /u, '')
    .replace(/(?<!\p{L})(?:\p{Lu}\.){2,}/gu, (letters) => letters.replaceAll('.', ''))
    .normalize('NFD')
    .replace(/\p{M}/gu, '');
}

function organizationOf(row: Readonly<Record<string, string>>): Organization {
  const [name, countryCode] = [row.name ?? '', row.countryCode ?? ''];
  return {
    id: contentId('organization', name, countryCode),
    name,
    acronyms: listed(row.acronyms),
    aliases: listed(row.aliases),
    subtype: row.subtype ? (row.subtype as EntitySubtype) : null,
    countryCode,
    wikidata: row.wikidata ?? '',
  };
}

function listed(cell: string | undefined): readonly string[] {
  return (cell ?? '').split('|').filter((form) => form !== '');
}

function indexed(rows: readonly Organization[]): ReadonlyMap<string, readonly Organization[]> {
  const found = new Map<string, Organization[]>();
  for (const organization of rows)
    for (const key of new Set(formsOf(organization).map(formKey))) {
      const there = found.get(key);
      if (there === undefined) found.set(key, [organization]);
      else there.push(organization);
    }
  return found;
}
