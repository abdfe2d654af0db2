import type { RemovedText } from '../article/index.ts';
import { publisherLine } from './publishers.ts';

const LONGEST = 180;
/** What stands behind the end of the last sentence: in brackets, or behind a dash. */
const BEHIND = /([.!?…]["'”’»)]*) ?(?:[([]([^()[\]]{2,160})[)\]]|[-–—]{1,3} ?([^-–—]{2,160}))\.?$/u;
/** Thanks to those who helped: `With inputs from …`, `Reporting by …; editing by …`. */
const THANKS =
  /^(?:with (?:an? )?(?:additional |added |further )?(?:reports?|reporting|inputs?|files?|contributions?|information|material|agency inputs|agencies)\b|(?:additional |compiled |edited |written )?(?:reporting|writing|editing|compiled|edited|written|translated) by )/iu;

/** Parts the credit from behind the last sentence of a report: `… on Friday. (Reuters)`. */
export function splitCredit(paragraphs: readonly string[]): {
  readonly paragraphs: readonly string[];
  readonly removed: readonly RemovedText[];
} {
  const last = paragraphs.at(-1) ?? '';
  const end = endOfText(last);
  if (end === last.length) return { paragraphs, removed: [] };
  const credit = { text: last.slice(end).trim(), reason: 'credit' as const };
  return { paragraphs: [...paragraphs.slice(0, -1), last.slice(0, end)], removed: [credit] };
}

function endOfText(paragraph: string): number {
  const from = Math.max(0, paragraph.length - LONGEST);
  const match = BEHIND.exec(paragraph.slice(from));
  if (match === null || !isCredit((match[2] ?? match[3] ?? '').trim())) return paragraph.length;
  return from + match.index + (match[1] ?? '').length;
}

/** Agencies alone, `Reuters/AFP` too, or thanks. */
function isCredit(words: string): boolean {
  if (THANKS.test(words)) return true;
  return words.split(/ ?[/,;&+|] ?| and /).every((name) => publisherLine(name) !== undefined);
}
