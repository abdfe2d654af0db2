const WITH_LETTER: Readonly<Record<string, string>> = {
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  "'": "\\'",
  '\\': '\\\\',
};
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
const UNQUOTED = /['\\\u0000-\u001F\u007F-\u009F\u2028\u2029\u{D800}-\u{DFFF}]/gu;

/** A text as a literal of Cypher, on one line. */
export function cypherString(text: string): string {
  const escaped = text.replace(UNQUOTED, (character) => WITH_LETTER[character] ?? codeUnit(character));
  return `'${escaped}'`;
}

/** A label, a type or a key; in backticks where it is no plain word. */
export function cypherName(name: string): string {
  return /^[A-Za-z_][A-Za-z0-9_]*$/u.test(name) ? name : `\`${name.replaceAll('`', '``')}\``;
}

function codeUnit(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()}`;
}
