import type { CheerioAPI } from 'cheerio';
import { absolute, baseOf } from './address.ts';
import { articleItem, itemStatement, type PageSigns, webPageItem } from './article-item.ts';
import { some } from './boxes.ts';
import { inOrder } from './conflict.ts';
import { askedOnce, elementWords, rawText, SILENT, textIn } from './element-words.ts';
import { headingOf } from './heading.ts';
import { jsonLdNodes } from './json-ld.ts';
import { markedItems } from './microdata.ts';
import { hostName, isKnownOutlet, pageNamesIn, withoutOutlet } from './outlet.ts';
import { dateContext } from './page-context.ts';
import type { PageElements } from './page-elements.ts';
import { pageNames, sectionLinks } from './page-names.ts';
import { outletNames } from './publisher.ts';
import { scanPage } from './scan.ts';
import type { Statement } from './statement.ts';
import { tagStatements } from './tags.ts';
import { worded, wordsOf } from './wording.ts';

const isCalledDated = askedOnce((words) => some(words, /date|today/));

/** All that the sources of a page say of its article, unweighed, and by what it is read. */
export function pageSources($: CheerioAPI, elements: PageElements, address: string | undefined) {
  const named = (name: string) => elements.named(name)[0];
  const base = baseOf(elements, address);
  const tags = tagStatements(elements);
  const link = elements.named('link').find(({ attribs }) => /\bcanonical\b/i.test(attribs.rel ?? ''));
  const canonical = absolute(link?.attribs.href, base);
  const urls = present([canonical, ...tags.map((one) => absolute(one.url, base)), address]);
  const titled = named('title');
  const title = titled === undefined ? undefined : worded(rawText(titled));
  const names = present([...tags.map(({ publisher }) => worded(publisher)), hostName(urls[0])]);
  const titles = present([...tags.map(({ headline }) => worded(headline)), title]).map((one) =>
    withoutOutlet(one, names, undefined),
  );
  const items = itemsOf(elements, { urls, headlines: [...titles, ...mainHeadings(elements)] });
  const references = present([...items.articles.map(({ headline }) => worded(headline)), ...titles]);
  let outlets: readonly string[] | undefined;
  const outletsToo = () => {
    outlets ??= outletNames(elements, items.nodes);
    return outlets;
  };
  const isPageName = pageNames(elements, urls, outletsToo);
  const own = references.filter((one) => !isKnownOutlet(one, names) && !isPageName(one));
  const heading = headingOf(
    elements,
    own,
    [
      ...names,
      ...pageNamesIn(
        title,
        own.filter((one) => one !== title),
      ),
    ],
    isPageName,
  );
  const scan = scanPage(
    named('body') === undefined ? $.root().contents().toArray() : present([named('body')]),
    heading?.element,
  );
  const statements = inOrder([...items.articles, ...tags]);
  const pageLanguage = named('html')?.attribs.lang ?? named('html')?.attribs['xml:lang'];
  const context = dateContext({
    languages: [pageLanguage, ...statements.map(({ language }) => language)],
    urls,
    lines: () => [...scan.lines.map(({ text }) => text), ...datedTexts(elements)],
    days: statements.flatMap(({ published, modified }) => daysIn([published, modified])),
  });
  return {
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
    isPrinted: printedNames(elements),
    isPageName,
    sectionLinks: () => sectionLinks(elements, urls),
    outletsToo,
  };
}

/** The article among the page's items, of each kind of markup; and what they say of the page as such. */
function itemsOf(elements: PageElements, signs: PageSigns) {
  const kinds = [
    ['json-ld', jsonLdNodes(elements)],
    ['microdata', markedItems(elements)],
  ] as const;
  const articles: Statement[] = [];
  const pages: Statement[] = [];
  for (const [source, nodes] of kinds) {
    const article = articleItem(nodes, signs);
    if (article !== undefined) articles.push(itemStatement(article, source));
    const page = webPageItem(nodes, signs);
    if (page !== undefined) pages.push(itemStatement(page, source));
  }
  return { articles, pages, nodes: kinds.flatMap(([, nodes]) => nodes) };
}

/** Asks whether a page shows a name anywhere. */
function printedNames({ all }: PageElements): (name: string) => boolean {
  let text: string | undefined;
  return (name) => {
    text ??= all
      .map((one) => (SILENT.has(one.name) ? '' : rawText(one)))
      .join(' ')
      .toLowerCase();
    const words = wordsOf(name).join('[^\\p{L}\\p{M}\\p{N}]+');
    return new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])${words}(?![\\p{L}\\p{M}\\p{N}])`, 'u').test(text);
  };
}

function mainHeadings(elements: PageElements): readonly string[] {
  const headings = elements.named('h1').slice(0, 10);
  return present(headings.map((heading) => worded(textIn(heading))));
}

/** What elements that are named so show as a date, the day of the visit among them. */
function datedTexts(elements: PageElements): readonly string[] {
  const dated = elements.called.filter((one) => isCalledDated(elementWords(one)));
  return dated.slice(0, 50).map((one) => textIn(one));
}

function daysIn(written: readonly (string | undefined)[]): readonly string[] {
  return present(written.map((one) => /^\d{4}-\d{2}-\d{2}/.exec(one?.trim() ?? '')?.[0]));
}

/** The values that there are. */
export function present<Value>(values: readonly (Value | undefined)[]): readonly Value[] {
  return values.filter((one) => one !== undefined);
}
