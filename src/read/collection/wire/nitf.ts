import type { Article, RemovedText } from '../../../article/index.ts';
import { type CleanText, cleanParagraphs } from '../../clean.ts';
import { composeArticle, type Stated, untouched } from '../../compose.ts';
import type { ReadOptions } from '../../options.ts';
import { plainLine } from '../../spaces.ts';
import { dateIn, namesIn } from '../items/values.ts';
import { lineOf, parseXml, type Xml, type XmlElement } from './xml.ts';

const BLOCKS = 'p, hl1, hl2, hl3, hl4, li, bq, dt, dd, td';

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

function paragraphsOf($: Xml, content: XmlElement): readonly string[] {
  const blocks = content
    .find(BLOCKS)
    .toArray()
    .filter((element) => $(element).find(BLOCKS).length === 0);
  const lines = blocks.map((element) => plainLine($(element).text())).filter((line) => line !== '');
  if (lines.length > 0) return lines;
  return content
    .text()
    .split(/\n\s*\n/)
    .map(plainLine)
    .filter((line) => line !== '');
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
