import type { Parameters } from '../connection.ts';
import type { Clause } from '../query/clauses.ts';
import { closingOf, type Token } from '../query/tokens.ts';

export interface ParsedQuery {
  readonly tokens: readonly Token[];
  readonly clauses: readonly Clause[];
  readonly parameters: Parameters;
}

/** A form of Cypher to which the embedded engine gives a wrong answer without saying so, or that it lacks. */
export interface Fault {
  /** The form, as it is named to people. */
  readonly form: string;
  /** What is wrong with it, as the end of a sentence that begins with the form. */
  readonly trouble: string;
  /** What to write instead: right on every store. */
  readonly instead: string;
  /** The token at which the form begins, or undefined where the query does not have it. */
  readonly find: (query: ParsedQuery) => Token | undefined;
}

export const WRONG = 'is answered wrongly by the embedded engine';
export const LACKING = 'is not known to the embedded engine';

/** Indexes of the names of functions that are called, by their names in capitals. */
export function callsOf(tokens: readonly Token[], name: string): number[] {
  return indexesWhere(tokens, (token, index) => {
    if (token.kind !== 'word' || token.upper !== name || tokens[index + 1]?.text !== '(') return false;
    return !['.', ':', '|'].includes(tokens[index - 1]?.text ?? '');
  });
}

/** The tokens between the brackets of a call whose name is at `index`. */
export function insideOf(tokens: readonly Token[], index: number): Token[] {
  return tokens.slice(index + 2, closingOf(tokens, index + 1));
}

export function indexesWhere(tokens: readonly Token[], holds: (token: Token, index: number) => boolean): number[] {
  return tokens.flatMap((token, index) => (holds(token, index) ? [index] : []));
}

/** Whether a relationship goes out from the bracket that closes a node at `index`: `)-[`, `)<-[`, `)--` or `)-->`. */
export function leadsOn(tokens: readonly Token[], index: number): boolean {
  if (tokens[index]?.text !== ')') return false;
  const arrow = tokens[index + 1]?.text === '<' ? index + 2 : index + 1;
  return tokens[arrow]?.text === '-' && ['[', '-'].includes(tokens[arrow + 1]?.text ?? '');
}

export function hasPattern(tokens: readonly Token[]): boolean {
  return tokens.some((_, index) => leadsOn(tokens, index));
}
