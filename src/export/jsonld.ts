import type { GraphStore, Report, ScannedNode } from '../store/index.ts';
import { JSONLD_CONTEXT } from './jsonld-context.ts';
import { factOf, SOFTWARE } from './jsonld-facts.ts';
import { type Locate, locator } from './jsonld-passages.ts';
import { type JsonObject, urn } from './jsonld-urn.ts';
import { mentionsIn, numberIn, numbersIn, passagesOf, textIn, textsIn } from './values.ts';

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
