import { closingOf, type Token } from '../query/tokens.ts';
import { type Fault, indexesWhere, type ParsedQuery, WRONG } from './fault.ts';

/** Right only where both ends are sure not to be negative; what cannot be seen to be so is refused. */
export const slice: Fault = {
  form: 'a slice [a..b] whose ends may be negative',
  trouble: WRONG,
  instead: '[i IN range(0, size(list) - 2) | list[i]]',
  find: ({ tokens, parameters }) => {
    const dots = indexesWhere(tokens, ({ text }) => text === '..');
    const found = dots.find((dot) => {
      const open = openingOf(tokens, dot);
      if (open === undefined || !isSubscript(tokens, open)) return false;
      const bounds = [tokens.slice(open + 1, dot), tokens.slice(dot + 1, closingOf(tokens, open))];
      return !bounds.every((bound) => isNeverNegative(bound, parameters));
    });
    return found === undefined ? undefined : tokens[found];
  },
};

/** Properties of this graph that hold a boolean or a list. */
const UNORDERED = new Set([
  ...['direct', 'negated', 'reported', 'alleged'],
  ...['aliases', 'byline', 'starts', 'ends', 'kinds', 'confidences', 'passages', 'removed'],
]);

export const unorderedComparison: Fault = {
  form: 'a comparison by < or > of booleans or lists',
  trouble: `${WRONG} (null)`,
  instead: 'a comparison by = or <>, or of size(list) or list[0]',
  find: ({ tokens }) => {
    const found = indexesWhere(tokens, ({ text }) => ['<', '>', '<=', '>='].includes(text)).find((index) => {
      if (isArrow(tokens, index)) return false;
      return endsUnordered(tokens, index - 1) || beginsUnordered(tokens, index + 1);
    });
    return found === undefined ? undefined : tokens[found];
  },
};

function isNeverNegative(bound: readonly Token[], parameters: ParsedQuery['parameters']): boolean {
  const [first, second] = bound;
  if (first === undefined) return true;
  if (bound.length === 1 && first.kind === 'number') return true;
  if (bound.length === 1 && first.kind === 'parameter') return Number(parameters[first.text.slice(1)]) >= 0;
  return first.upper === 'SIZE' && second?.text === '(' && closingOf(bound, 1) === bound.length - 1;
}

/** The bracket around a token, where it is a square one. */
function openingOf(tokens: readonly Token[], inside: number): number | undefined {
  for (let index = inside - 1; index >= 0; index -= 1) {
    if (!['(', '[', '{'].includes(tokens[index]?.text ?? '') || closingOf(tokens, index) < inside) continue;
    return tokens[index]?.text === '[' ? index : undefined;
  }
  return undefined;
}

/** After a relationship's dash a square bracket holds its type and length, no index. */
function isSubscript(tokens: readonly Token[], open: number): boolean {
  return tokens[open - 1]?.text !== '-';
}

function isArrow(tokens: readonly Token[], index: number): boolean {
  const [before, sign, after] = [tokens[index - 1], tokens[index], tokens[index + 1]].map((token) => token?.text);
  if (sign === '>') return before === '-';
  return sign === '<' && after === '-' && ['[', '-'].includes(tokens[index + 2]?.text ?? '');
}

function endsUnordered(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (token === undefined) return false;
  if (token.text === ']') return !isIndexed(tokens, index);
  return ['TRUE', 'FALSE'].includes(token.upper) || isUnorderedProperty(tokens, index);
}

function beginsUnordered(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (token === undefined) return false;
  if (token.text === '[') return tokens[closingOf(tokens, index) + 1]?.text !== '[';
  if (['TRUE', 'FALSE'].includes(token.upper)) return true;
  const isProperty = tokens[index + 1]?.text === '.' && isUnorderedProperty(tokens, index + 2);
  // `x.aliases[0]` is one of them, and `size(…)` begins with the function.
  return isProperty && tokens[index + 3]?.text !== '[';
}

function isUnorderedProperty(tokens: readonly Token[], index: number): boolean {
  return tokens[index - 1]?.text === '.' && UNORDERED.has(tokens[index]?.text ?? '');
}

/** Whether the square bracket that closes here takes one element of what stands before it. */
function isIndexed(tokens: readonly Token[], close: number): boolean {
  const open =
    indexesWhere(tokens, ({ text }, index) => text === '[' && closingOf(tokens, index) === close).at(-1) ?? 0;
  const before = tokens[open - 1];
  const isOperand = before?.kind === 'word' || before?.kind === 'name' || before?.kind === 'parameter';
  return isOperand || [')', ']', '}'].includes(before?.text ?? '');
}
