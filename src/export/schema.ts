import { type GraphStore, LEXICAL_SCHEMA, NEO4J_SCHEMA } from '../store/index.ts';

/** The statements that make the constraints and indexes of a graph on Neo4j, each on one line. */
export async function schemaStatements(graph: GraphStore): Promise<string[]> {
  const lexical = (await graph.lexicalForm()) === null ? [] : LEXICAL_SCHEMA;
  return [...NEO4J_SCHEMA, ...lexical].map(({ cypher }) => `${cypher.replace(/\s+/gu, ' ').trim()};\n`);
}
