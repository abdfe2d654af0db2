import { createHash } from 'node:crypto';
import type { GraphStore, Report, ReportedFact, ScannedNode } from '../store/index.ts';
import { claimsInFtm } from './ftm-claims.ts';
import { type FtmEntity, ftmId, ftmLine } from './ftm-entity.ts';
import { addressOf, isParty, schemaOf } from './ftm-schemata.ts';
import { mentionsIn, textIn, textsIn } from './values.ts';

/**
 * FollowTheMoney entities, one JSON object a line: those who are named, the articles as their `proof`, mentions, events,
 * and each claim as the relation that it is. Participants without a name, and peoples, laws and works, have no schema.
 */
export async function* asFtm(graph: GraphStore): AsyncGenerator<string> {
  for await (const page of graph.nodes('__Entity__')) {
    for (const node of page) yield* ftmLine(partyOf(node));
  }
  // Who holds one post in a thousand articles holds one post: the ids are short, and far fewer than the claims.
  const posts = new Set<string>();
  for await (const page of graph.reports()) {
    for (const report of page) {
      yield* ftmLine(articleOf(report));
      for (const mention of mentionsOf(report)) yield* ftmLine(mention);
      for (const fact of report.facts) {
        if (fact.properties.negated === true) continue;
        if (fact.labels.includes('Event')) yield* ftmLine(eventOf(fact, report));
        if (!fact.labels.includes('Claim')) continue;
        for (const entity of claimsInFtm(fact, report)) {
          if (entity.schema === 'Position' && posts.has(entity.id)) continue;
          if (entity.schema === 'Position') posts.add(entity.id);
          yield* ftmLine(entity);
        }
      }
    }
  }
}

function partyOf({ id, labels, properties }: ScannedNode): FtmEntity | null {
  const schema = schemaOf(labels);
  if (schema === null) return null;
  const country = textIn(properties, 'countryCode')?.toLowerCase();
  if (schema === 'Address') return { id, schema, properties: addressOf(properties, country) };
  return {
    id,
    schema,
    properties: {
      name: [textIn(properties, 'name')],
      alias: textsIn(properties, 'aliases'),
      country: [country],
      wikidataId: [textIn(properties, 'wikidata')],
      ...(schema === 'Person' ? { position: [textIn(properties, 'description')] } : {}),
    },
  };
}

function articleOf({ id, article: { properties } }: Report): FtmEntity {
  return {
    id: ftmId(id),
    schema: 'Article',
    properties: {
      title: [textIn(properties, 'headline')],
      name: [textIn(properties, 'name')],
      summary: [textIn(properties, 'standfirst')],
      bodyText: [textIn(properties, 'text')],
      author: textsIn(properties, 'byline'),
      publisher: [textIn(properties, 'publisher')],
      publishedAt: [textIn(properties, 'publishedAt')],
      sourceUrl: [textIn(properties, 'url')],
      keywords: textsIn(properties, 'keywords'),
    },
  };
}

/** One for each name by which an article calls somebody. */
function* mentionsOf({ id, article, mentions, entities }: Report): Generator<FtmEntity> {
  const text = textIn(article.properties, 'text') ?? '';
  for (const { entity, properties } of mentions) {
    const node = entities.get(entity);
    const schema = schemaOf(node?.labels ?? []);
    if (schema === null || schema === 'Address') continue;
    const named = mentionsIn(properties).filter(({ kind }) => kind === 'name');
    for (const name of new Set(named.map(({ start, end }) => text.slice(start, end)))) {
      yield {
        id: createHash('sha1')
          .update(JSON.stringify([id, entity, name]))
          .digest('hex'),
        schema: 'Mention',
        properties: { document: [ftmId(id)], resolved: [entity], name: [name], detectedSchema: [schema] },
      };
    }
  }
}

function eventOf(fact: ReportedFact, { id, entities }: Report): FtmEntity {
  const { properties } = fact;
  const to = (...types: readonly string[]) =>
    fact.arguments.filter(({ type }) => types.includes(type)).map((one) => one.to);
  const isInvolved = (entity: string) => isParty(schemaOf(entities.get(entity)?.labels ?? []));
  const places = to('PLACE').filter((entity) => schemaOf(entities.get(entity)?.labels ?? []) === 'Address');
  return {
    id: fact.id,
    schema: 'Event',
    properties: {
      name: [textIn(properties, 'name')],
      summary: [textIn(properties, 'text')],
      startDate: [textIn(properties, 'from')],
      endDate: [textIn(properties, 'to')],
      keywords: [textIn(properties, 'type'), textIn(properties, 'status')],
      involved: [...new Set(to('AGENT', 'TARGET').filter(isInvolved))],
      addressEntity: places,
      location: places.map((place) => textIn(entities.get(place)?.properties ?? {}, 'name')),
      proof: [ftmId(id)],
    },
  };
}
