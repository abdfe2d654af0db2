/** `name` is a back-quoted one; `parameter` includes its `$`. Comments and spaces are no tokens. */
export type TokenKind = 'word' | 'name' | 'string' | 'number' | 'parameter' | 'symbol';

/** A piece of a Cypher text; `start` and `end` are UTF-16 offsets into it. */
export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  /** The text in capitals, by which keywords and functions are compared; of a quoted token it is empty. */
  readonly upper: string;
  readonly start: number;
  readonly end: number;
}

const PIECES: readonly (readonly [TokenKind | null, string])[] = [
  [null, String.raw`\s+|//[^\n]*|/\*[\s\S]*?(?:\*/|$)`],
  ['string', String.raw`'(?:[^'\\]|\\[\s\S])*(?:'|$)|"(?:[^"\\]|\\[\s\S])*(?:"|$)`],
  ['name', '`(?:[^`]|``)*(?:`|$)'],
  ['parameter', String.raw`\$(?:[\p{ID_Continue}]+|${'`(?:[^`]|``)*`'})`],
  ['number', String.raw`0[xo][\da-f]+|(?:\d+(?:\.(?!\.)\d+)?|\.\d+)(?:e[+-]?\d+)?`],
  ['word', String.raw`[\p{ID_Start}_][\p{ID_Continue}]*`],
  ['symbol', String.raw`\.\.|<=|>=|<>|=~|\+=|[\s\S]`],
];
const TOKEN = new RegExp(PIECES.map(([, pattern]) => `(${pattern})`).join('|'), 'giu');

/** Cuts a Cypher text into its tokens. An unclosed string or comment reaches to the end of the text. */
export function tokensOf(cypher: string): Token[] {
  const tokens: Token[] = [];
  for (const match of cypher.matchAll(TOKEN)) {
    const kind = PIECES[match.slice(1).findIndex((group) => group !== undefined)]?.[0] ?? null;
    if (kind === null) continue;
    const [text] = match;
    const upper = kind === 'word' || kind === 'symbol' ? text.toUpperCase() : '';
    tokens.push({ kind, text, upper, start: match.index, end: match.index + text.length });
  }
  return tokens;
}

const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

/** The index of the bracket that closes the one at `open`; the number of tokens where none does. */
export function closingOf(tokens: readonly Token[], open: number): number {
  let depth = 0;
  for (let index = open; index < tokens.length; index += 1) {
    const { upper } = tokens[index] as Token;
    if (upper in CLOSING) depth += 1;
    else if (Object.values(CLOSING).includes(upper)) depth -= 1;
    if (depth === 0) return index;
  }
  return tokens.length;
}
