import type { CheerioAPI } from 'cheerio';
import type { Stated } from '../../compose.ts';
import { machineDate } from '../../dates/machine.ts';
import type { DateContext } from '../../dates/written.ts';
import { absolute, baseOf, chosenUrl, dayInAddress } from './address.ts';
import { articleItem, itemStatement, webPageItem } from './article-item.ts';
import { chosenByline, chosenDate, firstOf, inOrder, later, sourcesOf } from './conflict.ts';
import { type Element, textIn } from './element-words.ts';
import { headingOf } from './heading.ts';
import { chosenHeadline } from './headline.ts';
import { jsonLdNodes } from './json-ld.ts';
import { keywordsIn, shownKeywords } from './keywords.ts';
import { markedItems } from './microdata.ts';
import { hostName, isKnownOutlet, withoutOutlet } from './outlet.ts';
import { dateContext, languageIn } from './page-context.ts';
import { chosenPublisher, logosOf } from './publisher.ts';
import { scanPage } from './scan.ts';
import { chosenSection } from './section.ts';
import { shownStandfirst } from './standfirst.ts';
import type { Statement } from './statement.ts';
import { tagStatements } from './tags.ts';
import { visibleByline } from './visible-byline.ts';
import { visibleDates } from './visible-dates.ts';
import { worded } from './wording.ts';

/**
 * What a page states about its article, and which source each field came from: JSON-LD, OpenGraph and other tags,
 * microdata, `time` elements, what the page shows, its address. `conflict.ts` says which of them is believed.
 */
export function pageMetadata($: CheerioAPI, address?: string): Stated {
  const page = stating($, address);
  const { heading, scan, context, statements, names, pages, urls } = page;
  const publisher = chosenPublisher(statements, page.title, heading?.text, urls[0], page.logos);
  const outlets = present([...names, publisher?.value]);
  const byline = { language: context.language, outlets };
  const authors = visibleByline(scan, byline).map((name) => ({ name, isOrganization: false }));
  const dated = [
    ...inOrder([...statements.map((one) => withDates(one, context)), ...visibleDates(scan, context)]),
    ...pages.map((one) => withDates(one, context)),
    { source: 'address', published: urls.map(dayInAddress).find((day) => day !== undefined) } as const,
  ];
  const headline = chosenHeadline(heading, statements, page.title, outlets);
  const standfirst = shownStandfirst(scan, statements, heading?.text, context.language);
  const section = chosenSection(statements, scan, outlets, heading?.text);
  const writers = chosenByline(inOrder([...statements, { source: 'page', authors }]), byline);
  const language = firstOf([{ source: 'page', language: page.pageLanguage }, ...statements], (one) =>
    languageIn([one.language]),
  );
  const url = chosenUrl(page.canonical, statements, page.base, address);
  const publishedAt = chosenDate(dated, 'published');
  const modifiedAt = later(chosenDate(dated, 'modified'), publishedAt);
  const keywords = firstOf([...statements, { source: 'page', keywords: shownKeywords(scan) }], (one) =>
    nonEmpty(keywordsIn(one.keywords ?? [])),
  );
  return {
    headline: headline?.value ?? null,
    standfirst: standfirst?.value ?? null,
    section: section?.value ?? null,
    publisher: publisher?.value ?? null,
    byline: writers?.value ?? [],
    language: language?.value ?? null,
    url: url?.value ?? null,
    publishedAt: publishedAt?.value ?? null,
    modifiedAt: modifiedAt?.value ?? null,
    keywords: keywords?.value ?? [],
    statedBy: sourcesOf({
      headline,
      standfirst,
      section,
      publisher,
      byline: writers,
      language,
      url,
      publishedAt,
      modifiedAt,
      keywords,
    }),
  };
}

/** All that the page's sources say, and by what it is read. */
function stating($: CheerioAPI, address: string | undefined) {
  const base = baseOf($, address);
  const tags = tagStatements($);
  const canonical = absolute($('link[rel~="canonical" i]').first().attr('href'), base);
  const urls = present([canonical, ...tags.map((one) => absolute(one.url, base)), address]);
  const title = worded($('title').first().text());
  const names = present([...tags.map(({ publisher }) => worded(publisher)), hostName(urls[0])]);
  const titles = present([...tags.map(({ headline }) => worded(headline)), title]).map((one) =>
    withoutOutlet(one, names, undefined),
  );
  const items = itemsOf($, { urls, headlines: [...titles, ...mainHeadings($)] });
  const references = present([...items.articles.map(({ headline }) => worded(headline)), ...titles]);
  const heading = headingOf(
    $,
    references.filter((one) => !isKnownOutlet(one, names)),
    names,
  );
  const body = $('body').toArray();
  const scan = scanPage(body.length > 0 ? body : $.root().contents().toArray(), heading?.element);
  const statements = inOrder([...items.articles, ...tags]);
  const pageLanguage = $('html').attr('lang') ?? $('html').attr('xml:lang');
  const context = dateContext({
    languages: [pageLanguage, ...statements.map(({ language }) => language)],
    urls,
    text: scan.lines.map(({ text }) => text).join('\n'),
    days: statements.flatMap(({ published, modified }) => daysIn([published, modified])),
  });
  return {
    logos: logosOf($),
    base,
    canonical,
    urls,
    title,
    names,
    heading,
    scan,
    statements,
    pages: items.pages,
    pageLanguage,
    context,
  };
}

/** The article among the page's items, of each kind of markup; and what they say of the page as such. */
function itemsOf($: CheerioAPI, signs: { readonly urls: readonly string[]; readonly headlines: readonly string[] }) {
  const articles: Statement[] = [];
  const pages: Statement[] = [];
  for (const [source, nodes] of [
    ['json-ld', jsonLdNodes($)],
    ['microdata', markedItems($)],
  ] as const) {
    const article = articleItem(nodes, signs);
    if (article !== undefined) articles.push(itemStatement(article, source));
    const page = webPageItem(nodes, signs);
    if (page !== undefined) pages.push(itemStatement(page, source));
  }
  return { articles, pages };
}

function mainHeadings($: CheerioAPI): readonly string[] {
  const headings = $('h1').toArray().slice(0, 10) as readonly Element[];
  return present(headings.map((heading) => worded(textIn(heading))));
}

/** A statement with its dates as ISO, those that nobody can read left out. */
function withDates(statement: Statement, context: DateContext): Statement {
  const read = (written: string | undefined) => (written === undefined ? undefined : machineDate(written, context));
  return { ...statement, published: read(statement.published), modified: read(statement.modified) };
}

function daysIn(written: readonly (string | undefined)[]): readonly string[] {
  return present(written.map((one) => /^\d{4}-\d{2}-\d{2}/.exec(one?.trim() ?? '')?.[0]));
}

function present<Value>(values: readonly (Value | undefined)[]): readonly Value[] {
  return values.filter((one) => one !== undefined);
}

function nonEmpty(values: readonly string[]): readonly string[] | undefined {
  return values.length > 0 ? values : undefined;
}
