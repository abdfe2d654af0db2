import type { Relation, UniversalTag } from './labels.ts';
import type { TokenSyntax } from './token-syntax.ts';

/** The trees of a text, to be walked from token to token. Tokens are given by their index in the text. */
export interface Tree {
  tag(token: number): UniversalTag;
  relation(token: number): Relation;
  /** Null for the root of a sentence. */
  head(token: number): number | null;
  /** In the order of the text. */
  children(token: number): readonly number[];
  /** The first child that hangs on the token by one of the relations. */
  child(token: number, ...relations: readonly Relation[]): number | undefined;
}

const NONE: readonly number[] = [];

export function treeOf(syntax: readonly TokenSyntax[]): Tree {
  const below = new Map<number, number[]>();
  for (const [token, { head }] of syntax.entries()) {
    if (head === null) continue;
    const there = below.get(head);
    if (there === undefined) below.set(head, [token]);
    else there.push(token);
  }
  const relation = (token: number): Relation => syntax[token]?.relation ?? 'root';
  const children = (token: number): readonly number[] => below.get(token) ?? NONE;
  return {
    tag: (token) => syntax[token]?.tag ?? 'X',
    relation,
    head: (token) => syntax[token]?.head ?? null,
    children,
    child: (token, ...relations) => children(token).find((below) => relations.includes(relation(below))),
  };
}
