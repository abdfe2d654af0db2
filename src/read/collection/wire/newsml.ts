import { type Article, WiregraphError } from '../../../article/index.ts';
import { attempt } from '../../attempt.ts';
import type { CleanText } from '../../clean.ts';
import { composeArticle, type Stated, untouched } from '../../compose.ts';
import type { ReadOptions, ReadResult } from '../../options.ts';
import { cleanField, cleanMarkup } from '../items/markup.ts';
import { dateIn, firstAddress, languageIn, namesIn } from '../items/values.ts';
import { nitfStated, nitfText } from './nitf.ts';
import { lineOf, linesOf, parseXml, type Xml, type XmlElement } from './xml.ts';

/** The news items of a NewsML-G2 document, be it one item or a message of many, each as an article. */
export function readNewsml(xml: string, source: string, options: ReadOptions): readonly ReadResult[] {
  const $ = parseXml(xml, source);
  const items = $('newsItem')
    .toArray()
    .map((element) => $(element));
  const texts = items.filter((item) => item.find('contentSet').find('inlineXML, inlineData').length > 0);
  const others = items.length - texts.length + $('packageItem, conceptItem, knowledgeItem, planningItem').length;
  if (texts.length === 0) {
    const advice = 'Give the news items themselves: packages and pictures only refer to them.';
    throw new WiregraphError('input-empty', 'this NewsML holds no item with a text', advice, { source });
  }
  if (others > 0) options.tell?.(`${source}: ${others} items without a text passed over`);
  return texts.map((item, at) => {
    const place = texts.length === 1 ? source : `${source}#${item.attr('guid') ?? at + 1}`;
    return attempt(place, () => readNewsItem($, item, place, options));
  });
}

function readNewsItem($: Xml, item: XmlElement, source: string, options: ReadOptions): Article {
  const stated = statedBy($, item);
  const clean = textOf($, item, stated.headline ?? null, source, options);
  const place = lineOf(item.find('contentMeta > dateline'), item.find('contentMeta > located > name'));
  const dateline = clean.header.dateline ?? (place === null || options.asIs ? null : { place, agency: null });
  return composeArticle(source, { ...clean, header: { ...clean.header, dateline } }, stated, options);
}

function statedBy($: Xml, item: XmlElement): Stated {
  const meta = item.find('contentMeta').first();
  const about = item.find('itemMeta').first();
  const guid = item.attr('guid');
  const nitf = item.find('nitf').first();
  const inner: Stated = nitf.length > 0 ? nitfStated(nitf) : {};
  const byline = meta
    .find('by')
    .toArray()
    .flatMap((element) => namesIn($(element).text()));
  const creators = meta
    .find('creator')
    .toArray()
    .flatMap((element) => namesIn(lineOf($(element).find('name'))));
  return {
    id: guid === undefined || firstAddress([guid]) !== null ? undefined : guid,
    headline: lineOf(mainOf($, meta.find('headline'))) ?? inner.headline ?? lineOf(about.find('title')),
    standfirst: lineOf(meta.find('description')) ?? inner.standfirst,
    section: lineOf(meta.find('genre > name'), meta.find('subject > name')),
    publisher:
      lineOf(about.find('provider > name'), item.find('rightsInfo > copyrightHolder > name')) ??
      about.find('provider').attr('literal') ??
      inner.publisher,
    byline: [byline, creators, inner.byline ?? []].find((names) => names.length > 0),
    url: firstAddress([guid, item.find('link[rel*="canonical"]').attr('href')]),
    publishedAt:
      dateIn(lineOf(about.find('firstCreated'), about.find('versionCreated'), meta.find('contentCreated'))) ??
      inner.publishedAt,
    modifiedAt: about.find('firstCreated').length > 0 ? dateIn(lineOf(about.find('versionCreated'))) : null,
    keywords: linesOf($, meta.find('keyword, subject > name')),
    language: languageIn(meta.find('language').attr('tag') ?? item.attr('xml:lang') ?? null),
  };
}

/** Of several headlines the one whose role is the main one. */
function mainOf($: Xml, headlines: XmlElement): XmlElement {
  const main = headlines.toArray().find((element) => /main|hld:?main/i.test($(element).attr('role') ?? ''));
  return main === undefined ? headlines : $(main);
}

function textOf($: Xml, item: XmlElement, headline: string | null, source: string, options: ReadOptions): CleanText {
  const content = item.find('contentSet').first();
  const nitf = content.find('nitf').first();
  if (nitf.length > 0) return nitfText($, nitf, options);
  const inline = content.find('inlineXML').first();
  if (inline.length > 0) {
    const body = inline.find('body').first();
    const markup = (body.length > 0 ? body : inline).html() ?? '';
    return options.asIs ? untouched(inline.text()) : cleanMarkup(markup, headline, source);
  }
  return cleanField(content.find('inlineData').first().text().trim(), headline, source, options);
}
