import type { NounPhrase, Sentence, Token } from '../token.ts';
import type { Relation } from './labels.ts';
import type { TokenSyntax } from './token-syntax.ts';

/** What stands before a noun and belongs to its base phrase. */
const BEFORE: ReadonlySet<Relation> = new Set([
  'det',
  'det:predet',
  'amod',
  'nummod',
  'compound',
  'nmod:poss',
  'nmod:desc',
  'nmod:unmarked',
  'flat',
  'goeswith',
]);

/** Nouns that are part of another's name. */
const INNER: ReadonlySet<Relation> = new Set(['compound', 'flat', 'fixed', 'goeswith', 'nmod:desc']);

/**
 * Base noun phrases of the trees: a noun or pronoun that no other is a compound of, with what stands before it and hangs
 * on it, none within another.
 */
export function phrasesOfTrees(
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  syntax: readonly TokenSyntax[],
): NounPhrase[] {
  return sentences.flatMap(({ firstToken, endToken }, sentence) => {
    const phrases: NounPhrase[] = [];
    // From the end: what owns a phrase is within it.
    for (let at = endToken - 1; at >= firstToken; at -= 1) {
      if (!isHead(syntax[at] as TokenSyntax)) continue;
      const head = endOfName(syntax, at, endToken);
      const first = firstOf(syntax, at, firstToken);
      const [start, end] = [tokens[first]?.start ?? 0, tokens[head]?.end ?? 0];
      phrases.push({ start, end, firstToken: first, endToken: head + 1, head, sentence });
      at = first;
    }
    return phrases.reverse();
  });
}

function isHead({ tag, relation }: TokenSyntax): boolean {
  if (INNER.has(relation)) return false;
  return tag === 'NOUN' || tag === 'PROPN' || tag === 'PRON';
}

/** `Minister X`: a name hangs flat on the title before it, and is the head for who asks who is meant. */
function endOfName(syntax: readonly TokenSyntax[], head: number, limit: number): number {
  let last = head;
  for (let at = head + 1; at < limit; at += 1) {
    const { head: above, relation } = syntax[at] as TokenSyntax;
    if ((relation !== 'flat' && relation !== 'goeswith') || above === null || above < head || above > last) break;
    last = at;
  }
  return last;
}

function firstOf(syntax: readonly TokenSyntax[], head: number, limit: number): number {
  let first = head;
  while (first > limit && BEFORE.has(branchOf(syntax, first - 1, head) ?? 'root')) first -= 1;
  return first;
}

/** The relation to the head of that of its dependents which the token belongs to; null where it belongs to none. */
function branchOf(syntax: readonly TokenSyntax[], token: number, head: number): Relation | null {
  let at = token;
  if (isPreposition(syntax[token] as TokenSyntax)) return null;
  for (;;) {
    const { head: above, relation } = syntax[at] as TokenSyntax;
    if (above === head) return relation;
    if (above === null || (above < token && above !== at - 1) || above > head) return null;
    at = above;
  }
}

/** A preposition can hang on the first noun of a phrase instead of its last; it is no part of either. */
function isPreposition({ tag, relation }: TokenSyntax): boolean {
  return relation === 'case' && tag === 'ADP';
}
