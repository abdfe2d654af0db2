/**
 * A value as a literal of Cypher, on one line. Whole numbers become integers, all others floats, as the stores hold them.
 */
export function cypherLiteral(value: unknown): string {
  if (typeof value === 'string') return cypherString(value);
  if (typeof value === 'number') return cypherNumber(value);
  if (typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return `[${value.map(cypherLiteral).join(', ')}]`;
  return 'null';
}

/** A label, a type or a key; in backticks where it is no plain word. */
export function cypherName(name: string): string {
  return /^[A-Za-z_][A-Za-z0-9_]*$/u.test(name) ? name : `\`${name.replaceAll('`', '``')}\``;
}

function cypherNumber(value: number): string {
  const digits = String(value);
  // Without a point or an exponent the server would take it for a whole number that is too large.
  const looksWhole = Number.isInteger(value) && !Number.isSafeInteger(value) && !digits.includes('e');
  return looksWhole ? `${digits}.0` : digits;
}

const WITH_LETTER: Readonly<Record<string, string>> = {
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  "'": "\\'",
  '\\': '\\\\',
};
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
const UNQUOTED = /['\\\u0000-\u001F\u007F-\u009F\u2028\u2029\u{D800}-\u{DFFF}]/gu;

function cypherString(text: string): string {
  const escaped = text.replace(UNQUOTED, (character) => WITH_LETTER[character] ?? codeUnit(character));
  return `'${escaped}'`;
}

function codeUnit(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()}`;
}
