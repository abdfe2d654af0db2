import type { RemovalReason } from '../../../article/index.ts';
import { publishedLine } from '../../published.ts';
import { endsSentence, fold } from '../../shape.ts';
import type { Box, PageBlock } from './box.ts';
import type { KnownLines } from './select.ts';

const CONTACT =
  /^(?:[\w.+-]+@[\w-]+(?:\.[\w-]+)+|@\w{2,30}|(?:https?:\/\/)?(?:www\.)?(?:twitter|x|facebook|instagram|linkedin)\.com\/\S+)$/i;
const NUMERIC_DATE = /(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}[./-]\d{1,2}[./-]\d{1,2}|\d{1,2}:\d{2})/;
const META_WORDS = 20;
const SAME_SHARE = 0.8;

/** Why a block is the article's headline, standfirst or the line of its author and date; undefined when it is none. */
export function headReason(
  block: PageBlock,
  isHead: boolean,
  isHome: boolean,
  known: KnownLines,
): RemovalReason | undefined {
  const { text, words, box } = block;
  if (CONTACT.test(text)) return 'byline';
  if (isHead && box.tag === 'h1') return 'headline';
  if ((isHead || !isHome) && known.headlines.some((headline) => saysTheSame(headline, text))) return 'headline';
  if (isHome) return undefined;
  if (known.standfirst !== null && saysTheSame(known.standfirst, text)) return 'standfirst';
  if (!isHead) return undefined;
  if (isStandfirstBox(box)) return 'standfirst';
  if (publishedLine(text) !== undefined) return 'published';
  return words <= META_WORDS && NUMERIC_DATE.test(text) && !endsSentence(text) ? 'published' : undefined;
}

function isStandfirstBox(box: Box): boolean {
  return [box, box.parent, box.parent?.parent].some((one) => one?.role?.reason === 'standfirst');
}

/** Equal but for marks, or one the start of the other, as where the outlet's name is added to a title. */
function saysTheSame(one: string, other: string): boolean {
  const [short = '', long = ''] = [fold(one), fold(other)].sort((a, b) => a.length - b.length);
  return short !== '' && long.startsWith(short) && short.length / long.length >= SAME_SHARE;
}
