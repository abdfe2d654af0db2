import type { ErrorPlace } from '../../article/index.ts';

/** The place of an offset in a query: line and column from 1, and the line itself with a caret under the column. */
export function placeAt(
  cypher: string,
  offset: number,
): ErrorPlace & { readonly line: number; readonly column: number } {
  const before = cypher.slice(0, offset).split('\n');
  const line = before.length;
  const column = (before.at(-1) ?? '').length + 1;
  return { source: 'query', line, column, offset, excerpt: excerptOf(cypher, line) };
}

/** The offset of a line and column, both from 1, the column in Unicode characters. */
export function offsetOf(cypher: string, line: number, column: number): number {
  const lines = cypher.split('\n');
  const before = lines.slice(0, line - 1).reduce((sum, text) => sum + text.length + 1, 0);
  const characters = [...(lines[line - 1] ?? '')].slice(0, column - 1);
  return Math.min(before + characters.join('').length, cypher.length);
}

function excerptOf(cypher: string, line: number): string {
  return (cypher.split('\n')[line - 1] ?? '').replace(/\r$/u, '');
}
