import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { institutionPattern, isGenericInstitution } from '../../src/lexicon/institution-patterns.ts';
import { isOrdinaryWord } from '../../src/lexicon/ordinary-words.ts';
import {
  formKey,
  formsOf,
  organizationNamed,
  organizations,
  organizationsNamed,
} from '../../src/lexicon/organizations.ts';
import { readTable } from '../../src/lexicon/table.ts';

const countries = createRequire(import.meta.url)('world-countries') as readonly { readonly cca2: string }[];
const codes = new Set(countries.map((country) => country.cca2));
const SUBTYPES = 'Agency Company Court Media Party Team ArmedGroup International Government Education'.split(' ');

function twice(values: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return values.filter((value) => seen.size === seen.add(value).size);
}

function countriesOf(form: string): readonly string[] {
  return organizationsNamed(form).map((organization) => organization.countryCode);
}

describe('the table of organisations', () => {
  it('holds at least 1,500 organisations, each with an id of its own', () => {
    const ids = organizations().map((organization) => organization.id);
    expect(new Set(ids).size).toBeGreaterThanOrEqual(1500);
    expect(twice(ids)).toEqual([]);
  });

  it('reaches at least 150 countries', () => {
    expect(new Set(organizations().map((organization) => organization.countryCode)).size).toBeGreaterThanOrEqual(150);
  });

  it('gives an ISO code or none, and a known subtype or none', () => {
    const odd = organizations().filter(
      ({ countryCode, subtype }) =>
        (countryCode !== '' && !codes.has(countryCode)) || (subtype !== null && !SUBTYPES.includes(subtype)),
    );
    expect(odd).toEqual([]);
  });

  it('names no form twice in one row', () => {
    expect(organizations().flatMap((organization) => twice(formsOf(organization).map(formKey)))).toEqual([]);
  });

  it('leaves no gaps at the ends of a form, and no brackets of our own behind a name', () => {
    const forms = organizations().flatMap(formsOf);
    expect(forms.filter((form) => form !== form.trim() || form === '')).toEqual([]);
    const countryNames = /\((?:India|Pakistan|China|Japan|United Kingdom|United States|company|party)\)/u;
    expect(forms.filter((form) => countryNames.test(form))).toEqual([]);
  });

  it('gives well-formed Wikidata ids, each to one organisation', () => {
    const ids = organizations().flatMap(({ wikidata }) => (wikidata === '' ? [] : [wikidata]));
    expect(ids.filter((id) => !/^Q[1-9]\d*$/u.test(id))).toEqual([]);
    expect(twice(ids)).toEqual([]);
    expect(organizationNamed('United Nations')?.wikidata).toBe('Q1065');
  });
});

describe('a form of an organisation', () => {
  it('finds one organisation from all its forms', () => {
    for (const forms of [
      ['UNICEF', 'Unicef', "United Nations Children's Fund", 'United Nations Children’s Fund', 'U.N.I.C.E.F.'],
      ['WHO', 'World Health Organisation', 'the World Health Organization'],
      ['Scotland Yard', 'Met Police', 'Metropolitan Police Service'],
      ['The Pentagon', 'US Department of Defense', 'U.S. Department of Defense'],
      ['Nestle', 'Nestlé'],
    ])
      expect(new Set(forms.map((form) => organizationNamed(form)?.id)).size).toBe(1);
  });

  it('keeps every organisation that shares it', () => {
    expect(countriesOf('CBI')).toEqual(expect.arrayContaining(['IN', 'GB', 'IR', 'IQ']));
    expect(countriesOf('NPP')).toEqual(expect.arrayContaining(['GH', 'LK', 'GM', 'PR']));
    expect(countriesOf('SEC')).toEqual(expect.arrayContaining(['US', 'PH']));
    expect(countriesOf('FIA')).toEqual(expect.arrayContaining(['', 'PK']));
    expect(countriesOf('EC')).toEqual(expect.arrayContaining(['', 'GH', 'UG']));
    expect(countriesOf('Labour Party')).toEqual(expect.arrayContaining(['GB', 'NG', 'MT']));
  });

  it('minds its capitals', () => {
    expect(organizationsNamed('who')).toEqual([]);
    expect(organizationsNamed('Who')).toEqual([]);
  });

  it('gives first the one most widely named so', () => {
    expect(organizationNamed('CBI')?.countryCode).toBe('IN');
    expect(organizationNamed('ICC')?.name).toBe('International Criminal Court');
  });

  it('may be an everyday word', () => {
    expect(['Target', 'CARE', 'Shell', 'Orange'].filter(isOrdinaryWord)).toHaveLength(4);
    expect(isOrdinaryWord('Gazprom')).toBe(false);
  });
});

describe('an institution that every country has', () => {
  it.each([
    'Supreme Court',
    'the High Court',
    'Ministry of Health',
    'Health Ministry',
    'Federal Ministry of Health',
    'Central Bank',
    'Parliament',
    'National Assembly',
    'Coast Guard',
    'Foreign Ministry',
    "Attorney General's Office",
    'Electoral Commission',
    'Ministry of Health and Family Welfare',
  ])('is not told apart by the name %s, which stands in no row', (name) => {
    expect(isGenericInstitution(name)).toBe(true);
    expect(organizationsNamed(name)).toEqual([]);
  });

  it.each([
    ['Supreme Court of India', 'IN'],
    ['Kenyan Health Ministry', 'KE'],
    ["Pakistan's Ministry of Finance", 'PK'],
    ['U.S. Supreme Court', 'US'],
    ['Saudi Arabian Ministry of Interior', 'SA'],
  ])('is told apart in %s', (name, countryCode) => {
    expect(isGenericInstitution(name)).toBe(false);
    expect(institutionPattern(name)?.countryCode).toBe(countryCode);
  });

  it.each(['Google', 'Reserve Bank of India', 'Department of Arabic Language', 'Ministry', 'Deutsche Bank'])(
    'is not %s',
    (name) => {
      expect(isGenericInstitution(name)).toBe(false);
    },
  );

  it('has one key in either order of words, and another for other words', () => {
    const keyOf = (name: string) => institutionPattern(name)?.key ?? null;
    const keys = ['Foreign Affairs Ministry', 'Ministry of Foreign Affairs', 'Ministry for Foreign Affairs'];
    expect(new Set(keys.map(keyOf)).size).toBe(1);
    expect(keyOf('Defense Ministry')).toBe(keyOf('Ministry of Defence'));
    expect(keyOf('Justice Department')).toBe(keyOf('Department of Justice'));
    expect(keyOf('Ministry of External Affairs')).not.toBe(keyOf(keys[0] ?? ''));
    expect(keyOf('Google')).toBeNull();
  });

  it('stands in no row without its country', () => {
    const forms = new Set(
      organizations().flatMap((organization) => formsOf(organization).map((form) => form.toLowerCase())),
    );
    const generic = readTable('institution-patterns').filter((row) => row.shape === 'whole');
    expect(generic.flatMap((row) => (row.forms ?? '').split('|')).filter((form) => forms.has(form))).toEqual([]);
  });
});
