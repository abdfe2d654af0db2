import type { Token } from './tokens.ts';

/** A clause of a statement or subquery: from its keyword to the token before the next clause beside it. */
export interface Clause {
  /** `OPTIONAL MATCH` for that pair; else the one keyword. */
  readonly keyword: string;
  /** Indexes of tokens; `to` is the first that does not belong to it. */
  readonly from: number;
  readonly to: number;
}

const KEYWORDS = new Set(
  'MATCH OPTIONAL WITH RETURN UNWIND CALL CREATE MERGE SET DELETE DETACH NODETACH REMOVE FOREACH LOAD DROP ALTER INSERT UNION FINISH'.split(
    ' ',
  ),
);
/** After these an expression, a pattern or a name is expected, so the next word is none of the keywords. */
const EXPECTS_OPERAND = new Set(
  'AS BY WHERE RETURN WITH DISTINCT AND OR XOR NOT IN CONTAINS UNWIND SET DELETE REMOVE WHEN THEN ELSE CASE LIMIT SKIP YIELD MATCH STARTS ENDS'.split(
    ' ',
  ),
);
const ENDS_OPERAND = new Set([')', ']', '}', '*', '{', '|', ';']);

/** The clauses of a Cypher text in the order in which they begin, those of subqueries and FOREACH among them. */
export function clausesOf(tokens: readonly Token[]): Clause[] {
  const clauses: { keyword: string; from: number; to: number }[] = [];
  /** For each open bracket, and the statement itself: the clause that is open in it; null where no clause may be. */
  const blocks: ({ current: number } | null)[] = [{ current: -1 }];
  const close = (index: number) => {
    const clause = clauses[blocks.at(-1)?.current ?? -1];
    if (clause !== undefined) clause.to = index;
  };
  for (const [index, token] of tokens.entries()) {
    if (token.kind === 'symbol') {
      if ('([{'.includes(token.text)) blocks.push(opensBlock(tokens, index) ? { current: -1 } : null);
      else if (')]}'.includes(token.text) && blocks.length > 1) {
        close(index);
        blocks.pop();
      }
      continue;
    }
    const block = blocks.at(-1);
    if (block === null || block === undefined || !beginsClause(tokens, index)) continue;
    if (['OPTIONAL', 'DETACH', 'NODETACH'].includes(tokens[index - 1]?.upper ?? '')) continue;
    close(index);
    block.current = clauses.length;
    clauses.push({ keyword: keywordAt(tokens, index), from: index, to: tokens.length });
  }
  return clauses;
}

function keywordAt(tokens: readonly Token[], index: number): string {
  const { upper } = tokens[index] as Token;
  if (upper === 'OPTIONAL') return 'OPTIONAL MATCH';
  if (upper === 'LOAD') return 'LOAD CSV';
  return upper === 'DETACH' || upper === 'NODETACH' ? 'DELETE' : upper;
}

/** The brackets of FOREACH, and braces that begin with a clause and not with the key of a map. */
function opensBlock(tokens: readonly Token[], index: number): boolean {
  if (tokens[index]?.text === '(') return tokens[index - 1]?.upper === 'FOREACH';
  return tokens[index]?.text === '{' && beginsClause(tokens, index + 1);
}

function beginsClause(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (token?.kind !== 'word' || !KEYWORDS.has(token.upper)) return false;
  const next = tokens[index + 1]?.text ?? '';
  // A map's key, a property, or a variable: no clause goes on like this.
  if ([':', '.', ',', ')', ']'].includes(next)) return false;
  return index === 0 || endsOperand(tokens, index - 1);
}

function endsOperand(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index] as Token;
  if (token.kind === 'symbol') return ENDS_OPERAND.has(token.text);
  // `AS by SET …`: what follows AS or a dot is a name, whatever it reads like.
  return !EXPECTS_OPERAND.has(token.upper) || ['AS', '.'].includes(tokens[index - 1]?.upper ?? '');
}
