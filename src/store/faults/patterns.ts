import type { Clause } from '../query/clauses.ts';
import { closingOf, type Token } from '../query/tokens.ts';
import { callsOf, type Fault, hasPattern, insideOf, LACKING } from './fault.ts';

/** `OPTIONAL MATCH … WHERE` with a pattern, `EXISTS {}` or `COUNT {}` keeps only the rows that match. */
export const optionalWhere: Fault = {
  form: 'OPTIONAL MATCH … WHERE with a pattern, EXISTS or COUNT {} in its condition',
  trouble: 'loses rows on the embedded engine',
  instead: 'a second OPTIONAL MATCH of that pattern, or CALL (n) { MATCH … WHERE … RETURN collect(…) AS list }',
  find: ({ tokens, clauses }) => {
    const optional = clauses.filter(({ keyword }) => keyword === 'OPTIONAL MATCH');
    return optional.map((clause) => condition(tokens, clause)).find((words) => asksForPattern(words))?.[0];
  },
};

export const sizeOfPattern: Fault = {
  form: 'size(…) of a pattern',
  trouble: 'is null on the embedded engine, and no longer Cypher',
  instead: 'COUNT { (n)-[:TYPE]->(:Label) }',
  find: ({ tokens }) => {
    const found = callsOf(tokens, 'SIZE').find((index) => {
      const inside = insideOf(tokens, index);
      return inside[0]?.text === '(' && hasPattern(inside);
    });
    return found === undefined ? undefined : tokens[found];
  },
};

export const nullKey: Fault = {
  form: 'MERGE with null for a key',
  trouble: 'makes a node on the embedded engine, where Neo4j refuses it',
  instead: 'a value for every key',
  find: ({ tokens, clauses, parameters }) => {
    const isNull = ({ kind, text, upper }: Token) =>
      kind === 'parameter' ? (parameters[text.replaceAll(/[$`]/gu, '')] ?? null) === null : upper === 'NULL';
    return clauses
      .filter(({ keyword }) => keyword === 'MERGE')
      .flatMap(({ from, to }) => tokens.slice(from, to).filter((_, index, words) => words[index - 1]?.text === ':'))
      .find(isNull);
  },
};

export const fullText: Fault = {
  form: 'CALL db.index.fulltext…',
  trouble: LACKING,
  instead: "MATCH (n:__Entity__) WHERE toLower(n.name) CONTAINS 'word'",
  find: ({ tokens }) => {
    return tokens.find(({ upper }, index) => upper === 'FULLTEXT' && tokens[index - 2]?.upper === 'INDEX');
  },
};

export const collectSubquery: Fault = {
  form: 'COLLECT { … }',
  trouble: LACKING,
  instead: 'CALL (n) { MATCH … RETURN collect(…) AS list }',
  find: ({ tokens }) => tokens.find(({ upper }, index) => upper === 'COLLECT' && tokens[index + 1]?.text === '{'),
};

/** Alternatives in a node's label; those of relationship types are well. */
export const labelExpression: Fault = {
  form: 'a label expression',
  trouble: LACKING,
  instead: 'WHERE n:Person OR n:Place; (n:Person:Official) for both; WHERE NOT n:Person',
  find: ({ tokens }) => {
    const found = tokens.findIndex((token, index) => {
      if (token.text !== '(') return false;
      const inside = tokens.slice(index + 1, closingOf(tokens, index));
      const colon = inside[0]?.text === ':' ? 0 : 1;
      return inside[colon]?.text === ':' && ['|', '&', '!'].some((sign) => isIn(inside, colon, sign));
    });
    return found < 0 ? undefined : tokens[found];
  },
};

/** Whether a sign stands in a label: straight after the colon, or after the label's name. */
function isIn(inside: readonly Token[], colon: number, sign: string): boolean {
  return inside[colon + 1]?.text === sign || inside[colon + 2]?.text === sign;
}

/** The tokens of a clause's own condition, from WHERE on; those in its brackets are other conditions. */
function condition(tokens: readonly Token[], { from, to }: Clause): Token[] {
  for (let index = from; index < to; index += 1) {
    if (tokens[index]?.upper === 'WHERE') return tokens.slice(index, to);
    if (['(', '[', '{'].includes(tokens[index]?.text ?? '')) index = closingOf(tokens, index);
  }
  return [];
}

function asksForPattern(words: readonly Token[]): boolean {
  const opens = words.some(({ upper }, index) => ['EXISTS', 'COUNT'].includes(upper) && words[index + 1]?.text === '{');
  return opens || hasPattern(words);
}
