import type { LexicalForm } from '../../graph/index.ts';

/** What leads where, in a tool's words. */
interface Links {
  readonly toDocument: string;
  /** Between the chunk `c` and an entity that it mentions. */
  readonly ofEntity: (entity: string) => string;
}

const LINKS: Readonly<Record<LexicalForm, Links>> = {
  'neo4j-graphrag': { toDocument: 'FROM_DOCUMENT', ofEntity: (entity) => `${entity}-[l:FROM_CHUNK]->(c)` },
  'llm-graph-builder': { toDocument: 'PART_OF', ofEntity: (entity) => `(c)-[l:HAS_ENTITY]->${entity}` },
};

/** The node that says in whose words documents and chunks are written, while there are any. */
export const LEXICAL_FORM = 'MATCH (f:__Lexical__ {id: $id}) RETURN f.name AS form';

export const SET_LEXICAL_FORM = 'MERGE (f:__Lexical__ {id: $id}) SET f.id = $id, f.name = $form';

export const LEXICAL_DOCUMENTS = 'UNWIND $ids AS id MATCH (d:__Lexical__ {id: id}) RETURN d.id AS id, d.form AS form';

export const DELETE_CHUNKS = 'UNWIND $ids AS id MATCH (d:__Lexical__ {id: id})<-[r]-(c:Chunk) DETACH DELETE c';

export const DELETE_LEXICAL = 'UNWIND $ids AS id MATCH (d:__Lexical__ {id: id}) DETACH DELETE d';

export const CREATE_DOCUMENTS = 'UNWIND $rows AS row CREATE (d:__Lexical__:Document) SET d = row.properties';

export const CREATE_NEXT_CHUNKS = `
  UNWIND $rows AS row
  MATCH (c:__Lexical__ {id: row.from})
  MATCH (n:__Lexical__ {id: row.to})
  CREATE (c)-[:NEXT_CHUNK]->(n)`;

export const CREATE_FIRST_CHUNKS = `
  UNWIND $rows AS row
  MATCH (d:__Lexical__ {id: row.from})
  MATCH (c:__Lexical__ {id: row.to})
  CREATE (d)-[:FIRST_CHUNK]->(c)`;

export const CHUNKS_OF_ARTICLES = `
  UNWIND $ids AS id
  MATCH (d:__Lexical__ {id: id})<-[r]-(c:Chunk)
  RETURN d.id AS article, c.id AS id, c.start AS start, c.end AS until`;

export function createChunks(form: LexicalForm): string {
  return `
  UNWIND $rows AS row
  MATCH (d:__Lexical__ {id: row.document})
  CREATE (c:__Lexical__:Chunk)-[:${LINKS[form].toDocument}]->(d) SET c = row.properties`;
}

export function createChunkEntities(form: LexicalForm): string {
  return `
  UNWIND $rows AS row
  MATCH (c:__Lexical__ {id: row.chunk})
  MATCH (e:__Entity__ {id: row.entity})
  CREATE ${LINKS[form].ofEntity('(e)')}`;
}

export function deleteChunkEntities(form: LexicalForm): string {
  return `
  UNWIND $ids AS id
  MATCH (c:__Lexical__ {id: id})
  MATCH ${LINKS[form].ofEntity('(e:__Entity__)')}
  DELETE l`;
}
