import type { GraphStore, Report, ReportedFact, ScannedNode } from '../store/index.ts';
import { codePointOffsets } from './code-points.ts';
import { JSONLD_CONTEXT } from './jsonld-context.ts';
import { type Held, mentionsIn, numberIn, numbersIn, passagesOf, textIn, textsIn } from './values.ts';

const SOFTWARE = { '@id': 'urn:wiregraph:extraction', '@type': 'prov:Activity', name: 'Extraction by wiregraph' };
/** How many characters before and after a passage help to find it again. */
const AROUND = 32;

type JsonObject = Readonly<Record<string, unknown>>;

/**
 * One JSON-LD document with its context inside: schema.org for articles, entities and facts, Web Annotation for where
 * they stand (offsets in Unicode code points), PROV-O for what each was derived from.
 */
export async function* asJsonld(graph: GraphStore): AsyncGenerator<string> {
  yield `{"@context":${JSON.stringify(JSONLD_CONTEXT)},\n"@graph":[\n${JSON.stringify(SOFTWARE)}`;
  for await (const page of graph.nodes('__Entity__')) for (const node of page) yield line(entityOf(node));
  for await (const page of graph.reports()) {
    for (const report of page) {
      yield line(articleOf(report));
      const locate = locator(report);
      for (const mention of mentionAnnotations(report, locate)) yield line(mention);
      for (const fact of report.facts) {
        yield line(factOf(fact, report));
        yield line({
          '@id': urn('annotation', fact.id),
          '@type': 'oa:Annotation',
          motivatedBy: 'oa:describing',
          hasBody: urn('fact', fact.id),
          hasTarget: passagesOf(fact.properties).map(locate),
        });
      }
    }
  }
  yield '\n]}\n';
}

function line(object: JsonObject): string {
  return `,\n${JSON.stringify(object)}`;
}

function urn(kind: 'article' | 'entity' | 'fact' | 'annotation', id: string): string {
  return `urn:wiregraph:${kind}:${encodeURIComponent(id)}`;
}

function entityOf({ id, labels, properties }: ScannedNode): JsonObject {
  const type = ['Person', 'Organization', 'Place'].find((label) => labels.includes(label)) ?? 'Thing';
  const [latitude, longitude] = [numberIn(properties, 'latitude'), numberIn(properties, 'longitude')];
  const geonames = numberIn(properties, 'geonamesId');
  const wikidata = textIn(properties, 'wikidata');
  return {
    '@id': urn('entity', id),
    '@type': `schema:${type}`,
    additionalType: labels.filter((label) => label !== type && !label.startsWith('__')).toSorted(),
    name: textIn(properties, 'name'),
    alternateName: textsIn(properties, 'aliases'),
    description: textIn(properties, 'description'),
    sameAs: [
      ...(geonames === undefined ? [] : [`https://sws.geonames.org/${geonames}/`]),
      ...(wikidata === undefined ? [] : [`http://www.wikidata.org/entity/${encodeURIComponent(wikidata)}`]),
    ],
    addressCountry: type === 'Place' ? textIn(properties, 'countryCode') : undefined,
    geo:
      type !== 'Place' || latitude === undefined || longitude === undefined
        ? undefined
        : { '@type': 'schema:GeoCoordinates', latitude, longitude },
  };
}

/** It is about those that its headline names, and mentions all. */
function articleOf({ id, article: { properties }, mentions, copyOf }: Report): JsonObject {
  const inHeadline = mentions.filter((mention) => numbersIn(mention.properties, 'headlineStarts').length > 0);
  const named = (type: string) => (name: string) => ({ '@type': `schema:${type}`, name });
  const publisher = textIn(properties, 'publisher');
  const url = textIn(properties, 'url');
  return {
    '@id': urn('article', id),
    '@type': ['schema:NewsArticle', 'prov:Entity'],
    url: url === undefined || !URL.canParse(url) ? undefined : url,
    headline: textIn(properties, 'headline') ?? textIn(properties, 'name'),
    alternativeHeadline: textIn(properties, 'standfirst'),
    articleSection: textIn(properties, 'section'),
    inLanguage: textIn(properties, 'language'),
    dateline: textIn(properties, 'dateline'),
    datePublished: textIn(properties, 'publishedAt'),
    keywords: textsIn(properties, 'keywords'),
    author: textsIn(properties, 'byline').map(named('Person')),
    publisher: publisher === undefined ? undefined : named('Organization')(publisher),
    articleBody: textIn(properties, 'text'),
    about: inHeadline.map(({ entity }) => urn('entity', entity)),
    mentions: mentions.map(({ entity }) => urn('entity', entity)),
    wasDerivedFrom: copyOf.map((original) => urn('article', original)),
  };
}

