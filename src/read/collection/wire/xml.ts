import * as cheerio from 'cheerio';
import { WiregraphError } from '../../../article/index.ts';
import { plainLine } from '../../spaces.ts';

export type Xml = cheerio.CheerioAPI;
export type XmlElement = ReturnType<Xml>;

const DEEPEST = 500;

/**
 * Parses XML without prefixes of tags. Entities that a document declares itself are not expanded, nor anything fetched;
 * nesting that no news has is refused before anything walks down it.
 */
export function parseXml(xml: string, source: string): Xml {
  if (deepest(xml) > DEEPEST) {
    const advice = 'Give the XML as the agency sent it.';
    throw new WiregraphError('input-malformed', 'this XML is nested too deeply to be an article', advice, { source });
  }
  return cheerio.load(xml.replace(/<(\/?)[\w.-]{1,40}:(?=[A-Za-z])/g, '<$1'), { xml: true });
}

/** The first that says something, as one line. */
export function lineOf(...elements: readonly XmlElement[]): string | null {
  for (const element of elements) {
    const line = plainLine(element.first().text());
    if (line !== '') return line;
  }
  return null;
}

/** What each element says, in their order and once. */
export function linesOf($: Xml, elements: XmlElement): readonly string[] {
  const lines = elements.toArray().map((element) => plainLine($(element).text()));
  return [...new Set(lines.filter((line) => line !== ''))];
}

function deepest(xml: string): number {
  let depth = 0;
  let most = 0;
  for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', at + 1)) {
    const next = xml[at + 1] ?? '';
    if (next === '/') depth -= 1;
    else if (/[A-Za-z_]/.test(next)) {
      const end = xml.indexOf('>', at);
      if (xml[end - 1] !== '/') depth += 1;
    }
    most = Math.max(most, depth);
  }
  return most;
}
