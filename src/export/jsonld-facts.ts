import type { Report, ReportedFact } from '../store/index.ts';
import { type JsonObject, urn } from './jsonld-urn.ts';
import { type Held, textIn } from './values.ts';

/** The activity from which all facts come. */
export const SOFTWARE = {
  '@id': 'urn:wiregraph:extraction',
  '@type': 'prov:Activity',
  name: 'Extraction by wiregraph',
};

/** A fact as schema.org has it, with what it was derived from. */
export function factOf(fact: ReportedFact, { id }: Report): JsonObject {
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
