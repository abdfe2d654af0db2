import type { GraphNode, GraphStore, Report } from '../store/index.ts';
import { countsOf } from './gkg-counts.ts';
import { field, type GkgLocation, inlineLocation, locationOf, locationWithOffset } from './gkg-fields.ts';
import { mentionsIn, numberIn, textIn } from './values.ts';

/** The columns of a row of GDELT's Global Knowledge Graph 2.1, in their order. */
const COLUMNS = [
  ...['GKGRECORDID', 'DATE', 'SourceCollectionIdentifier', 'SourceCommonName', 'DocumentIdentifier', 'V1Counts'],
  ...['V2.1Counts', 'V1Themes', 'V2Themes', 'V1Locations', 'V2Locations', 'V1Persons', 'V2Persons', 'V1Organizations'],
  ...['V2Organizations', 'V1.5Tone', 'V2.1Dates', 'V2GCAM', 'V2.1SharingImage', 'V2.1RelatedImages'],
  ...['V2.1SocialImageEmbeds', 'V2.1SocialVideoEmbeds', 'V2.1Quotations', 'V2.1AllNames', 'V2.1Amounts'],
  ...['V2.1TranslationInfo', 'V2ExtrasXML'],
] as const;

type Row = Readonly<Partial<Record<(typeof COLUMNS)[number], string>>>;

/** Rows of GDELT's GKG 2.1, one an article: 27 columns between tabs, of which those are filled that the graph knows. */
export async function* asGkg(graph: GraphStore): AsyncGenerator<string> {
  for await (const page of graph.reports()) {
    for (const report of page) {
      const row = rowOf(report);
      yield `${COLUMNS.map((column) => row[column] ?? '').join('\t')}\n`;
    }
  }
}

interface Naming {
  readonly node: GraphNode;
  readonly name: string;
  readonly start: number;
}

function rowOf(report: Report): Row {
  const { properties } = report.article;
  const namings = namingsOf(report);
  const [persons, organizations] = [ofLabel(namings, 'Person'), ofLabel(namings, 'Organization')];
  const locations = ofLabel(namings, 'Place').flatMap(({ node, start }): [GkgLocation, number][] => {
    const location = locationOf(node);
    return location === null ? [] : [[location, start]];
  });
  const counts = countsOf(report);
  const url = textIn(properties, 'url');
  return {
    GKGRECORDID: `${dateOf(report)}-${field(report.id)}`,
    DATE: dateOf(report),
    // 1: the web, whose identifier is an address; 2: a citation, that of what can be looked up elsewhere only.
    SourceCollectionIdentifier: url === undefined ? '2' : '1',
    SourceCommonName: url === undefined ? field(textIn(properties, 'publisher') ?? '') : hostOf(url),
    DocumentIdentifier: field(url ?? report.id),
    V1Counts: joined(new Set(counts.map(({ inline }) => inline))),
    'V2.1Counts': joined(counts.map(({ inline, start }) => `${inline}#${start}`)),
    V1Locations: joined(new Set(locations.map(([location]) => inlineLocation(location)))),
    V2Locations: joined(locations.map(([location, start]) => locationWithOffset(location, start))),
    V1Persons: joined(new Set(persons.map(({ name }) => name))),
    V2Persons: joined(persons.map(withOffset)),
    V1Organizations: joined(new Set(organizations.map(({ name }) => name))),
    V2Organizations: joined(organizations.map(withOffset)),
    'V2.1Dates': datesOf(report),
    'V2.1Quotations': quotationsOf(report),
    'V2.1AllNames': joined(namings.map(withOffset)),
    'V2.1Amounts': amountsOf(report),
  };
}

/** Who and what is named where, in the order of the text. */
function namingsOf({ mentions, entities }: Report): Naming[] {
  const namings = mentions.flatMap(({ entity, properties }) => {
    const node = entities.get(entity);
    if (node === undefined) return [];
    const name = field(textIn(node.properties, 'name') ?? '');
    const named = mentionsIn(properties).filter(({ kind }) => kind === 'name');
    return named.map(({ start }) => ({ node, name, start }));
  });
  return namings.sort((one, other) => one.start - other.start || (one.name < other.name ? -1 : 1));
}

function ofLabel(namings: readonly Naming[], label: string): Naming[] {
  return namings.filter(({ node }) => node.labels.includes(label));
}

function withOffset({ name, start }: Naming): string {
  return `${name},${start}`;
}

function joined(blocks: Iterable<string>): string {
  return [...blocks].join(';');
}

/** `YYYYMMDDHHMMSS`; zeros where the article does not say. */
function dateOf({ article }: Report): string {
  const published = textIn(article.properties, 'publishedAt') ?? '';
  const instant = new Date(published);
  // An instant as it is in Greenwich; a day, and what is no instant, as it is written.
  const isInstant = published.includes('T') && !Number.isNaN(instant.getTime());
  const digits = (isInstant ? instant.toISOString() : published).replace(/\D/gu, '');
  return digits.slice(0, 14).padEnd(14, '0');
}

/** The days of the events, where these are told: resolution 3 is a day with its year. */
function datesOf({ facts }: Report): string {
  const dates = facts.flatMap(({ properties }) => {
    const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/u.exec(textIn(properties, 'from') ?? '') ?? [];
    if (year === undefined || textIn(properties, 'from') !== textIn(properties, 'to')) return [];
    return [`3#${Number(month)}#${Number(day)}#${year}#${numberIn(properties, 'start') ?? 0}`];
  });
  return joined(new Set(dates));
}

function quotationsOf({ facts }: Report): string {
  const quotes = facts.filter(({ labels, properties }) => labels.includes('Quote') && properties.direct === true);
  const blocks = quotes.map(({ properties }) => {
    const text = textIn(properties, 'text') ?? '';
    return [numberIn(properties, 'start'), text.length, field(textIn(properties, 'cue') ?? ''), field(text)].join('|');
  });
  return blocks.join('#');
}

function amountsOf({ facts }: Report): string {
  const amounts = facts.flatMap(({ labels, properties }) => {
    const value = numberIn(properties, 'value');
    if (!labels.includes('Quantity') || value === undefined) return [];
    return [`${value},${field(textIn(properties, 'unit') ?? '')},${numberIn(properties, 'start') ?? 0}`];
  });
  return joined(amounts);
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : '';
}
