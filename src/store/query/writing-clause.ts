import { clausesOf } from './clauses.ts';
import { type Token, tokensOf } from './tokens.ts';

const WRITES = new Set(['CREATE', 'MERGE', 'SET', 'DELETE', 'REMOVE', 'FOREACH', 'DROP', 'ALTER', 'INSERT']);
/** Reads a file or an address outside the graph: no matter for a query that may only read the graph. */
const LEAVES_THE_GRAPH = 'LOAD CSV';

export interface WritingClause {
  readonly keyword: string;
  readonly token: Token;
}

/**
 * The first clause of a Cypher text that would write or leave the graph, or null. It names the place for people; it
 * is no guard: what passes it and writes all the same is caught by the store's own transaction.
 */
export function writingClause(cypher: string): WritingClause | null {
  const tokens = tokensOf(cypher);
  // EXPLAIN runs nothing.
  if (tokens[0]?.upper === 'EXPLAIN') return null;
  const clause = clausesOf(tokens).find(({ keyword }) => WRITES.has(keyword) || keyword === LEAVES_THE_GRAPH);
  return clause === undefined ? null : { keyword: clause.keyword, token: tokens[clause.from] as Token };
}
