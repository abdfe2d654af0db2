import type { Token } from '../../../language/index.ts';
import type { Reading } from '../context.ts';
import type { FoundTrigger } from '../find-triggers.ts';
import { BE, DO, HAVE, MODAL, SUBJECT_PRONOUN, wordBefore } from '../words.ts';

/** Whether the words stand as the trigger's class wants them: `raid` in `the raid` is no verb, in `to raid` no noun. */
export function isUsedAs(context: Reading, hit: FoundTrigger): boolean {
  return hit.entry.wordClass === 'verb' ? isVerb(context, hit) : isNoun(context, hit);
}

function isVerb(context: Reading, hit: FoundTrigger): boolean {
  const { tokens } = context;
  if (hit.passiveOnly) return isPassiveHere(tokens, hit.first);
  if (hit.forms.has('past') || hit.forms.has('participle')) return true;
  const token = tokens[hit.first] as Token;
  const before = wordBefore(tokens, hit.first);
  if (hit.forms.has('gerund')) {
    return before === undefined || !['determiner', 'adjective', 'possessive'].includes(before.wordClass);
  }
  return takesVerb(before, token, hit);
}

/** `were held in connection with`, or at least `held in connection with` right after a noun. */
function isPassiveHere(tokens: readonly Token[], at: number): boolean {
  const before = wordBefore(tokens, at);
  return before !== undefined && BE.has(before.lower);
}

function takesVerb(before: Token | undefined, token: Token, hit: FoundTrigger): boolean {
  if (before === undefined) return false;
  const { lower } = before;
  if (hit.forms.has('base') && (lower === 'to' || MODAL.has(lower) || DO.has(lower))) return true;
  if (hit.forms.has('base') && SUBJECT_PRONOUN.has(lower)) return true;
  if (hit.forms.has('third') && ['he', 'she', 'it', 'who', 'which', 'that'].includes(lower)) return true;
  if (['determiner', 'adjective', 'possessive', 'preposition', 'number'].includes(before.wordClass)) return false;
  if (BE.has(lower) || HAVE.has(lower)) return false;
  return token.wordClass === 'verb' || hit.end - hit.first > 1;
}

function isNoun(context: Reading, hit: FoundTrigger): boolean {
  const { tokens } = context;
  const last = tokens[hit.end - 1] as Token;
  const before = wordBefore(tokens, hit.first);
  if (before !== undefined && (MODAL.has(before.lower) || DO.has(before.lower))) return false;
  if (before?.lower === 'to' && last.wordClass === 'verb' && hit.forms.has('singular')) return false;
  if (isFirstOfCompound(tokens, hit)) return false;
  if (hit.end - hit.first > 1 || last.wordClass === 'noun') return true;
  const nominal = ['determiner', 'adjective', 'possessive', 'preposition', 'number', 'noun', 'properNoun'];
  return before !== undefined && nominal.includes(before.wordClass) && last.wordClass !== 'adverb';
}

const isCapital = (token: Token | undefined): boolean => /^\p{Lu}/u.test(token?.text ?? '');

/** `a cyclone hit Vanuatu`: verbs that the tagger takes for nouns. */
const TAKEN_FOR_NOUNS: ReadonlySet<string> = new Set([
  'hit',
  'hits',
  'strikes',
  'kills',
  'rocks',
  'leaves',
  'claims',
  'injures',
]);

/** `attack helicopter`, `protest leader`: the head is another thing. */
function isFirstOfCompound(tokens: readonly Token[], hit: FoundTrigger): boolean {
  const next = tokens[hit.end];
  if (next === undefined || next.sentence !== tokens[hit.first]?.sentence) return false;
  if (next.lower === '-' && !next.spaceBefore) return true;
  if (TAKEN_FOR_NOUNS.has(next.lower)) return false;
  if (isCapital(tokens[hit.first]) && isCapital(next) && next.spaceBefore) return true;
  return next.wordClass === 'noun' && next.spaceBefore && !next.tags.includes('Pronoun');
}
