import { readTable } from '../../table.ts';
import type { Element } from './element-words.ts';
import type { Author, Statement } from './statement.ts';

type Tags = ReadonlyMap<string, readonly string[]>;
type Field =
  | 'headline'
  | 'standfirst'
  | 'section'
  | 'publisher'
  | 'author'
  | 'language'
  | 'url'
  | 'published'
  | 'modified'
  | 'keywords';

const NAMES = readTable('meta-tags') as readonly {
  readonly field: Field;
  readonly source: string;
  readonly name: string;
}[];
const MOST_TAGS = 500;

/** What the page's meta tags say: OpenGraph's first, then all others, each in the order of the table. */
export function tagStatements(elements: readonly Element[]): readonly Statement[] {
  const tags = tagsOf(elements);
  return (['opengraph', 'meta'] as const).map((source) => {
    const values = (field: Field) =>
      NAMES.filter((row) => row.field === field && row.source === source).flatMap(({ name }) => tags.get(name) ?? []);
    const first = (field: Field) => values(field)[0];
    return {
      source,
      headline: first('headline'),
      standfirst: first('standfirst'),
      section: first('section'),
      publisher: first('publisher'),
      authors: [...writtenBy(tags, source), ...authorsOf(tags, source)],
      language: first('language'),
      url: first('url'),
      published: first('published'),
      modified: first('modified'),
      keywords: keywordsOf(tags, source),
    };
  });
}

function tagsOf(elements: readonly Element[]): Tags {
  const tags = new Map<string, string[]>();
  for (const element of elements.filter(({ name }) => name === 'meta').slice(0, MOST_TAGS)) {
    const { property, name, itemprop, 'http-equiv': httpEquiv, content, value } = element.attribs;
    const said = (content ?? value ?? '').trim();
    if (said === '') continue;
    for (const one of new Set([property, name, itemprop, httpEquiv])) {
      const key = one?.trim().toLowerCase();
      if (key !== undefined) tags.set(key, [...(tags.get(key) ?? []), said]);
    }
  }
  return tags;
}

/** All authors of the first kind of tag that names any; an address of a profile is no name. */
function authorsOf(tags: Tags, source: string): readonly Author[] {
  for (const { field, source: from, name } of NAMES) {
    const said = field === 'author' && from === source ? (tags.get(name) ?? []) : [];
    const names = said.filter((one) => !/^(?:https?:)?\/\/|^\/|^@|^\d+$/.test(one));
    // Scholarly tags write the last name first.
    if (names.length > 0)
      return names.map((one) => ({
        name: name.startsWith('citation') ? one.replace(/^([^,]+), ([^,]+)$/, '$2 $1') : one,
        isOrganization: false,
      }));
  }
  return [];
}

/** `twitter:label1` says `Written by`, and `twitter:data1` by whom. */
function writtenBy(tags: Tags, source: string): readonly Author[] {
  if (source !== 'meta') return [];
  return [1, 2].flatMap((number) =>
    /\b(?:written by|author)\b/i.test(tags.get(`twitter:label${number}`)?.[0] ?? '')
      ? (tags.get(`twitter:data${number}`) ?? []).map((name) => ({ name, isOrganization: false }))
      : [],
  );
}

/** Tags in a list with commas, or each in its own tag, of the first kind that there is. */
function keywordsOf(tags: Tags, source: string): readonly string[] {
  for (const { field, source: from, name } of NAMES) {
    const said = field === 'keywords' && from === source ? (tags.get(name) ?? []) : [];
    if (said.length > 0) return said;
  }
  return [];
}
