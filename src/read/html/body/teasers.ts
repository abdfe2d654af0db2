import type { BodyBlock } from '../body.ts';
import { wordsIn } from './words.ts';

const TEASERS_AT_LEAST = 4;
const MOST_WORDS_OF_A_TEASER = 45;

/** Whether a text is a list of other articles: as many linked headlines as paragraphs, and short ones under each. */
export function isTeasers(blocks: readonly BodyBlock[]): boolean {
  const headlines = blocks.filter(({ kind, isLink }) => isLink && kind !== 'paragraph').length;
  const rest = blocks.filter(({ isLink }) => !isLink);
  if (headlines < TEASERS_AT_LEAST || rest.length > headlines * 2) return false;
  return rest.reduce((sum, { text }) => sum + wordsIn(text), 0) / headlines <= MOST_WORDS_OF_A_TEASER;
}
