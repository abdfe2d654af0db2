import type { PageBody } from '../body.ts';
import { wordsIn } from './words.ts';

const TEASERS_AT_LEAST = 4;
const MOST_WORDS_OF_A_TEASER = 45;

/** Whether a text is a list of other articles: a linked headline to every paragraph or two, and those short. */
export function isTeasers({ blocks, linkedHeadlines }: PageBody): boolean {
  const rest = blocks.filter(({ kind }) => kind !== 'subhead');
  if (linkedHeadlines < TEASERS_AT_LEAST || rest.length > linkedHeadlines * 2) return false;
  return rest.reduce((sum, { text }) => sum + wordsIn(text), 0) / linkedHeadlines <= MOST_WORDS_OF_A_TEASER;
}
