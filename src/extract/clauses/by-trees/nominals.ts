import type { Tree } from '../../../language/index.ts';
import { governs } from '../../../lexicon/governing-words.ts';
import type { Phrase, Reading } from '../context.ts';

const NOMINAL: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'PRON', 'NUM', 'SYM', 'X', 'ADJ', 'DET']);

/** The phrases that a noun of the tree and those coordinated with it stand for. */
export function phrasesAt(context: Reading, tree: Tree, token: number): Phrase[] {
  const found: Phrase[] = [];
  for (const member of withCoordinated(context, tree, token)) {
    const phrase = phraseOf(context, tree, member);
    if (phrase !== null && !found.some((other) => other.first === phrase.first)) found.push(phrase);
  }
  return found;
}

function withCoordinated(context: Reading, tree: Tree, token: number): number[] {
  const named = namedBeside(context, tree, token);
  const children = [...tree.children(token), ...(named === undefined ? [] : tree.children(named))];
  const joined = children.filter((child) => {
    const isJoined = tree.relation(child) === 'conj' && NOMINAL.has(tree.tag(child));
    return isJoined && tree.child(child, 'case') === undefined;
  });
  // Without an `and` the parser took an insertion for a list: `across Pune, a city in the west, a team searched …`.
  const isList = joined.some((child) => tree.child(child, 'cc') !== undefined);
  const last = joined.at(-1);
  if (!isList && last !== undefined) return withCoordinated(context, tree, last);
  return [token, ...joined.flatMap((child) => withCoordinated(context, tree, child))];
}

/** `Furniture chain Oakhollow`, `former minister Dilip Sarangi`: the name that follows its description at once. */
function namedBeside(context: Reading, tree: Tree, token: number): number | undefined {
  const around = phraseAround(context, token);
  return tree.children(token).find((child) => {
    if (child < token || (tree.relation(child) !== 'appos' && tree.relation(child) !== 'flat')) return false;
    const name = phraseAround(context, child);
    return name !== null && name.first === around?.end && tree.tag(child) === 'PROPN';
  });
}

/** `dozens of villagers` are villagers: a word that only measures gives way to what it measures. */
function phraseOf(context: Reading, tree: Tree, token: number): Phrase | null {
  const named = namedBeside(context, tree, token);
  if (named !== undefined) return phraseAround(context, named);
  const own = phraseAround(context, token);
  const measured = measuredBy(context, tree, token);
  if (measured === undefined) return own ?? bare(context, tree, token);
  const inner = phraseAround(context, measured);
  if (inner === null) return own;
  return { ...inner, first: Math.min(own?.first ?? token, inner.first) };
}

function measuredBy(context: Reading, tree: Tree, token: number): number | undefined {
  const { lower = '' } = context.tokens[token] ?? {};
  if (!governs(lower, 'quantity') && tree.tag(token) !== 'NUM') return undefined;
  return tree.children(token).find((child) => tree.relation(child) === 'nmod' && leadOf(context, tree, child) === 'of');
}

/** The preposition that leads a noun, or ''; it may hang on what describes the noun. */
export function leadOf(context: Reading, tree: Tree, token: number): string {
  const describing = tree.children(token).filter((child) => child < token && DESCRIBING.has(tree.relation(child)));
  const lead = [token, ...describing]
    .map((word) => tree.child(word, 'case'))
    .find((word) => word !== undefined && word < token);
  return lead === undefined ? '' : (context.tokens[lead]?.lower ?? '');
}

const DESCRIBING: ReadonlySet<string> = new Set(['compound', 'nmod:desc', 'amod', 'flat']);

export function phraseAround(context: Reading, token: number): Phrase | null {
  const phrases = context.phrases[context.tokens[token]?.sentence ?? 0] ?? [];
  return phrases.find((phrase) => phrase.first <= token && token < phrase.end) ?? null;
}

/** Words that the language room makes no phrase of: `35 were rescued`, `the accused`. */
function bare(context: Reading, tree: Tree, token: number): Phrase | null {
  if (context.dated.has(token) || !['NUM', 'ADJ', 'DET', 'PRON'].includes(tree.tag(token))) return null;
  let first = token;
  while (first > 0 && tree.head(first - 1) === token && context.tokens[first - 1]?.wordClass !== 'punctuation')
    first -= 1;
  return { first, end: token + 1, head: token };
}
