import type { Token } from '../../language/index.ts';
import type { PronounClass } from './agreement.ts';
import type { Markable } from './markables.ts';

/** What a markable is as something that may mean what was told before; each kind is scored by weights of its own. */
export type AnaphorKind = PronounClass | 'definite' | 'demonstrative' | 'bare' | 'apposed';

const DEMONSTRATIVES: ReadonlySet<string> = new Set(['this', 'that', 'these', 'those', 'such', 'both']);
const NEW: ReadonlySet<string> = new Set(
  'a an some any another no every each several many few much more most all half'.split(' '),
);
const OWNERS: ReadonlySet<string> = new Set(['his', 'her', 'its', 'their', 'my', 'our', 'your']);

/** Null for what tells of something new: `a man`, `two men`, `his brother`. */
export function anaphorKind(markable: Markable, tokens: readonly Token[]): AnaphorKind | null {
  if (markable.pronoun !== null) return markable.pronoun;
  if (markable.kind === 'name') return null;
  if (isApposed(markable, tokens)) return 'apposed';
  const first = tokens[markable.firstToken];
  if (first === undefined) return null;
  if (first.lower === 'the') return 'definite';
  if (DEMONSTRATIVES.has(first.lower)) return 'demonstrative';
  const isNew = NEW.has(first.lower) || first.wordClass === 'number' || OWNERS.has(first.lower);
  return isNew || tokens.slice(markable.firstToken, markable.head).some(isPossessive) ? null : 'bare';
}

function isPossessive(token: Token): boolean {
  return token.wordClass === 'possessive';
}

const COPULAS: ReadonlySet<string> = new Set(['is', 'was', 'are', 'were', 'became', 'becomes', 'remains']);

/** `X, the mayor` and `X is a nurse`: the phrase tells what the one before it is. */
function isApposed({ firstToken, sentence }: Markable, tokens: readonly Token[]): boolean {
  const before = tokens[firstToken - 1];
  if (before === undefined || before.sentence !== sentence) return false;
  const isArticle = ['a', 'an', 'the'].includes(tokens[firstToken]?.lower ?? '');
  return isArticle && (before.text === ',' || COPULAS.has(before.lower));
}

/** The words of a noun phrase without its determiner, as they are compared. */
export function contentOf({ firstToken, head }: Markable, tokens: readonly Token[]): readonly string[] {
  const content: string[] = [];
  for (let at = firstToken; at < head; at += 1) {
    const token = tokens[at] as Token;
    const isDetermining =
      token.wordClass === 'determiner' || OWNERS.has(token.lower) || DEMONSTRATIVES.has(token.lower);
    if (!isDetermining && /\p{L}|\p{N}/u.test(token.text)) content.push(token.lower);
  }
  return content;
}
