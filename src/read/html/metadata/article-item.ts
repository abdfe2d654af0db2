import { type Fields, isArticle, isFields, isWebPage, textsOf, typesOf, valuesOf } from './fields.ts';
import type { Node } from './json-ld.ts';
import type { Author, Statement } from './statement.ts';
import { likeness, worded } from './wording.ts';

/** By what an item of the page's data is known to be about the page itself. */
export interface PageSigns {
  /** The page's own addresses, canonical and as fetched. */
  readonly urls: readonly string[];
  /** What the page calls itself in its title, its tags and its main heading. */
  readonly headlines: readonly string[];
}

/**
 * The item that is about the page's own article: a page lists related stories, comments and the outlet in the same
 * way, so an item counts by its address and headline. One that both contradict is of another story.
 */
export function articleItem(nodes: readonly Node[], signs: PageSigns): Fields | undefined {
  const articles = nodes.filter(({ fields }) => isArticle(fields));
  const scored = articles.map((node) => ({ node, score: scoreOf(node, signs) }));
  const least = articles.filter(({ isAside }) => !isAside).length === 1 ? -2 : 0;
  return scored.reduce<(typeof scored)[number] | undefined>(
    (best, one) => (one.score >= least && one.score > (best?.score ?? Number.NEGATIVE_INFINITY) ? one : best),
    undefined,
  )?.node.fields;
}

/** What the data say of the page as such, and not of its article: when it was made, mostly. */
export function webPageItem(nodes: readonly Node[], signs: PageSigns): Fields | undefined {
  return nodes.find((node) => isWebPage(node.fields) && !node.isAside && scoreOf(node, signs) >= 0)?.fields;
}

function scoreOf({ fields, isAside }: Node, { urls, headlines }: PageSigns): number {
  const own = urlsIn(fields).map(comparable);
  const pages = urls.map(comparable);
  const isSameAddress = own.some((url) => pages.includes(url));
  const [headline] = textsOf(fields, 'headline', 'name');
  const alike = Math.max(
    -1,
    ...headlines.map((one) => (headline === undefined ? -1 : likeness(worded(headline) ?? '', one))),
  );
  let score = isAside ? -2 : 0;
  if (isSameAddress) score += 4;
  else if (own.length > 0 && pages.length > 0) score -= 2;
  if (alike >= 0.6) score += 3;
  else if (alike >= 0 && alike < 0.34) score -= 2;
  if (typesOf(fields).some((type) => /News|Report|LiveBlog/.test(type))) score += 0.5;
  return score + (textsOf(fields, 'datePublished').length > 0 ? 0.25 : 0);
}

/** The addresses that an item gives itself. */
export function urlsIn(fields: Fields): readonly string[] {
  const main = valuesOf(fields, 'mainEntityOfPage').flatMap((page) =>
    isFields(page) ? [...textsOf(page, '@id'), ...textsOf(page, 'url')] : typeof page === 'string' ? [page] : [],
  );
  return [...textsOf(fields, 'url'), ...main, ...textsOf(fields, '@id')].filter((url) =>
    /^(?:https?:)?\/\/|^\//i.test(url),
  );
}

/** Addresses compared without scheme, `www.`, query of trackers, fragment and final slash. */
function comparable(url: string): string {
  return url
    .trim()
    .replace(/^(?:https?:)?\/\/(?:www\.|m\.|amp\.)?/i, '')
    .replace(/#.*$|[?&]utm_.*$/s, '')
    .replace(/\/(?:amp\/?)?$/, '')
    .toLowerCase();
}

/** What an item of JSON-LD or microdata states. */
export function itemStatement(fields: Fields, source: 'json-ld' | 'microdata'): Statement {
  const first = (...names: readonly string[]) => textsOf(fields, ...names)[0];
  return {
    source,
    headline: first('headline', 'name'),
    standfirst: first('description', 'abstract'),
    section: first('articleSection'),
    publisher: publisherIn(fields),
    authors: authorsIn(fields),
    language: first('inLanguage'),
    url: urlsIn(fields)[0],
    published: first('datePublished', 'dateCreated', 'uploadDate'),
    modified: first('dateModified', 'dateUpdated'),
    keywords: textsOf(fields, 'keywords'),
  };
}

function publisherIn(fields: Fields): string | undefined {
  return [...textsOf(fields, 'publisher'), ...textsOf(fields, 'sourceOrganization')].find(
    (one) => !/^(?:https?:)?\/\//.test(one),
  );
}

function authorsIn(fields: Fields): readonly Author[] {
  for (const property of ['author', 'creator', 'contributor']) {
    const authors = valuesOf(fields, property).flatMap((one) => {
      const names = isFields(one) ? textsOf(one, 'name') : typeof one === 'string' ? [one] : [];
      const isOrganization = isFields(one) && typesOf(one).some((type) => /Organization$|Corporation/.test(type));
      return names.filter((name) => !/^(?:https?:)?\/\/|^#/.test(name)).map((name) => ({ name, isOrganization }));
    });
    if (authors.length > 0) return authors;
  }
  return [];
}
