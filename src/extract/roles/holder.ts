import type { Span } from '../../article/index.ts';
import type { Title } from '../../lexicon/titles.ts';
import { canHold, lowerAt, type RoleContext, sameSentence, spanOf } from './context.ts';

const LINKS: ReadonlySet<string> = new Set(['of', 'for', 'at', 'in', 'with', 'from']);

/** The name after `of`, `at`, `for` …, or a definite phrase (`of the palace`) for coreference to resolve. */
export function holderAfter(context: RoleContext, at: number, title: Title): Span | null {
  if (!LINKS.has(lowerAt(context, at)) || !sameSentence(context, at, at + 1)) return null;
  const isDefinite = lowerAt(context, at + 1) === 'the';
  const first = isDefinite ? at + 2 : at + 1;
  const name = context.nameAt.get(first);
  if (name !== undefined) return name.first === first ? possessorOrOwned(context, first, title) : null;
  const noun = context.tokens[first];
  if (!isDefinite || noun === undefined || noun.wordClass !== 'noun') return null;
  return spanOf(context, at + 1, first + 1);
}

/** `top cop of Uttar Pradesh's Gautam Buddh Nagar`: the thing owned, where it is named too. */
function possessorOrOwned(context: RoleContext, first: number, title: Title): Span | null {
  const name = context.nameAt.get(first);
  if (name === undefined) return null;
  const owned = context.tokens[name.end]?.wordClass === 'possessive' ? context.nameAt.get(name.end + 1) : undefined;
  const holder = owned !== undefined && owned.name.type !== 'Person' ? owned : name;
  return canHold(title, holder.name) ? { start: holder.name.start, end: holder.name.end } : null;
}
