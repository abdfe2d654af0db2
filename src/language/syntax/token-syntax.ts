import type { Analysis } from '../token.ts';
import type { Relation, UniversalTag } from './labels.ts';
import type { SyntacticWord, SyntaxTree } from './word.ts';

/** A token's place in the tree of its sentence. */
export interface TokenSyntax {
  readonly tag: UniversalTag;
  /** Index of the head among the tokens of the text; null for the root of a sentence. */
  readonly head: number | null;
  readonly relation: Relation;
}

/**
 * The trees over the tokens of the analysis, one entry for each. Of a token that the tree has as several words
 * (`native-like`) the highest stands for it; a word of several tokens (`U.S.`) is the first of them,
 * on which the others hang.
 */
export function tokenSyntaxOf({ sentences, tokens }: Analysis, trees: readonly SyntaxTree[]): TokenSyntax[] {
  const found: TokenSyntax[] = [];
  for (const [index, { firstToken, endToken }] of sentences.entries()) {
    const tree = trees[index] ?? [];
    const tokenOf = new Int32Array(tree.length);
    for (let at = firstToken, word = 0; word < tree.length; word += 1) {
      const { start = 0 } = tree[word] ?? {};
      while (at + 1 < endToken && (tokens[at]?.end ?? 0) <= start) at += 1;
      tokenOf[word] = at;
    }
    const depths = depthsOf(tree);
    for (let at = firstToken; at < endToken; at += 1) found.push(continued(at, firstToken));
    const topOf = new Map<number, number>();
    for (const [word, at] of tokenOf.entries()) {
      const top = topOf.get(at);
      if (top === undefined || (depths[word] as number) < (depths[top] as number)) topOf.set(at, word);
    }
    for (const [at, word] of topOf) {
      const { tag, head, relation } = tree[word] as SyntacticWord;
      found[at] = { tag, head: head === null ? null : (tokenOf[head] as number), relation };
    }
  }
  return found;
}

/** How many arcs lead from each word to the root. The head of a token's highest word stands in a token higher than it. */
function depthsOf(tree: SyntaxTree): Int32Array {
  const depths = new Int32Array(tree.length);
  for (let word = 0; word < tree.length; word += 1)
    for (let at = tree[word]?.head ?? null; at !== null; at = tree[at]?.head ?? null)
      depths[word] = (depths[word] as number) + 1;
  return depths;
}

function continued(at: number, first: number): TokenSyntax {
  return { tag: 'X', head: at === first ? null : at - 1, relation: at === first ? 'root' : 'goeswith' };
}
