import type { CheerioAPI } from 'cheerio';
import type { Stated } from '../../compose.ts';
import { machineDate } from '../../dates/machine.ts';
import type { DateContext } from '../../dates/written.ts';
import { chosenUrl, dayInAddress } from './address.ts';
import { chosenByline, chosenDate, firstOf, inOrder, later, sourcesOf } from './conflict.ts';
import { chosenHeadline } from './headline.ts';
import { keywordsIn, shownKeywords } from './keywords.ts';
import { languageIn } from './page-context.ts';
import type { PageElements } from './page-elements.ts';
import { pageSources, present } from './page-sources.ts';
import { chosenPublisher } from './publisher.ts';
import { chosenSection } from './section.ts';
import { shownStandfirst } from './standfirst.ts';
import type { Statement } from './statement.ts';
import { visibleByline } from './visible-byline.ts';
import { visibleDates } from './visible-dates.ts';

/**
 * What a page states about its article, and which source each field came from: JSON-LD, OpenGraph and other tags,
 * microdata, `time` elements, what the page shows, its address. `conflict.ts` says which of them is believed.
 */
export function pageMetadata($: CheerioAPI, elements: PageElements, address?: string): Stated {
  const page = pageSources($, elements, address);
  const { heading, scan, context, statements, names, pages, urls } = page;
  const publisher = chosenPublisher(statements, page.title, heading?.text, urls[0], page.outletsToo, page.isPageName);
  const outlets = present([...names, publisher?.value]);
  const byline = { language: context.language, outlets };
  const authors = visibleByline(scan, byline).map((name) => ({ name, isOrganization: false }));
  const dated = [
    ...inOrder([...statements.map((one) => withDates(one, context)), ...visibleDates(scan, context)]),
    ...pages.map((one) => withDates(one, context)),
    { source: 'address', published: urls.map(dayInAddress).find((day) => day !== undefined) } as const,
  ];
  const headline = chosenHeadline(heading, statements, page.title, outlets, page.isPageName);
  const standfirst = shownStandfirst(scan, statements, heading?.text, context.language);
  const section = chosenSection(statements, scan, outlets, heading?.text, page.sectionLinks);
  const writers = chosenByline(inOrder([...statements, { source: 'page', authors }]), byline, page.isPrinted);
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

/** A statement with its dates as ISO, those that nobody can read left out. */
function withDates(statement: Statement, context: DateContext): Statement {
  const read = (written: string | undefined) => (written === undefined ? undefined : machineDate(written, context));
  return { ...statement, published: read(statement.published), modified: read(statement.modified) };
}

function nonEmpty(values: readonly string[]): readonly string[] | undefined {
  return values.length > 0 ? values : undefined;
}
