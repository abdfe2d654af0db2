import type { NamedEntityType, Span } from '../../article/index.ts';
import type { NameClass, RecognisedName } from '../../language/index.ts';
import { demonymOf, placesNamed, regionOfAbbreviation } from '../../lexicon/gazetteer.ts';
import { isPortfolioWord, titleNamed } from '../../lexicon/titles.ts';
import type { NameMention } from '../layers.ts';
import { type Kind, kind } from './kind.ts';
import { institutionKind, isAnySpeltOut, organizationKind } from './organization.ts';
import { kindOfPlace, shapedKind } from './shape.ts';

/** Dates and sums have stages of their own. */
const TYPES: Readonly<Partial<Record<NameClass, NamedEntityType>>> = {
  Person: 'Person',
  Organization: 'Organization',
  Location: 'Place',
  Facility: 'Place',
  NORP: 'Other',
  Misc: 'Other',
  Product: 'Other',
};

/** The names that a model found in a text, as mentions. */
export function namesByModel(text: string, recognised: readonly RecognisedName[]): NameMention[] {
  return recognised.flatMap((name) => mentionOf(text, name));
}

function mentionOf(text: string, name: RecognisedName): NameMention[] {
  const type = TYPES[name.nameClass];
  if (type === undefined) return [];
  const whole = { start: name.start, end: name.end };
  const spans = name.nameClass === 'Location' ? partsOf(text, whole) : [whole];
  return spans.flatMap((span) => {
    const [start, end] = withoutTitle(text, trimmed(text, span.start, span.end), type);
    const surface = text.slice(start, end);
    if (surface === '' || isTitle(surface, type, text)) return [];
    const { subtypes, expansion, link } = finerKind(surface, type, name.nameClass, text);
    const kind = 'name' as const;
    return [{ start, end, text: surface, kind, type, subtypes, expansion, link, confidence: name.confidence }];
  });
}

const ADMINISTRATIVE = / (?:State|Province|County|Region|District|Governorate|Prefecture|Department|Oblast)$/u;
/** Less than this, and a name behind a comma may be part of the one before. */
const KNOWN = 4;

/** `Gulu, Uganda` and `Uganda’s Gulu` name two places, `Greenlane, Auckland, New Zealand` three: a place and what it is in. */
function partsOf(text: string, whole: Span): Span[] {
  const words = text.slice(whole.start, whole.end);
  const [, head, tail] = words.includes(',') ? [] : (/^(?<head>.+?)['’]s (?<tail>.+)$/su.exec(words) ?? []);
  if (head !== undefined && tail !== undefined && isKnownPlace(head) && /^\p{Lu}/u.test(tail)) {
    return [
      { start: whole.start, end: whole.start + head.length },
      { start: whole.end - tail.length, end: whole.end },
    ];
  }
  const comma = words.lastIndexOf(', ');
  const wider = words.slice(comma + 2);
  if (comma <= 0 || !/^\p{Lu}/u.test(wider)) return [whole];
  if (placesNamed(words).length > 0 || !(isKnownPlace(wider) || regionOfAbbreviation(wider) !== undefined))
    return [whole];
  const narrower = { start: whole.start, end: whole.start + comma };
  return [...partsOf(text, narrower), { start: whole.start + comma + 2, end: whole.end }];
}

function isKnownPlace(name: string): boolean {
  const place = placesNamed(name)[0] ?? placesNamed(name.replace(ADMINISTRATIVE, ''))[0];
  return place !== undefined && place.prominence >= KNOWN;
}

const RANKS: ReadonlySet<string> = new Set(['police', 'military']);

/** `SSP`, `DIG`: ranks in capitals are taken for organisations, and so is `Engr` before a name. */
function isTitle(text: string, type: NamedEntityType, article: string): boolean {
  if (type === 'Person' || isAnySpeltOut(text, article)) return false;
  const isAddress = type === 'Organization' && /^\p{Lu}\p{Ll}+\.?$/u.test(text);
  if (isAddress) return titleNamed(text.toLowerCase())?.class === 'courtesy';
  if (!/^\p{Lu}{2,5}$/u.test(text)) return false;
  return RANKS.has(titleNamed(text.toLowerCase())?.class ?? '');
}

/** Without a leading article, a possessive ending, and signs at the ends. */
function trimmed(text: string, start: number, end: number): [number, number] {
  const words = text.slice(start, end);
  const lead = /^(?:[Tt]he |[“"'‘(])+/u.exec(words)?.[0].length ?? 0;
  const tail = /(?<!['’]s?|[,;:”"])(?:['’]s?|[,;:”"])+$/u.exec(words)?.[0].length ?? 0;
  return [start + lead, end - tail];
}

/** `Interior Cabinet Secretary X`: the first word of a title of two does not belong to the body before it. */
function withoutTitle(text: string, [start, end]: [number, number], type: NamedEntityType): [number, number] {
  if (type !== 'Organization') return [start, end];
  const first = /(?:^|\s)(?:Cabinet|Prime|Vice|Deputy|Attorney|Principal)$/u.exec(text.slice(start, end));
  const second = /^[ -](?<word>\p{L}+)/u.exec(text.slice(end, end + 30))?.groups?.word;
  if (first === null || second === undefined) return [start, end];
  const isTitle = titleNamed(`${first[0].trim()} ${second}`.toLowerCase()) !== undefined;
  if (!isTitle) return [start, end];
  // What is left may be the portfolio, which is no body either.
  const left = text.slice(start, start + first.index);
  return isPortfolioWord(left.toLowerCase()) ? [start, start] : [start, start + first.index];
}

/** What the lexicons add to the type: the kind of organisation or place, its long form, its place in the gazetteer. */
function finerKind(text: string, type: NamedEntityType, nameClass: NameClass, article: string): Kind {
  const shaped = shapedKind(text.split(' '));
  const shapedAlike = shaped?.type === type ? shaped : null;
  switch (type) {
    case 'Organization':
      return organizationKind(text, article) ?? shapedAlike ?? institutionKind(text) ?? kind(type, null, 0);
    case 'Place': {
      const place = nameClass === 'Facility' ? undefined : placesNamed(text)[0];
      if (place !== undefined) return kindOfPlace(place, 0);
      return shapedAlike ?? kind(type, nameClass === 'Facility' ? 'Facility' : null, 0);
    }
    case 'Other': {
      if (demonymOf(text) !== undefined) return kind(type, 'Nationality', 0);
      return shapedAlike ?? kind(type, nameClass === 'Product' ? 'Product' : null, 0);
    }
    default:
      return kind(type, null, 0);
  }
}
