import type { Choice } from './conflict.ts';
import { around, type Element, elementWords, textIn } from './element-words.ts';
import { textsOf, typesOf } from './fields.ts';
import type { Node } from './json-ld.ts';
import { hostName } from './outlet.ts';
import type { PageElements } from './page-elements.ts';
import type { Statement } from './statement.ts';
import { worded, wordsOf } from './wording.ts';

const SITE = /^(?:WebSite|NewsMediaOrganization|Organization|Newspaper)$/;
const COPYRIGHT =
  /(?:©|\(c\)|copyright)\s*(?:copyright\s*)?(?:\d{4}(?:\s*[-–]\s*\d{4})?)?,?\s*(?:by )?(\p{Lu}[\p{L}\p{N}&'’ -]{2,40}?)(?: (?:Ltd|Limited|Inc|LLC|Media Group|Group|Publications|plc)\b|[.,|·•]|$| all rights)/iu;
const COPYRIGHT_MARK = /©|\(c\)|copyright/i;
const LONGEST_NOTICE = 300;
const MOST_AT_FOOT = 150;
const FOOT = /^(?:p|div|span|small|td|li|font|footer)$/;
const DOMAIN = /^\S+\.\p{L}{2,}$/u;
const MOST_IMAGES = 12;
/** Addresses, handles and systems stand where an outlet should. */
const NO_OUTLET = /^(?:https?:|@)|^(?:blogger|blogspot|wordpress|joomla|drupal|my (?:site|blog|wordpress))$/i;

/** The outlet, as data and tags name it; else as the title does behind or before the headline, else its logo. */
export function chosenPublisher(
  statements: readonly Statement[],
  title: string | undefined,
  headline: string | undefined,
  url: string | undefined,
  namesBeside: () => readonly string[],
  isPageName: (text: string) => boolean,
): Choice<string> | undefined {
  for (const { source, publisher } of statements) {
    const value = worded(publisher);
    if (value !== undefined && value.length <= 80 && !NO_OUTLET.test(value))
      return { value: oneName(value, url), source };
  }
  const others = namesBeside();
  const value =
    (title === undefined ? undefined : inTitle(title, headline, hostName(url), others, isPageName)) ?? others[0];
  return value === undefined ? undefined : { value, source: 'page' };
}

/** Other names of the outlet: what data call the site or its organisation, feeds, logos, and the copyright line. */
export function outletNames(elements: PageElements, nodes: readonly Node[]): readonly string[] {
  const sites = nodes.filter(({ fields, isAside }) => !isAside && typesOf(fields).some((type) => SITE.test(type)));
  const feeds = elements.named('link').filter(({ attribs }) => /(?:rss|atom)\+xml/.test(attribs.type ?? ''));
  const titles = feeds.map(
    ({ attribs }) =>
      attribs.title?.replace(/\s{0,3}[-–—|»:]?\s{0,3}(?:RSS|Atom|feed|2\.0)\b.*$/is, '').split(/[»|]/)[0],
  );
  const named = [...sites.flatMap(({ fields }) => textsOf(fields, 'name')), ...titles].flatMap(
    (name) => worded(name) ?? [],
  );
  return [...named, ...logosOf(elements), ...copyrightNames(elements)].filter(
    (name) => !NO_OUTLET.test(name) && wordsOf(name).length <= 7,
  );
}

/** `© 2024 The Daily Coast. All rights reserved.` */
function copyrightNames({ all }: PageElements): readonly string[] {
  for (const one of lastBoxes(all)) {
    const text = textIn(one).slice(0, LONGEST_NOTICE);
    const name = COPYRIGHT_MARK.test(text) ? COPYRIGHT.exec(text)?.[1]?.trim() : undefined;
    if (name !== undefined) return [name];
  }
  return [];
}

function lastBoxes(all: readonly Element[]): readonly Element[] {
  const last: Element[] = [];
  for (let at = all.length - 1; at >= 0 && last.length < MOST_AT_FOOT; at -= 1) {
    const element = all[at];
    if (element !== undefined && FOOT.test(element.name)) last.push(element);
  }
  return last.reverse();
}

/** The names that the page's logos are described by: images so called, in a heading or linked to the front page. */
function logosOf(elements: PageElements): readonly string[] {
  const described = elements.named('img').filter(({ attribs }) => attribs.alt !== undefined);
  const images = described.slice(0, MOST_IMAGES);
  return images
    .filter((image) => isLogo(image) || around(image, isLogo) !== undefined)
    .slice(0, 5)
    .flatMap(({ attribs }) => worded(attribs.alt?.replace(/\blogo\b/gi, '')) ?? [])
    .filter((name) => /^\p{Lu}|^\p{Lo}/u.test(name) && wordsOf(name).length <= 6);
}

function isLogo(element: Element): boolean {
  const { name, attribs } = element;
  if (name === 'header' || (name === 'a' && attribs.href === '/')) return true;
  return (
    elementWords(element).has('logo') ||
    (name === 'table' &&
      around(element, (outer) => outer.name === 'table') === undefined &&
      attribs.width !== undefined)
  );
}

/** `Coast | News | Sport` and `coast.com | The Daily Coast` hold one name: the host's, else the one that is no address. */
function oneName(name: string, url: string | undefined): string {
  const parts = name.split(/ [|–—-] /);
  if (parts.length === 1) return name;
  const host = hostName(url);
  const own = parts.find((part) => joined(part) === host);
  return own ?? (parts.length === 2 ? parts.find((part) => !/\.\w{2,}$/.test(part)) : undefined) ?? name;
}

/** Of the parts of a title that are not the headline: the one that the host or a logo confirms, else the last. */
function inTitle(
  title: string,
  headline: string | undefined,
  host: string | undefined,
  logos: readonly string[],
  isPageName: (text: string) => boolean,
): string | undefined {
  const parts = title.split(/ ?[|｜»«] ?| [–—·-] | ?:: ?|: /).filter((part) => part !== '');
  if (parts.length < 2) return undefined;
  const others = parts.filter((part) => headline === undefined || !joined(headline).includes(joined(part)));
  const known = [host, ...logos].flatMap((name) => (name === undefined ? [] : [joined(name).replace(/^the/, '')]));
  const named = others.find((part) => known.includes(joined(part).replace(/^the/, '')));
  // `The Coast - Quito's daily`: a logo's name and more. An address, or what links call a section, yields to a logo.
  const begun = logos.find((logo) => joined(logo).length >= 4 && others.some((part) => beginsWith(part, logo)));
  if (named === undefined && begun !== undefined) return begun;
  const last = others.findLast((part) => logos.length === 0 || !(isPageName(part) || DOMAIN.test(part)));
  const value = named ?? (headline === undefined ? undefined : last);
  return value === undefined || wordsOf(value).length > 6 ? undefined : titled(value);
}

function beginsWith(part: string, name: string): boolean {
  return joined(part).replace(/^the/, '').startsWith(joined(name).replace(/^the/, ''));
}

function joined(text: string): string {
  return wordsOf(text).join('');
}

/** Names in capitals are the title's type. */
function titled(name: string): string {
  return name.length > 5 && name === name.toUpperCase() && /\s/.test(name)
    ? name.toLowerCase().replace(/(?<![\p{L}'’])\p{L}/gu, (letter) => letter.toUpperCase())
    : name;
}
