import type { Dateline, RemovalReason, RemovedText } from '../article/index.ts';
import { type Byline, bylineOf } from './byline.ts';
import { datelineOf } from './dateline.ts';
import { noiseReason } from './noise.ts';
import { type PublishedLine, publishedLine } from './published.ts';
import { publisherLine } from './publishers.ts';
import { couldBeHeadline, endsSentence, fold, isProse, wordCount } from './shape.ts';

/** What the lines above the body say. */
export interface Header {
  readonly headline: string | null;
  readonly standfirst: string | null;
  readonly section: string | null;
  readonly publisher: string | null;
  readonly byline: readonly string[];
  readonly dateline: Dateline | null;
  readonly url: string | null;
  readonly publishedAt: string | null;
}

export interface SplitHeader {
  readonly header: Header;
  readonly removed: readonly RemovedText[];
  /** How many paragraphs the header took, a date line that stays in the text not among them. */
  readonly kept: readonly string[];
  readonly taken: number;
}

/** One line of the header as recognised by its form alone. */
type Line =
  | { readonly kind: 'publisher'; readonly text: string; readonly publisher: string }
  | { readonly kind: 'byline'; readonly text: string; readonly byline: Byline }
  | { readonly kind: 'published'; readonly text: string; readonly date: PublishedLine }
  | { readonly kind: 'url' | 'free' | 'prose'; readonly text: string }
  | { readonly kind: 'noise'; readonly text: string; readonly reason: RemovalReason };

const LONGEST_HEADER = 9;
const URL_LINE = /^https?:\/\/\S+$/;

/** Splits the header off: everything up to the first paragraph of the body. `known` is a headline stated elsewhere. */
export function splitHeader(paragraphs: readonly string[], known: string | null): SplitHeader {
  const lines = paragraphs.slice(0, LONGEST_HEADER).map(recognise);
  const taken = Math.min(headerLength(lines, known), Math.max(0, paragraphs.length - 1));
  const head = lines.slice(0, taken);
  const named = nameFreeLines(head, known);
  const removed: RemovedText[] = [];
  const kept: string[] = [];
  for (const [at, line] of head.entries()) {
    const reason =
      named.get(at) ?? markerReason(line, known !== null || (at > 0 && [...named.values()].includes('headline')));
    if (reason === undefined) kept.push(line.text);
    else removed.push({ text: line.text, reason });
  }
  const dateline = datelineOf(paragraphs[taken] ?? '');
  return { header: headerOf(head, named, known, dateline), removed, kept, taken };
}

function recognise(text: string): Line {
  if (URL_LINE.test(text)) return { kind: 'url', text };
  const date = publishedLine(text);
  if (date !== undefined) return { kind: 'published', text, date };
  const publisher = publisherLine(text);
  if (publisher !== undefined) return { kind: 'publisher', text, publisher };
  const byline = bylineOf(text);
  if (byline !== undefined) return { kind: 'byline', text, byline };
  const reason = noiseReason(text);
  if (reason !== undefined) return { kind: 'noise', text, reason };
  return { kind: isProse(text) || (text.length > 100 && datelineOf(text) !== undefined) ? 'prose' : 'free', text };
}

/** The header reaches to the last marker or loose line above the body; one prose paragraph in it can be the standfirst. */
function headerLength(lines: readonly Line[], known: string | null): number {
  const first = lines.findIndex((line) => line.kind === 'prose');
  const until = first < 0 ? Math.min(lines.length, 2) : first;
  const lede = lines[first];
  if (lede === undefined || datelineOf(lede.text) !== undefined || lede.text.length > 400) return until;
  if (!lines.slice(0, first).some((line) => line.kind === 'free')) return until;
  if (known !== null && !lines.slice(0, first).some((line) => sameWords(line.text, known))) return until;
  let end = first + 1;
  while (isMarker(lines[end])) end += 1;
  const next = lines[end];
  const hasMarker = lines.slice(first + 1, end).some((line) => line.kind !== 'noise');
  const opens = next !== undefined && datelineOf(next.text) !== undefined;
  return hasMarker || opens ? end : until;
}

function isMarker(line: Line | undefined): boolean {
  return line !== undefined && line.kind !== 'free' && line.kind !== 'prose';
}

/** Which of the unmarked lines are section, headline and standfirst. */
function nameFreeLines(head: readonly Line[], known: string | null): ReadonlyMap<number, RemovalReason> {
  const free = [...head.entries()].filter(([, line]) => line.kind === 'free' || line.kind === 'prose');
  const names = new Map<number, RemovalReason>();
  if (known !== null) {
    const at = free.findIndex(([, line]) => sameWords(line.text, known));
    const [index] = free[at] ?? [];
    if (index === undefined) return names;
    names.set(index, 'headline');
    if (at === 1 && isSection(free[0]?.[1].text ?? '')) names.set(free[0]?.[0] ?? 0, 'section');
    nameStandfirst(free[at + 1], names);
    return names;
  }
  const [one, two] = free;
  if (one === undefined) return names;
  const hasSection =
    two !== undefined && isSection(one[1].text) && two[1].kind === 'free' && wordCount(two[1].text) >= 4;
  const headline = hasSection ? two : one;
  if (headline === undefined || headline[1].kind === 'prose' || !couldBeHeadline(headline[1].text)) return names;
  if (hasSection) names.set(one[0], 'section');
  names.set(headline[0], 'headline');
  nameStandfirst(free[hasSection ? 2 : 1], names);
  return names;
}

function nameStandfirst(line: readonly [number, Line] | undefined, names: Map<number, RemovalReason>): void {
  if (line !== undefined && wordCount(line[1].text) >= 4) names.set(line[0], 'standfirst');
}

function isSection(text: string): boolean {
  return wordCount(text) <= 4 && text.length <= 40 && !endsSentence(text) && !/["“”:]/.test(text);
}

function sameWords(one: string, other: string): boolean {
  return fold(one) === fold(other);
}

/** A bare date under the headline is a time expression of the text, and stays; all other markers leave. */
function markerReason(line: Line, hasHeadline: boolean): RemovalReason | undefined {
  switch (line.kind) {
    case 'publisher':
    case 'byline':
      return line.kind;
    case 'published':
      return line.date.labelled || !hasHeadline ? 'published' : undefined;
    case 'url':
      return 'boilerplate';
    case 'noise':
      return line.reason;
    default:
      return undefined;
  }
}

function headerOf(
  head: readonly Line[],
  named: ReadonlyMap<number, RemovalReason>,
  known: string | null,
  dateline: ReturnType<typeof datelineOf>,
): Header {
  const textOf = (reason: RemovalReason) => [...named].find(([, name]) => name === reason)?.[0];
  const line = (reason: RemovalReason) => head[textOf(reason) ?? -1]?.text ?? null;
  const bylines = head.flatMap((one) => (one.kind === 'byline' ? [one.byline] : []));
  const dates = head.flatMap((one) => (one.kind === 'published' ? [one.date] : []));
  const signed = head.find((one) => one.kind === 'publisher');
  return {
    headline: known ?? line('headline'),
    standfirst: line('standfirst'),
    section: line('section'),
    publisher: signed?.publisher ?? bylines.find((one) => one.publisher !== undefined)?.publisher ?? null,
    byline: bylines.flatMap((one) => one.names),
    dateline: dateline?.dateline ?? null,
    url: head.find((one) => one.kind === 'url')?.text ?? null,
    publishedAt: (dates.find((one) => !one.updated) ?? dates[0])?.publishedAt ?? dateline?.publishedAt ?? null,
  };
}
