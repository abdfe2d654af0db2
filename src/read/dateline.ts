import type { Dateline } from '../article/index.ts';
import { titleCase } from './byline.ts';
import { isoDate } from './published.ts';
import { publisherLine } from './publishers.ts';

export interface FoundDateline {
  readonly dateline: Dateline;
  readonly publishedAt: string | undefined;
}

const LONGEST = 130;
const NAME =
  "\\p{Lu}[\\p{L}\\p{M}.'’-]*(?:[ /](?:\\p{Lu}[\\p{L}\\p{M}.'’-]*|de|del|da|do|dos|la|el|al|of|and|upon|sur|es|am)){0,4}";
const DATE =
  '(?:\\(?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?(?:\\d{1,2}(?:st|nd|rd|th)? [A-Za-z]{3,9}\\.?|[A-Za-z]{3,9}\\.? \\d{1,2}(?:st|nd|rd|th)?)(?:,? \\d{2,4})?\\)?)';
const PLACE = new RegExp(
  `^(${NAME})(?:, (?!${DATE}(?:[ ,(]|$))(${NAME}))?(?:, (?!${DATE}(?:[ ,(]|$))${NAME})?(?:,? (${DATE}))?(?: ?\\(([^()]{2,50})\\))?$`,
  'u',
);
const AGENCY_ALONE = /^\(([^()]{2,40})\)$/;
const SEPARATOR = /(?: ?[–—] ?| ?-- ?| - |: )/g;
const SEPARATORS_TRIED = 3;

/** The dateline at the head of a paragraph: place, agency and perhaps a date, set off by a dash or colon. */
export function datelineOf(paragraph: string): FoundDateline | undefined {
  const head = paragraph.slice(0, LONGEST);
  let tried = 0;
  for (const match of head.matchAll(SEPARATOR)) {
    tried += 1;
    if (tried > SEPARATORS_TRIED) return undefined;
    const found = readHead(head.slice(0, match.index), match[0], head.slice(match.index + match[0].length));
    if (found !== undefined) return found;
  }
  return bracketed(head);
}

/** `NAIROBI (Xinhua) Police said`: some wires set no dash after the bracket. */
function bracketed(head: string): FoundDateline | undefined {
  const end = head.indexOf(') ');
  if (end < 0) return undefined;
  const start = head.slice(0, end + 1);
  const agency = /\(([^()]+)\)$/.exec(start)?.[1] ?? '';
  return publisherLine(agency) === undefined ? undefined : readHead(start, '—', head.slice(end + 2));
}

function readHead(start: string, separator: string, rest: string): FoundDateline | undefined {
  const alone = AGENCY_ALONE.exec(start)?.[1];
  if (alone !== undefined) {
    const agency = publisherLine(alone);
    return agency === undefined ? undefined : { dateline: { place: null, agency }, publishedAt: undefined };
  }
  const match = PLACE.exec(start);
  if (match === null) return undefined;
  const [, first = '', region, date, bracket] = match;
  const publishedAt = date === undefined ? undefined : isoDate(date.replace(/[()]/g, ''));
  if (bracket !== undefined) return withAgency(first, bracket, publishedAt);
  const agency = publisherLine(first);
  if (agency !== undefined && date !== undefined) return { dateline: { place: null, agency }, publishedAt };
  return isPlain(first, region, date, separator, rest) ? placed(first, null, publishedAt) : undefined;
}

function withAgency(place: string, bracket: string, publishedAt: string | undefined): FoundDateline | undefined {
  const date = isoDate(bracket);
  if (date !== undefined) return placed(place, null, date);
  return /^\p{L}/u.test(bracket) && bracket.split(' ').length <= 4 ? placed(place, bracket, publishedAt) : undefined;
}

/** Without an agency the place must show itself: in capitals, with a date, or short before a dash and a new sentence. */
function isPlain(
  place: string,
  region: string | undefined,
  date: string | undefined,
  separator: string,
  rest: string,
): boolean {
  if (!/^["'“‘([]?[\p{Lu}\p{Nd}]/u.test(rest)) return date !== undefined && !separator.includes(':');
  if (place === place.toUpperCase() && place.length >= 3) return true;
  if (date !== undefined) return true;
  return !separator.includes(':') && place.split(' ').length <= (region === undefined ? 2 : 3);
}

function placed(place: string, agency: string | null, publishedAt: string | undefined): FoundDateline {
  return { dateline: { place: placeCase(place), agency }, publishedAt };
}

/** `NAIROBI` is the wire's type, not the town's spelling; `U.N.` stays. */
function placeCase(place: string): string {
  return place === place.toUpperCase() && !/^(?:\p{Lu}\.)+$|^(?:US|UN|UAE|UK)$/u.test(place) ? titleCase(place) : place;
}
