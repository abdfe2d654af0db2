import type { Article, RemovedText } from '../../../article/index.ts';
import { type CleanText, cleanParagraphs } from '../../clean.ts';
import { composeArticle, type Stated, untouched } from '../../compose.ts';
import type { ReadOptions } from '../../options.ts';
import { plainLine } from '../../spaces.ts';
import { dateIn, namesIn } from '../items/values.ts';
import { lineOf, parseXml, type Xml, type XmlElement } from './xml.ts';

/** What stands on lines of its own; of these, what holds one paragraph, in which blank lines are spaces. */
const BLOCKS = new Set('p hl1 hl2 hl3 hl4 li bq dt dd td th block ol ul dl table tr note hr br credit'.split(' '));
const PARAGRAPHS = new Set('p hl1 hl2 hl3 hl4 li dt dd td th'.split(' '));

/** A story in NITF, the IPTC's older news format, as an article. */
export function readNitf(xml: string, source: string, options: ReadOptions): Article {
  const $ = parseXml(xml, source);
  const root = $('nitf').first();
  return composeArticle(source, nitfText($, root, options), nitfStated(root), options);
}

/** What the head of a NITF story and the head of its body state. */
export function nitfStated(root: XmlElement): Stated {
  const head = root.find('body\\.head');
  const heads = head.find('hedline');
  const data = root.find('docdata');
  const published =
    data.find('date\\.issue').attr('norm') ??
    root.find('pubdata').attr('date.publication') ??
    head.find('story\\.date').attr('norm') ??
    data.find('date\\.release').attr('norm');
  return {
    id: data.find('doc-id').attr('id-string'),
    headline: lineOf(heads.find('hl1'), heads, root.find('head > title')),
    standfirst: lineOf(heads.find('hl2'), head.find('abstract')),
    publisher:
      lineOf(head.find('distributor')) ??
      root.find('pubdata').attr('name') ??
      data.find('doc\\.copyright').attr('holder') ??
      null,
    section: root.find('pubdata').attr('position.section') ?? null,
    byline: bylineOf(head),
    keywords: data
      .find('key-list > keyword')
      .toArray()
      .flatMap((element) => data.find(element).attr('key') ?? []),
    publishedAt: dateIn(published ?? null),
  };
}

/** The paragraphs of a NITF story; what its media boxes say is set apart. */
export function nitfText($: Xml, root: XmlElement, options: ReadOptions): CleanText {
  const content = root.find('body\\.content').first();
  const removed: RemovedText[] = [];
  for (const element of content.find('media')) {
    const text = plainLine($(element).find('media-caption, media-producer').text());
    if (text !== '') removed.push({ text, reason: 'credit' });
  }
  content.find('media').remove();
  const paragraphs = paragraphsOf($, content);
  if (options.asIs) return untouched(paragraphs.join('\n\n'));
  const head = root.find('body\\.head');
  const clean = cleanParagraphs(paragraphs, lineOf(head.find('hl1'), head.find('hedline')));
  const place = lineOf(head.find('dateline > location'), head.find('dateline'));
  const dateline = clean.header.dateline ?? (place === null ? null : { place, agency: null });
  return { ...clean, header: { ...clean.header, dateline }, removed: [...removed, ...clean.removed] };
}

/** The lines of a story: blocks may stand in others, and text beside them. */
function paragraphsOf($: Xml, content: XmlElement): readonly string[] {
  const lines: string[] = [];
  let parts: string[] = [];
  const endLine = (isParagraph: boolean) => {
    const text = parts.join('');
    parts = [];
    const own = isParagraph ? [text] : text.split(/\n\s*\n/);
    for (const line of own.map(plainLine)) if (line !== '') lines.push(line);
  };
  const walk = (element: XmlElement, isParagraph: boolean) => {
    for (const node of element.contents()) {
      if (node.type === 'text' || node.type === 'cdata') parts.push($(node).text());
      if (node.type !== 'tag') continue;
      const isBlock = BLOCKS.has(node.name);
      if (isBlock) endLine(isParagraph);
      const isInside = isBlock ? PARAGRAPHS.has(node.name) : isParagraph;
      walk($(node), isInside);
      if (isBlock) endLine(isInside);
    }
  };
  walk(content, false);
  endLine(false);
  return lines;
}

function bylineOf(head: XmlElement): readonly string[] {
  const byline = head.find('byline').first();
  const people = byline
    .find('person')
    .toArray()
    .map((person) => plainLine(head.find(person).text()));
  const named = people.filter((name) => name !== '');
  byline.find('byttl').remove();
  return named.length > 0 ? named : namesIn(lineOf(byline));
}
