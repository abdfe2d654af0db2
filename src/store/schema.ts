import { BANDS, TELLING_KEYS } from './found-by.ts';

/** Labels whose nodes are found by `id`. */
const KEYED_LABELS = [
  'Article',
  '__Entity__',
  '__Annotation__',
  '__Profile__',
  '__Block__',
  '__Judgement__',
  '__Signature__',
  '__Telling__',
  '__Lock__',
  '__Source__',
  '__Lexical__',
] as const;

/** Further properties by which a write or a retraction looks nodes up. */
const LOOKED_UP = [
  ['Article', 'contentHash'],
  ['Article', 'origin'],
  ['Article', 'url'],
  ['Place', 'countryCode'],
  ['Place', 'admin1Id'],
  ['Place', 'admin2Id'],
  ['__Judgement__', 'one'],
  ['__Judgement__', 'other'],
  ...BANDS.map((band) => ['__Signature__', band] as const),
  ['__Telling__', 'article'],
  ...TELLING_KEYS.map((key) => ['__Telling__', key] as const),
] as const;

/** And those by which people do. */
const ASKED_FOR = [
  ['__Entity__', 'name'],
  ['Article', 'publishedAt'],
  ['Event', 'type'],
  ['Claim', 'predicate'],
] as const;

interface FullText {
  readonly name: string;
  readonly labels: readonly string[];
  readonly properties: readonly string[];
}

/** Names, aliases, headlines, and the words of quotes and articles. */
const FULL_TEXT: FullText = {
  name: 'wiregraph_text',
  labels: ['Person', 'Organization', 'Place', 'Other', 'Article', 'Quote'],
  properties: ['name', 'aliases', 'headline', 'text'],
};

/** A constraint or an index by its name, and how it is made. */
export interface SchemaPart {
  readonly name: string;
  readonly cypher: string;
}

/** What a Neo4j graph has: unique ids, ranges that queries use, and full text. */
export const NEO4J_SCHEMA: readonly SchemaPart[] = [
  ...KEYED_LABELS.map((label) => uniqueIds(label)),
  ...[...LOOKED_UP, ...ASKED_FOR].map(([label, property]) => range(label, property)),
  fullText(FULL_TEXT),
];

/** What a Neo4j graph with documents and chunks has beside it: the tools that search chunks look for them by this name. */
export const LEXICAL_SCHEMA: readonly SchemaPart[] = [
  fullText({ name: 'keyword', labels: ['Chunk'], properties: ['text'] }),
];

/** Without an index on its key a MERGE of the embedded engine reads every node. */
export const EMBEDDED_SCHEMA: readonly string[] = [
  ...KEYED_LABELS.map((label) => range(label, 'id').cypher),
  ...LOOKED_UP.map(([label, property]) => range(label, property).cypher),
];

function uniqueIds(label: string): SchemaPart {
  const name = nameOf(label, 'id');
  return { name, cypher: `CREATE CONSTRAINT ${name} IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE` };
}

function range(label: string, property: string): SchemaPart {
  const name = nameOf(label, property);
  return { name, cypher: `CREATE INDEX ${name} IF NOT EXISTS FOR (n:${label}) ON (n.${property})` };
}

/** Brought up to date behind the writing, not in each transaction: a commit that waits for it takes twice as long. */
function fullText({ name, labels, properties }: FullText): SchemaPart {
  const each = properties.map((property) => `n.${property}`).join(', ');
  const cypher = `
    CREATE FULLTEXT INDEX ${name} IF NOT EXISTS FOR (n:${labels.join('|')}) ON EACH [${each}]
    OPTIONS {indexConfig: {\`fulltext.eventually_consistent\`: true}}`;
  return { name, cypher };
}

function nameOf(label: string, property: string): string {
  return `${label.replaceAll('_', '').toLowerCase()}_${property}`;
}
