import type { RemovedText } from '../../article/index.ts';
import { bylineOf } from '../byline.ts';
import type { CleanText } from '../clean.ts';
import { splitCredit } from '../credit.ts';
import { datelineOf } from '../dateline.ts';
import { publishedLine } from '../published.ts';
import { publisherLine } from '../publishers.ts';
import type { PageBody } from './body.ts';

/**
 * A page's body as a cleaned text. Its lines have been judged by where they stand on the page, so what the cleaning of
 * plain text goes by (a headline's capitals between paragraphs, a loose line near the end) is not asked here: a subhead
 * would fall to it. What the lines around the body say of author, agency and date is kept for pages that state none.
 */
export function cleanBody({ blocks, captions, removed }: PageBody): CleanText {
  const dateline = datelineOf(blocks[0]?.text ?? '');
  const credited = splitCredit(blocks.map(({ text }) => text));
  const bylines = recognised(removed, bylineOf);
  const dates = recognised(removed, publishedLine);
  return {
    header: {
      headline: removed.find(({ reason }) => reason === 'headline')?.text ?? null,
      standfirst: removed.find(({ reason }) => reason === 'standfirst')?.text ?? null,
      section: null,
      publisher: recognised(removed, publisherLine)[0] ?? null,
      byline: bylines[0]?.names ?? [],
      dateline: dateline?.dateline ?? null,
      url: null,
      publishedAt: (dates.find((date) => !date.updated) ?? dates[0])?.publishedAt ?? dateline?.publishedAt ?? null,
    },
    text: credited.paragraphs.join('\n\n'),
    kinds: blocks.map(({ kind }) => kind),
    captions,
    removed: [...removed, ...credited.removed],
  };
}

/** What the lines of the head say, in the form that `read` makes of them. */
function recognised<Found>(removed: readonly RemovedText[], read: (line: string) => Found | undefined): Found[] {
  const head = removed.filter(({ reason }) => HEAD_REASONS.has(reason));
  return head.map(({ text }) => read(text)).filter((found) => found !== undefined);
}

const HEAD_REASONS: ReadonlySet<string> = new Set(['byline', 'published', 'publisher', 'author-box']);
