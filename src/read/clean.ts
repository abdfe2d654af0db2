import type { BlockKind, RemovalReason, RemovedText } from '../article/index.ts';
import { splitCredit } from './credit.ts';
import { type Header, splitHeader } from './header.ts';
import { noiseReason, opensLinks } from './noise.ts';
import { paragraphsOf } from './paragraphs.ts';
import { publishedLine } from './published.ts';
import { publisherLine } from './publishers.ts';
import { isProse, readsAsHeadline } from './shape.ts';

/** A text with its header and noise split off. */
export interface CleanText {
  readonly header: Header;
  readonly text: string;
  /** The kind of each stretch of `text` between blank lines, where the format knows it; without it all are paragraphs. */
  readonly kinds?: readonly BlockKind[];
  readonly captions?: readonly string[];
  readonly removed: readonly RemovedText[];
}

/** Cleans a plain text. `known` is its headline where that is stated beside the text. */
export function cleanText(input: string, known: string | null): CleanText {
  return cleanParagraphs(paragraphsOf(input), known);
}

/** The same for text that is already in paragraphs, as from a page. */
export function cleanParagraphs(paragraphs: readonly string[], known: string | null): CleanText {
  const { header, removed, kept, taken } = splitHeader(paragraphs, known);
  const body = splitNoise(paragraphs.slice(taken));
  const credited = splitCredit([...kept, ...body.kept]);
  return {
    header: { ...header, publishedAt: header.publishedAt ?? body.publishedAt },
    text: credited.paragraphs.join('\n\n'),
    removed: [...removed, ...body.removed, ...credited.removed],
  };
}

interface Body {
  readonly kept: readonly string[];
  readonly removed: readonly RemovedText[];
  readonly publishedAt: string | null;
}

function splitNoise(paragraphs: readonly string[]): Body {
  const kept: string[] = [];
  const removed: RemovedText[] = [];
  const reasons = paragraphs.map(noiseReason);
  let publishedAt: string | null = null;
  let inLinks = false;
  for (const [at, line] of paragraphs.entries()) {
    const isProseLine = isProse(line);
    const date = publishedLine(line);
    const stated = reasons[at] ?? (date?.labelled ? 'published' : undefined);
    const reason = stated ?? contextReason(paragraphs, reasons, at, inLinks);
    if (date?.labelled && !date.updated) publishedAt ??= date.publishedAt;
    inLinks = opensLinks(line) || (inLinks && !isProseLine);
    if (reason === undefined) kept.push(line);
    else removed.push({ text: line, reason });
  }
  return { kept, removed, publishedAt };
}

/** Lines that are noise only by where they stand: links under `Related:`, a headline between paragraphs, a signature. */
function contextReason(
  paragraphs: readonly string[],
  reasons: readonly (RemovalReason | undefined)[],
  at: number,
  inLinks: boolean,
): RemovalReason | undefined {
  const line = paragraphs[at] ?? '';
  if (at === paragraphs.length - 1 || paragraphs.length - at <= 3) {
    if (publisherLine(line) !== undefined && at > 0) return 'publisher';
  }
  if (inLinks && readsAsHeadline(line.replace(/^[-–—*•·»>] ?/, ''))) return 'related-headline';
  if (!readsAsHeadline(line)) return undefined;
  const before = neighbour(paragraphs, reasons, at, -1);
  const after = neighbour(paragraphs, reasons, at, 1);
  if (before === undefined || !isProse(before) || /[:"”]$/.test(before)) return undefined;
  return after !== undefined && isProse(after) ? 'related-headline' : undefined;
}

/** The next line that is not itself noise. */
function neighbour(
  paragraphs: readonly string[],
  reasons: readonly (RemovalReason | undefined)[],
  at: number,
  step: 1 | -1,
): string | undefined {
  let index = at + step;
  while (index >= 0 && index < paragraphs.length && reasons[index] !== undefined) index += step;
  return paragraphs[index];
}
