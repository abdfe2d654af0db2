/** Labels whose nodes are found by `id`. */
export const KEYED_LABELS = ['Article', '__Entity__', '__Annotation__'] as const;

/** Further properties by which every write or retraction looks nodes up. */
export const INDEXED_PROPERTIES = [
  ['Article', 'contentHash'],
  ['Article', 'url'],
  ['Place', 'countryCode'],
] as const;

const UNIQUE_IDS = KEYED_LABELS.map(
  (label) => `CREATE CONSTRAINT ${constraintName(label)} IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE`,
);

/** Constraints and indexes of a Neo4j graph, each made once: unique ids, ranges that queries use, and full text. */
export const NEO4J_SCHEMA: readonly string[] = [
  ...UNIQUE_IDS,
  'CREATE INDEX entity_name IF NOT EXISTS FOR (n:__Entity__) ON (n.name)',
  ...INDEXED_PROPERTIES.map(
    ([label, property]) => `CREATE INDEX ${label}_${property} IF NOT EXISTS FOR (n:${label}) ON (n.${property})`,
  ),
  'CREATE INDEX article_published IF NOT EXISTS FOR (n:Article) ON (n.publishedAt)',
  'CREATE INDEX event_type IF NOT EXISTS FOR (n:Event) ON (n.type)',
  `CREATE FULLTEXT INDEX wiregraph_text IF NOT EXISTS
   FOR (n:Person|Organization|Place|Other|Article|Quote) ON EACH [n.name, n.aliases, n.headline, n.text]`,
];

function constraintName(label: string): string {
  return `${label.replaceAll('_', '').toLowerCase()}_id`;
}
