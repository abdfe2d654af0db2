import { readTable } from '../../table.ts';
import type { PageElements } from './page-elements.ts';
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
const SYSTEM_AUTHOR = /^(?:article:author|author|web_author|dc\.creator|dcterms\.creator|creator)$/;
const NAMES_OF = namesByField();

function namesByField(): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>();
  for (const { field, source, name } of NAMES) {
    const key = `${source} ${field}`;
    names.set(key, [...(names.get(key) ?? []), name]);
  }
  return names;
}

/** What the tags of a field hold, those of each name together, in the order of the table. */
function valuesOf(tags: Tags, source: string, field: Field): readonly (readonly [string, readonly string[]])[] {
  const names = NAMES_OF.get(`${source} ${field}`) ?? [];
  return names.flatMap((name) => {
    const said = tags.get(name);
    return said === undefined ? [] : [[name, said] as const];
  });
}

/** What the page's meta tags say: OpenGraph's first, then all others, each in the order of the table. */
export function tagStatements(elements: PageElements): readonly Statement[] {
  const tags = tagsOf(elements);
  return (['opengraph', 'meta'] as const).map((source) => {
    const first = (field: Field) => valuesOf(tags, source, field)[0]?.[1][0];
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

function tagsOf(elements: PageElements): Tags {
  const tags = new Map<string, string[]>();
  for (const element of elements.named('meta').slice(0, MOST_TAGS)) {
    const { property, name, itemprop, 'http-equiv': httpEquiv, content, value } = element.attribs;
    const said = (content ?? value ?? '').trim();
    if (said === '') continue;
    const keys = [property, name, itemprop, httpEquiv];
    for (const [at, one] of keys.entries()) {
      if (one === undefined || keys.indexOf(one) < at) continue;
      const key = one.trim().toLowerCase();
      const before = tags.get(key);
      if (before === undefined) tags.set(key, [said]);
      else before.push(said);
    }
  }
  return tags;
}

/** All authors of the first kind of tag that names any; an address of a profile is no name. */
function authorsOf(tags: Tags, source: string): readonly Author[] {
  for (const [name, said] of valuesOf(tags, source, 'author')) {
    const names = said.filter((one) => !/^(?:https?:)?\/\/|^\/|^@|^\d+$/.test(one));
    // Scholarly tags write the last name first.
    if (names.length > 0)
      return names.map((one) => ({
        name: name.startsWith('citation') ? one.replace(/^([^,]+), ([^,]+)$/, '$2 $1') : one,
        isOrganization: false,
        isOfSystem: SYSTEM_AUTHOR.test(name),
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
  return valuesOf(tags, source, 'keywords')[0]?.[1] ?? [];
}
