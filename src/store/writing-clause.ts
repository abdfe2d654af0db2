/** Strings, back-quoted names and comments: what stands in them is no clause. */
const QUOTED = /'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`[^`]*`|\/\/[^\n]*|\/\*[\s\S]*?\*\//gu;
const CLAUSE =
  /(?<![.$:\w])(CREATE|MERGE|SET|DELETE|REMOVE|DROP|FOREACH|INSERT|LOAD\s+CSV|ALTER|GRANT|TRUNCATE)(?=\s|\(|$)/iu;

/**
 * The first clause of a Cypher text that would write, or null. A first line of defence that also names the clause:
 * what passes it and writes all the same is caught by the store's own transaction.
 */
export function writingClause(cypher: string): string | null {
  const bare = cypher.replaceAll(QUOTED, ' ');
  return CLAUSE.exec(bare)?.[1]?.toUpperCase() ?? null;
}
