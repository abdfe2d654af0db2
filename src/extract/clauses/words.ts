import type { Token } from '../../language/index.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

export const BE = words(
  "be is are was were been being am isn't aren't wasn't weren't get gets got getting gotten 's 're",
);
/** Leads who acts in a passive. */
export const BY = words('by');
export const HAVE = words("have has had having haven't hasn't hadn't 've");
export const DO = words("do does did don't doesn't didn't");
export const MODAL = words("will would shall should may might can could must won't wouldn't can't cannot couldn't 'll");
export const NEGATION = words('not never no nobody none neither nor without hardly');
export const SUBORDINATOR = words(
  'who which whom whose that when while although though because if unless whereas where after before since until as so whether but than including amid following despite',
);
export const RELATIVE = words('who which that');
export const QUOTE_MARKS = words('" “ ” \' ‘ ’ « »');
export const SUBJECT_PRONOUN = words('i you he she we they it who');
/** Words that may stand between a verb and its object's first noun. */
export const BEFORE_OBJECT = words(
  'at least around about over more than nearly almost up to as many some close only just under both all another several hundreds dozens scores thousands of a an the two half',
);
export const REPORTING = words(
  'said says say told according reported reportedly reports added stated announced confirmed claimed claims claim alleged allegedly wrote tweeted quoted noted explained disclosed revealed',
);
export const ALLEGING = words(
  'alleged allegedly alleges allege accused accuses accuse suspected suspicion purported purportedly claims claimed claim believed denied denies',
);

export const isAdverb = (token: Token): boolean => token.wordClass === 'adverb';

/** Auxiliaries, modals, `not`, and adverbs between them. */
export function isAuxiliary(token: Token): boolean {
  const { lower } = token;
  return BE.has(lower) || HAVE.has(lower) || DO.has(lower) || MODAL.has(lower) || lower === 'not' || lower === "n't";
}

/** The word before a token in its sentence, adverbs and `not` passed over. */
export function wordBefore(tokens: readonly Token[], at: number): Token | undefined {
  const sentence = tokens[at]?.sentence;
  let index = at - 1;
  while (index >= 0 && (isAdverb(tokens[index] as Token) || /n[o']t$/u.test(tokens[index]?.lower ?? ''))) index -= 1;
  const token = tokens[index];
  return token?.sentence === sentence ? token : undefined;
}