type Locate = (passage: { readonly start: number; readonly end: number }) => JsonObject;

/** Where a passage stands in its article, by place and by its words. */
function locator({ id, article }: Report): Locate {
  const text = textIn(article.properties, 'text') ?? '';
  const toCodePoints = codePointOffsets(text);
  return ({ start, end }) => ({
    '@type': 'oa:SpecificResource',
    hasSource: urn('article', id),
    hasSelector: [
      { '@type': 'oa:TextPositionSelector', start: toCodePoints(start), end: toCodePoints(end) },
      {
        '@type': 'oa:TextQuoteSelector',
        exact: text.slice(start, end),
        prefix: whole(text.slice(Math.max(0, start - AROUND), start)),
        suffix: whole(text.slice(end, end + AROUND)),
      },
    ],
  });
}

/** Without the half of a character that was cut in two. */
function whole(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '');
}

function* mentionAnnotations({ id, mentions }: Report, locate: Locate): Generator<JsonObject> {
  for (const { entity, properties } of mentions) {
    for (const { start, end, kind } of mentionsIn(properties)) {
      yield {
        '@id': urn('annotation', `${id} ${entity} ${start}-${end}`),
        '@type': 'oa:Annotation',
        motivatedBy: 'oa:identifying',
        additionalType: kind,
        hasBody: urn('entity', entity),
        hasTarget: locate({ start, end }),
      };
    }
  }
}

function factOf(fact: ReportedFact, { id }: Report): JsonObject {
  const { labels, properties } = fact;
  const kind = ['Event', 'Quote', 'Quantity'].find((label) => labels.includes(label));
  const own = { Event: eventOf, Quote: quoteOf, Quantity: quantityOf }[kind as 'Event'] ?? claimOf;
  const { '@type': types, ...rest } = own(fact, properties);
  return {
    '@id': urn('fact', fact.id),
    '@type': [...(types as readonly string[]), 'prov:Entity'],
    name: textIn(properties, 'name'),
    ...rest,
    confidence: properties.confidence,
    wasGeneratedBy: SOFTWARE['@id'],
    [kind === 'Quote' ? 'wasQuotedFrom' : 'wasDerivedFrom']: urn('article', id),
  };
}

function ends({ arguments: all }: ReportedFact, type: string, kind: 'entity' | 'fact' = 'entity'): string[] {
  return all.filter((one) => one.type === type).map(({ to }) => urn(kind, to));
}

function eventOf(
  fact: ReportedFact,
  { type, trigger, from, to, negated, reported, status, alleged }: Held,
): JsonObject {
  return {
    '@type': ['schema:Event', `wg:${String(type)}`],
    ...{ startDate: from, endDate: to, trigger, negated, reported, status, alleged },
    location: ends(fact, 'PLACE'),
    agent: ends(fact, 'AGENT'),
    target: ends(fact, 'TARGET'),
    hasCount: ends(fact, 'HAS_COUNT', 'fact'),
  };
}

function quoteOf(fact: ReportedFact, { text, cue, direct }: Held): JsonObject {
  return {
    '@type': ['schema:Quotation'],
    text,
    cue,
    direct,
    creator: ends(fact, 'SPOKEN_BY'),
    about: ends(fact, 'ABOUT'),
  };
}

function quantityOf(fact: ReportedFact, { kind, value, min, max, modifier, unit }: Held): JsonObject {
  const isMoney = kind === 'money';
  return {
    '@type': [isMoney ? 'schema:MonetaryAmount' : 'schema:QuantitativeValue'],
    ...{ value, minValue: min, maxValue: max, modifier },
    [isMoney ? 'currency' : 'unitText']: unit,
    counts: ends(fact, 'COUNTS'),
  };
}

function claimOf(fact: ReportedFact, { text, predicate, title, negated, from, to }: Held): JsonObject {
  return {
    '@type': ['schema:Claim', 'rdf:Statement'],
    ...{ text, title, negated, startDate: from, endDate: to },
    subject: ends(fact, 'SUBJECT'),
    predicate: `wg:${String(predicate)}`,
    object: ends(fact, 'OBJECT'),
  };
}
