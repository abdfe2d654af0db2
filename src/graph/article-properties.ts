import { createHash } from 'node:crypto';
import type { AnnotatedArticle, Dateline } from '../article/index.ts';
import type { Properties } from './changes.ts';
import { caption, propertiesOf } from './properties.ts';

/** SHA-256 of the text in hexadecimal: equal for word-for-word copies. */
export function contentHashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** What the Article node holds of the article itself; the dates in its text as lists of equal length. */
export function articleProperties({ id, source, meta, text, removed, dates }: AnnotatedArticle): Properties {
  return propertiesOf({
    id,
    name: meta.headline ?? caption(text),
    headline: meta.headline,
    standfirst: meta.standfirst,
    section: meta.section,
    publisher: meta.publisher,
    byline: meta.byline,
    dateline: meta.dateline === null ? null : inOneLine(meta.dateline),
    datelinePlace: meta.dateline?.place,
    datelineAgency: meta.dateline?.agency,
    language: meta.language,
    url: meta.url,
    publishedAt: meta.publishedAt,
    publishedFrom: meta.publishedFrom,
    modifiedAt: meta.modifiedAt,
    keywords: meta.keywords,
    text,
    contentHash: contentHashOf(text),
    source,
    removed: removed.map((piece) => `${piece.reason}: ${piece.text}`),
    dateStarts: dates.map(({ start }) => start),
    dateEnds: dates.map(({ end }) => end),
    // Lists hold no null: an empty text stands for a time that the article does not give away.
    dateFroms: dates.map(({ from }) => from ?? ''),
    dateTos: dates.map(({ to }) => to ?? ''),
  });
}

function inOneLine({ place, agency }: Dateline): string | null {
  if (place === null) return agency;
  return agency === null ? place : `${place} (${agency})`;
}
